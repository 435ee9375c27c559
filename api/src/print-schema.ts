import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printSchemaSorted } from './graphql/index.ts';
import { buildGraphQLSchema } from './schema.ts';

const file = path.join(import.meta.dirname, '..', '..', 'schema.graphql');
writeFileSync(file, printSchemaSorted(buildGraphQLSchema()));
