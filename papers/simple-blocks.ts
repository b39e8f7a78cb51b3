import type { Block, Both, ReadAct } from '#workflows/engine/paper.ts';
import type { Saying } from './saying.ts';
import type { PlainBlock } from './typeset/content.ts';

/** Blocks that need no word of the portal. */
export type SimpleBlock = Exclude<Block, { readonly kind: 'form' | 'act' | 'acts' | 'computation' }>;
const worded: readonly Block['kind'][] = ['form', 'act', 'acts', 'computation'];
export const isSimple = (block: Block): block is SimpleBlock => !worded.includes(block.kind);

/** What a block says, in one language. */
export function simpleBlock(block: SimpleBlock, saying: Saying): PlainBlock {
  const { of } = saying;
  switch (block.kind) {
    case 'heading':
    case 'text':
      return { kind: block.kind, text: of(block.text) };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(([label, value]) => [of(label), of(value)]) };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(({ title, figures = false }) => ({ title: of(title), figures })),
        rows: block.rows.map((row) => row.map(of)),
        ...(block.total ? { total: block.total.map(of) } : {}),
      };
    default:
      return signatures(block.acts, saying);
  }
}

const heads = {
  by: { zh: '单位', en: 'Organisation' },
  who: { zh: '签署人', en: 'Signatory' },
  at: { zh: '时间', en: 'Time' },
  act: { zh: '存证哈希（SHA-256）', en: 'Hash on record (SHA-256)' },
} as const satisfies Record<string, Both>;

/** Who signed for whom, when, and the hash under which the act is on record. */
function signatures(acts: readonly ReadAct[], saying: Saying): PlainBlock {
  const { of, moment } = saying;
  return {
    kind: 'table',
    columns: [heads.by, heads.who, heads.at, heads.act].map((head) => ({ title: of(head) })),
    rows: acts.map((act) => [of(act.organisation), doneBy(act, saying), moment(act.at), act.hash]),
  };
}

/** The person of an act, and in whose place. */
export function doneBy({ person, represented }: ReadAct, { of, language }: Saying): string {
  if (!represented) return of(person);
  return language === 'zh' ? `${person.zh}（代${represented.zh}）` : `${of(person)} (for ${of(represented)})`;
}
