import type { RefusalWording } from './refusal-wording.ts';
import type { AnyStageWording, FieldWording } from './wording-of.ts';
import type { portal } from './zh/portal.ts';

/** The same keys in each language; the compiler compares them. */
export type Same<Words> = { readonly [K in keyof Words]: Words[K] extends string ? string : Same<Words[K]> };
export type Portal = Same<typeof portal>;

/**
 * What one language consists of. `words` is every stage's wording laid flat (`step:sign-contract:title`), because which
 * word is needed is known at run time only; `homes` says in which file a step's fields are worded.
 */
export interface Messages {
  readonly portal: Portal;
  readonly words: Readonly<Record<string, string>>;
  readonly homes: Readonly<Record<string, string>>;
}

/** Lays the stages' wordings flat, by file name, and the refusals' beside them. */
export function flatten(files: Readonly<Record<string, AnyStageWording>>, refusals: RefusalWording): Pick<Messages, 'words' | 'homes'> {
  const words: Record<string, string> = {};
  const homes: Record<string, string> = {};
  for (const [file, { title, steps, waits, fields, facts }] of Object.entries(files)) {
    words[`stage:${file}`] = title;
    for (const [name, step] of Object.entries(steps)) {
      homes[name] = file;
      words[`step:${name}:title`] = step.title;
      words[`step:${name}:ask`] = step.ask;
      for (const [outcome, { label, leadsTo, done }] of Object.entries(step.outcomes)) {
        Object.assign(words, {
          [`${name}:${outcome}:label`]: label,
          [`${name}:${outcome}:leadsTo`]: leadsTo,
          [`${name}:${outcome}:done`]: done,
        });
      }
    }
    for (const [name, wait] of Object.entries(waits))
      Object.assign(words, { [`wait:${name}:title`]: wait.title, [`wait:${name}:ask`]: wait.ask });
    for (const [name, field] of Object.entries(fields)) fieldWords(`field:${file}:${name}`, field, words);
    for (const [type, sentence] of Object.entries(facts)) words[`fact:${type}`] = sentence;
  }
  for (const [code, { sentence, whatNow }] of Object.entries(refusals))
    Object.assign(words, { [`refusal:${code}:why`]: sentence, [`refusal:${code}:now`]: whatNow });
  return { words, homes };
}

function fieldWords(key: string, field: FieldWording, words: Record<string, string>) {
  if (typeof field === 'string') {
    words[key] = field;
    return;
  }
  words[key] = field.label;
  if (field.help) words[`${key}:help`] = field.help;
  for (const [option, word] of Object.entries(field.options ?? {})) words[`${key}:option:${option}`] = word;
}
