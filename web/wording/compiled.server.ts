import compile from 'icu-minify/compile';

const known = new Map<string, unknown>();

/**
 * A sentence with its parts apart, so that no parser travels to the browser. It stays a text to the types: what says it
 * (`use-intl`) takes both, and nothing else looks inside.
 */
export function compiled(sentence: string): string {
  const parts = known.get(sentence) ?? compile(sentence);
  known.set(sentence, parts);
  return parts as string;
}

/** All sentences of a tree of words. */
export function compiledWords<Words>(words: Words): Words {
  if (typeof words === 'string') return compiled(words) as Words;
  return Object.fromEntries(Object.entries(words as object).map(([key, inner]) => [key, compiledWords(inner)])) as Words;
}
