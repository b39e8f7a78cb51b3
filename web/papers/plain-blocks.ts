import { grouped, isBp, isFen, millionths, plainHundredths } from '#web/shapes/figures.ts';
import type { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import type { Block, Both, ReadAct } from '#workflows/engine/paper.ts';
import { formBlocks, type NamedIds } from './form-blocks.ts';
import type { Speaker } from './speaker.ts';
import type { PlainBlock } from './typeset/content.ts';

/** What a paper says, in one language. */
export const plainBlocks = (blocks: readonly Block[], speaker: Speaker, names: NamedIds): PlainBlock[] =>
  blocks.flatMap((block) => plain(block, speaker, names));

function plain(block: Block, speaker: Speaker, names: NamedIds): PlainBlock[] {
  const { of } = speaker;
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [{ kind: block.kind, text: of(block.text) }];
    case 'facts':
      return [{ kind: 'facts', rows: block.rows.map(([label, value]) => [of(label), of(value)]) }];
    case 'table':
      return [
        {
          kind: 'table',
          columns: block.columns.map(({ title, figures = false }) => ({ title: of(title), figures })),
          rows: block.rows.map((row) => row.map(of)),
          ...(block.total ? { total: block.total.map(of) } : {}),
        },
      ];
    case 'form':
      return formBlocks(block.act, speaker, names);
    case 'computation':
      return computation(block.formula, block.fen, speaker);
    default:
      return signatures(block.acts, speaker);
  }
}

/** The formula evaluated: what went in, what it makes on the way, what comes out. */
function computation(formula: Formula, fen: number, { t, word }: Speaker): PlainBlock[] {
  const figure = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => figure(name, one)).join(' / ');
    if (typeof value !== 'number') return word('value', String(value));
    if (name === 'achieved') return `${millionths(value)}%`;
    return isFen(name) ? grouped(value) : isBp(name) ? `${plainHundredths(value)}%` : value.toString();
  };
  const { parts } = evaluated(formula);
  return [
    { kind: 'text', text: word('formula', formula.name) },
    {
      kind: 'facts',
      rows: [
        ...[...Object.entries(formula.inputs), ...Object.entries({ ...parts })].map(([name, value]): [string, string] => [
          word('input', name),
          figure(name, value),
        ]),
        [t('money.result'), grouped(fen)],
      ],
    },
  ];
}

const heads = {
  by: { zh: '单位', en: 'Organisation' },
  who: { zh: '签署人', en: 'Signatory' },
  at: { zh: '时间', en: 'Time' },
  act: { zh: '存证哈希（SHA-256）', en: 'Hash on record (SHA-256)' },
} as const satisfies Record<string, Both>;

/** Who signed for whom, when, and the hash under which the act is on record. */
function signatures(acts: readonly ReadAct[], { of, moment, language }: Speaker): PlainBlock[] {
  const signed = ({ person, represented }: ReadAct) => {
    if (!represented) return of(person);
    return language === 'zh' ? `${person.zh}（代${represented.zh}）` : `${of(person)} (for ${of(represented)})`;
  };
  return [
    {
      kind: 'table',
      columns: [heads.by, heads.who, heads.at, heads.act].map((head) => ({ title: of(head) })),
      rows: acts.map((act) => [of(act.organisation), signed(act), moment(act.at), act.hash]),
    },
  ];
}
