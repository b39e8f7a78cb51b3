import { isSimple, simpleBlock } from '#papers/simple-blocks.ts';
import type { PlainBlock } from '#papers/typeset/content.ts';
import { grouped, isBp, isFen, millionths, plainHundredths } from '#web/shapes/figures.ts';
import type { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import type { Block } from '#workflows/engine/paper.ts';
import { actBlocks, actTable } from './act-blocks.ts';
import { formBlocks, type NamedIds } from './form-blocks.ts';
import type { Speaker } from './speaker.ts';

/** What a paper says, in one language. */
export const plainBlocks = (blocks: readonly Block[], speaker: Speaker, names: NamedIds): PlainBlock[] =>
  blocks.flatMap((block) => plain(block, speaker, names));

function plain(block: Block, speaker: Speaker, names: NamedIds): PlainBlock[] {
  if (isSimple(block)) return [simpleBlock(block, speaker)];
  switch (block.kind) {
    case 'form':
      return formBlocks(block.act, speaker, names);
    case 'act':
      return actBlocks(block.act, speaker, names);
    case 'acts':
      return [actTable(block.acts, speaker)];
    default:
      return computation(block.formula, block.fen, speaker);
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
