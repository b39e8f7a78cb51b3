import { isSimple, simpleBlock } from '#papers/simple-blocks.ts';
import type { PlainBlock } from '#papers/typeset/content.ts';
import { figuresOf } from '#web/shapes/worded-figures.ts';
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

/** The formula evaluated: how it is worked out, what went in, what it makes on the way, what comes out. */
function computation({ name, inputs }: Formula, fen: number, { t, word }: Speaker): PlainBlock[] {
  const words = { word: (code: string) => word('value', code), sum: (sum: string) => t('sumWithUnit', { sum }) };
  const parts = { ...evaluated({ name, inputs }).parts };
  const figures = figuresOf({ inputs, parts }, fen, words);
  const working = `working.${name}` as 'working.subsidy-final';
  return [
    { kind: 'text', text: word('formula', name) },
    ...(t.has(working) ? [{ kind: 'text' as const, text: t(working, figures as never) }] : []),
    {
      kind: 'facts',
      rows: [
        ...Object.entries({ ...inputs, ...parts }).map(([input]): [string, string] => [word('input', input), figures[input] ?? '']),
        [t('money.result'), figures['resultFen'] ?? ''],
      ],
    },
  ];
}
