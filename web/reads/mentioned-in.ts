import type { PersonRef } from '#web/shapes/common.ts';

/** Persons named in a text by `@name`, in either language. Of two names the longer counts; of equal ones both. */
export function mentionedIn(text: string, people: readonly PersonRef[]): string[] {
  const plain = text.toLowerCase();
  const called = people
    .flatMap(({ id, names }) => [names.zh, names.en].map((name) => ({ id, name: name.trim().toLowerCase() })))
    .filter(({ name }) => name !== '');
  const found = new Set<string>();
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
    const here = called.filter(({ name }) => plain.startsWith(name, at + 1));
    const longest = Math.max(0, ...here.map(({ name }) => name.length));
    for (const { id, name } of here) if (name.length === longest) found.add(id);
  }
  return [...found];
}
