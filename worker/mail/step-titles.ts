import { kinds } from '#workflows/kinds.ts';
import type { MailLocale } from './words.ts';

const titlesIn = (language: 'zh' | 'en') =>
  new Map(
    kinds.flatMap(({ words }) =>
      Object.values(words).flatMap(({ definitions }) =>
        Object.entries(definitions).flatMap(([name, both]) => {
          const own = both[language];
          return 'title' in own ? [[name, own.title] as const] : [];
        }),
      ),
    ),
  );
const titles = { 'zh-CN': titlesIn('zh'), en: titlesIn('en') };

/** The name of a step, which has no figure in it. */
export const stepTitle = (step: string, locale: MailLocale): string => titles[locale].get(step) ?? '';
