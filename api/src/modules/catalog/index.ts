export { type ActionName, actionNames } from './action-spec.ts';
export { actionRequires, canDo } from './can-do.ts';
export { type ActionFailure, type ActionResult, runAction } from './run-action.ts';
export { isAuthenticated } from './authenticated.ts';
export { checkHost } from './check-host.ts';
export type { Catalog } from './catalog.ts';
export type { CheckFailure, CheckOutcome, CheckResult, CheckSpec, HintKey } from './check-spec.ts';
export { secretFields } from './form-values.ts';
export { validateForms } from './forms.ts';
export { foreignAddress, oauthAddress, oauthParams } from './oauth-address.ts';
export { accessTokenName, withoutAccessToken } from './oauth-values.ts';
export {
  builtinCatalogDir,
  type CatalogFolders,
  loadCatalog,
  loadProviders,
  problemText,
} from './load-catalog.ts';
export type {
  AuthMode,
  Category,
  FormValues,
  OAuthScope,
  OAuthSpec,
  Provider,
  ValidForms,
} from './model.ts';
export { type ProxyAddress, proxyAddress } from './proxy-address.ts';
export { readPath } from './json-path.ts';
export { runCheck } from './run-check.ts';
export { createScrubber } from './scrub.ts';
export { sendBySmtp, sendsBySmtp } from './send-by-smtp.ts';
export { CatalogResolver } from './catalog.resolver.ts';
export { AuthModeType, CategoryEnum, CheckResultType, ProviderType } from './catalog.types.ts';
export { providersPage } from './providers-page.ts';
export { providerView } from './provider-view.ts';
export { loadProvider } from './provider-node.ts';
export { type IconSet, iconsOf, readIconSet } from './icons.ts';
export { schemaProblems } from './schema-problems.ts';
export { readYamlFolder } from './yaml-folder.ts';
export { type CatalogProblem, parseYaml, type Path, type YamlSource } from './yaml-source.ts';
