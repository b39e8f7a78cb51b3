import type { AnyWords, FieldWords } from '#workflows/engine/wording.ts';
import type { FlatWords } from './messages.ts';

/** The words of a definition for lists, receipts and timelines; all words for its own page and forms. */
export interface FlatDefinition {
  readonly names: FlatWords;
  readonly whole: FlatWords;
}

export function flatDefinition(name: string, words: AnyWords): FlatDefinition {
  const names: Record<string, string> = {};
  const rest: Record<string, string> = {};
  for (const [type, sentence] of Object.entries(words.facts ?? {})) names[`${name}:fact:${type}`] = sentence;
  for (const [type, sentence] of Object.entries(words.letters ?? {})) names[`${name}:letter:${type}`] = sentence;
  for (const [rule, sentence] of Object.entries(words.refusals ?? {})) rest[`${name}:rule:${rule}`] = sentence;
  if ('title' in words) {
    names[`${name}:title`] = words.title;
    rest[`${name}:ask`] = words.ask;
  }
  if ('outcomes' in words) {
    for (const [seat, title] of Object.entries(words.titles ?? {})) names[`${name}:title:${seat}`] = title;
    names[`${name}:noun`] = words.noun;
    for (const [outcome, { label, leadsTo, done }] of Object.entries(words.outcomes)) {
      names[`${name}:${outcome}:label`] = label;
      names[`${name}:${outcome}:done`] = done;
      rest[`${name}:${outcome}:leadsTo`] = leadsTo;
    }
    for (const [field, word] of Object.entries(words.fields)) fieldWords(`${name}:field:${field}`, word, rest);
  }
  return { names, whole: { ...names, ...rest } };
}

function fieldWords(key: string, field: FieldWords, words: Record<string, string>) {
  if (typeof field === 'string') {
    words[key] = field;
    return;
  }
  words[key] = field.label;
  if (field.section) words[`${key}:section`] = field.section;
  if (field.help) words[`${key}:help`] = field.help;
  for (const [option, word] of Object.entries(field.options ?? {})) words[`${key}:option:${option}`] = word;
}
