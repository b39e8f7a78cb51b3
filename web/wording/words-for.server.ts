import { compiledWords } from './compiled.server.ts';
import type { Locale } from './index.ts';
import { library } from './library.server.ts';
import type { FlatWords } from './messages.ts';

/** Names of the stages: on every page. */
export const stageWords = (locale: Locale): FlatWords => compiledWords(library[locale].stages);

/** The words that a page needs: names and facts of the steps that its data names, and everything of the steps in `whole`. */
export function wordsFor(locale: Locale, data: unknown, whole: Iterable<string> = []): FlatWords {
  const { definitions } = library[locale];
  const words: Record<string, string> = {};
  visit(data, (step) => Object.assign(words, definitions.get(step)?.names));
  for (const step of whole) Object.assign(words, definitions.get(step)?.whole);
  return compiledWords(words);
}

/** Every `step` in the data. */
function visit(data: unknown, found: (step: string) => void): void {
  if (Array.isArray(data)) for (const item of data) visit(item, found);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data))
      if (key === 'step' && typeof value === 'string') found(value);
      else visit(value, found);
}

/** The sentence of a refusal, for its answer. */
export function refusalWords(locale: Locale, code: string): FlatWords {
  const { refusals } = library[locale];
  return compiledWords(Object.fromEntries(Object.entries(refusals).filter(([key]) => key.startsWith(`refusal:${code}:`))));
}
