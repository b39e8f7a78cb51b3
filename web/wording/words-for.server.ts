import type { Locale } from './index.ts';
import { library } from './library.server.ts';
import type { FlatWords } from './messages.ts';

/** The words that a page needs: names of the steps and facts that its data names, and everything of the steps in `whole`. */
export function wordsFor(locale: Locale, data: unknown, whole: Iterable<string> = []): FlatWords {
  const { definitions, facts } = library[locale];
  const words: Record<string, string> = {};
  const named = (step: string) => Object.assign(words, definitions.get(step)?.names);
  const stated = (type: string) => {
    const sentence = facts[`fact:${type}`];
    if (sentence !== undefined) words[`fact:${type}`] = sentence;
  };
  visit(data, (key, value) => {
    if (key === 'step') named(value);
    else if (key === 'type' || key === 'template') stated(value);
  });
  for (const step of whole) Object.assign(words, definitions.get(step)?.whole);
  return words;
}

function visit(data: unknown, found: (key: string, value: string) => void): void {
  if (Array.isArray(data)) for (const item of data) visit(item, found);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data))
      if (typeof value === 'string') found(key, value);
      else visit(value, found);
}

/** What a refusal says, for the answer that carries it. */
export function refusalWords(locale: Locale, code: string): FlatWords {
  const { refusals } = library[locale];
  return Object.fromEntries(Object.entries(refusals).filter(([key]) => key.startsWith(`refusal:${code}:`)));
}
