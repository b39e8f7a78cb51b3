import { kinds } from '#workflows/kinds.ts';
import { refusals as refusalsEn } from './en/refusals.ts';
import { type FlatDefinition, flatDefinition } from './flat-words.ts';
import type { Locale } from './index.ts';
import type { FlatWords } from './messages.ts';
import type { RefusalWording } from './refusal-wording.ts';
import { refusals as refusalsZh } from './zh/refusals.ts';

/** Every word of every step in one language. It stays on the server: a page gets the words of what it shows (`wordsFor`). */
export interface Library {
  readonly stages: FlatWords;
  readonly definitions: ReadonlyMap<string, FlatDefinition>;
  readonly refusals: FlatWords;
}

function libraryOf(language: 'zh' | 'en', refusals: RefusalWording): Library {
  const stages = kinds.flatMap(({ words }) => Object.entries(words));
  const definitions = stages.flatMap(([, stage]) =>
    Object.entries(stage.definitions).map(([name, words]) => [name, flatDefinition(name, words[language])] as const),
  );
  const why = Object.entries(refusals).flatMap(([code, { sentence, whatNow }]) => [
    [`refusal:${code}:why`, sentence],
    [`refusal:${code}:now`, whatNow],
  ]);
  return {
    stages: Object.fromEntries(stages.map(([name, stage]) => [`stage:${name}`, stage.title[language]])),
    definitions: new Map(definitions),
    refusals: Object.fromEntries(why),
  };
}

export const library: Readonly<Record<Locale, Library>> = { 'zh-CN': libraryOf('zh', refusalsZh), en: libraryOf('en', refusalsEn) };

/** All words, for texts written on the server. */
export const allWords = (locale: Locale): FlatWords => {
  const { stages, definitions, refusals } = library[locale];
  return Object.assign({}, stages, refusals, ...[...definitions.values()].map(({ whole }) => whole));
};
