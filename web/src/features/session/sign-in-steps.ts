// Apart from ./index: whoever is signed in does without these on the first page.
export { AuthFrame } from './auth-frame';
export { CodeField, looksLikeAppCode, looksLikeCode, type CodeKind } from './code-field';
export { SecondFactorForm } from './second-factor-form';
