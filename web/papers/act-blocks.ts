import { doneBy } from '#papers/simple-blocks.ts';
import type { PlainBlock } from '#papers/typeset/content.ts';
import type { ReadAct } from '#workflows/engine/paper.ts';
import { formBlocks, type NamedIds } from './form-blocks.ts';
import type { Speaker } from './speaker.ts';

const heads = {
  zh: { at: '时间', what: '事项', by: '单位与人员', hash: '存证哈希（SHA-256）', document: '文件哈希（SHA-256）' },
  en: { at: 'Time', what: 'Act', by: 'By', hash: 'Hash on record (SHA-256)', document: 'Hash of the document (SHA-256)' },
} as const;

const named = ({ step, outcome }: ReadAct, { words, t }: Speaker) => `${words.noun(step)}${t('colon')}${words.label(step, outcome)}`;
const by = (act: ReadAct, speaker: Speaker) => `${speaker.of(act.organisation)}${speaker.t('comma')}${doneBy(act, speaker)}`;

/** Acts as a list, each with its hash in the chain of the case. */
export const actTable = (acts: readonly ReadAct[], speaker: Speaker): PlainBlock => {
  const { at, what, by: who, hash } = heads[speaker.language];
  return {
    kind: 'table',
    columns: [at, what, who, hash].map((title) => ({ title })),
    rows: acts.map((act) => [speaker.moment(act.at), named(act, speaker), by(act, speaker), act.hash]),
  };
};

/** One act under its name: by whom and when, its document field by field, and the hashes. */
export function actBlocks(act: ReadAct, speaker: Speaker, names: NamedIds): PlainBlock[] {
  const head = heads[speaker.language];
  return [
    { kind: 'heading', level: 2, text: named(act, speaker) },
    {
      kind: 'facts',
      rows: [
        [head.at, speaker.moment(act.at)],
        [head.by, by(act, speaker)],
      ],
    },
    ...formBlocks(act, speaker, names),
    { kind: 'text', small: true, text: `${head.document} ${act.document}\n${head.hash} ${act.hash}` },
  ];
}
