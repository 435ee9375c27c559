export { isAuthenticated } from './authenticated.ts';
export { checkHost } from './check-host.ts';
export type { Catalog } from './catalog.ts';
export type { CheckFailure, CheckOutcome, CheckResult, CheckSpec, HintKey } from './check-spec.ts';
export { secretFields } from './form-values.ts';
export { validateForms } from './forms.ts';
export {
  builtinCatalogDir,
  type CatalogFolders,
  loadCatalog,
  loadProviders,
  problemText,
} from './load-catalog.ts';
export type { AuthMode, Category, FormValues, Provider, ValidForms } from './model.ts';
export { runCheck } from './run-check.ts';
export { type Posted, sendBySmtp, sendsBySmtp, type SmtpMode } from './send-by-smtp.ts';
export { CatalogResolver } from './catalog.resolver.ts';
export { CategoryEnum, CheckResultType, ProviderType } from './catalog.types.ts';
export { providersPage } from './providers-page.ts';
export { providerView } from './provider-view.ts';
export { loadProvider } from './provider-node.ts';
export { type IconSet, iconsOf, readIconSet } from './icons.ts';
export { schemaProblems } from './schema-problems.ts';
export { readYamlFolder } from './yaml-folder.ts';
export { type CatalogProblem, parseYaml, type Path, type YamlSource } from './yaml-source.ts';
