export { type Database, openDatabase, type ReadOptions, type Sql } from './database.ts';
export { startEmbeddedPostgres } from './embedded-postgres.ts';
export { migrate } from './migrate.ts';
export { type Cluster, FolderInUseError, openEmbeddedCluster } from './open-cluster.ts';
export { pgArray } from './pg-array.ts';
export { ensureRoles, inRole } from './roles.ts';
export type { SqlFragment } from './sql-fragment.ts';
