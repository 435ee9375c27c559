export { useFormat, type Format } from './format';
export { useLabels } from './labels';
export {
  createLocale,
  localeNames,
  LocaleProvider,
  locales,
  useLocale,
  type Locale,
  type LocaleControl,
} from './locale';
export { defineMessages } from './messages';
export { useNumbers } from './numbers';
export { pluralsOf } from './plural';
