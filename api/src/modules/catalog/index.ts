export type { Catalog, CatalogFilter } from './catalog.ts';
export type {
  CheckFailure,
  CheckKind,
  CheckOutcome,
  CheckResult,
  CheckStep,
} from './check-spec.ts';
export { checkFailures } from './check-spec.ts';
export { applyDefaults, secretFields } from './form-values.ts';
export { validateForms, type FormsResult } from './forms.ts';
export { lintProvider, type LintOptions, type LintResult } from './lint-provider.ts';
export { builtinCatalogDir, CatalogError, loadCatalog, problemText } from './load-catalog.ts';
export {
  categories,
  type AuthMode,
  type AuthModeKind,
  type Capability,
  type Category,
  type FieldError,
  type FieldValue,
  type FormSchema,
  type Forms,
  type FormValues,
  type Provider,
  type ProviderCheck,
  type ValidForms,
} from './model.ts';
export { checkDeadlineMs, runCheck, type CheckPorts } from './run-check.ts';
export type { CatalogProblem } from './yaml-source.ts';
export { CatalogResolver } from './catalog.resolver.ts';
export { CategoryEnum, CheckResultType, ProviderType } from './catalog.types.ts';
export { providerView } from './provider-view.ts';
export { loadProvider } from './provider-node.ts';
export { type IconSet, iconsOf, readIconSet } from './icons.ts';
