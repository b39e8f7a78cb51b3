import type { InBothLanguages } from '#workflows/engine/wording.ts';
import { purposeNames } from './purpose-names.ts';

const choices = (locale: 'zh' | 'en') =>
  Object.entries(purposeNames)
    .map(([purpose, name]) => `${purpose.replaceAll('-', '_')} {${name[locale]}}`)
    .join(' ');

/** The purpose of a payment by its name; a choice of ICU has no hyphen in its name. */
export const what: InBothLanguages<string> = {
  zh: `{purpose, select, ${choices('zh')} other {款项}}`,
  en: `{purpose, select, ${choices('en')} other {Payment}}`,
};
