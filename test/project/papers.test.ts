import { expect, test } from 'vitest';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { everyStory } from '#test/support/every-story.ts';
import { sentIn } from '#test/support/play.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf, wordOf } from '#web/papers/speaker.ts';
import { idsAskedBy, writePaper } from '#web/papers/write-paper.ts';
import type { PaperSource, ReadAct, RecordedChange } from '#workflows/engine/paper.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectPapers } from '#workflows/project/papers/papers.ts';
import type { Project } from '#workflows/project/state.ts';

const named = (id: string) => ({ zh: `名${id}`, en: `name ${id}`, uscc: null });
const recordOf = ({ recordings }: Simulation<Project>): RecordedChange[] =>
  recordings.map(({ version, at, act, facts, transfers }) => ({
    version,
    at,
    act: act ? { step: act.step, outcome: act.outcome, subject: act.subject, seat: act.seat ?? null, document: act.document } : null,
    facts,
    transfers,
  }));

/** Every paper that a story issues, written from its record with a name for every id. */
function papersIn(simulation: Simulation<Project>) {
  const record = recordOf(simulation);
  const readActs = (changes: readonly RecordedChange[]): ReadAct[] =>
    changes.map(({ version, at, act }) => {
      const recorded = simulation.recordings.find((one) => one.version === version)?.act;
      const form = sentIn(simulation).get(recorded?.id ?? '')?.form ?? {};
      const { step = '', outcome = '', seat = null, document } = act ?? {};
      const names = { person: named(recorded?.actor.person ?? ''), represented: null, organisation: named('org') };
      return { version, at, step, outcome, seat, ...names, form: form as ReadAct['form'], document: document ?? '', hash: 'f'.repeat(64) };
    });
  return projectPapers.flatMap((paper) =>
    record.flatMap((change, index) => {
      const fact = change.facts.find(paper.issuedBy);
      if (!fact) return [];
      const until = record.slice(0, index + 1);
      const quoted = (paper.quotes ?? []).map((is) =>
        until.flatMap(({ at, facts }) => facts.filter(is).map((one) => ({ at, fact: one }))).at(-1),
      );
      const acts = readActs(paper.reads?.(until, change, simulation.state) ?? []);
      const source: PaperSource<Project> = {
        state: simulation.state,
        number: '2026-0001',
        titles: { zh: '耐蚀涂层', en: 'Coating' },
        fact,
        at: change.at,
        quoted: quoted.filter((one) => one !== undefined),
        moved: change.transfers.filter((one) => paper.moves?.(one) ?? false),
        acts,
        sources: { texts: {}, organisations: {} },
        organisation: named,
        person: named,
        party: (id) => simulation.state.parties.find((party) => party.id === id)?.organisation,
        word: wordOf,
      };
      return [{ paper, source, isWhole: quoted.every((one) => one !== undefined) }];
    }),
  );
}

const early = ['award-notice', 'contract', 'task-book', 'acceptance', 'receipt', 'settlement'];
const whole = [
  'award-notice',
  'contract',
  'task-book',
  'acceptance',
  'receipt',
  'conclusion',
  'transfer-contract',
  'statement',
  'distribution',
];
const stories: readonly (readonly [string, readonly string[]])[] = [
  ['sc1', whole],
  ['royalty', whole],
  ['ended', early],
  ['misconduct', early],
  ['plan', ['award-notice', 'contract', 'acceptance', 'receipt', 'conclusion']],
  ['pool', ['receipt']],
];

test.each(stories)('%s: every paper says what it has to in both languages', (name, names) => {
  const issued = papersIn((everyStory[name] as () => Simulation<Project>)());
  for (const { paper, source, isWhole } of issued) {
    expect(isWhole, paper.name).toBe(true);
    const blocks = paper.write(source);
    expect(blocks.length, paper.name).toBeGreaterThan(0);
    for (const language of ['zh', 'en'] as const) {
      const said = JSON.stringify(plainBlocks(blocks, speakerOf(language), {}));
      expect(said, paper.name).not.toMatch(/undefined|NaN|null|\{\w+\}/);
    }
    const asked = idsAskedBy(paper, source);
    expect(
      [...asked.organisations, ...asked.persons].filter((id) => id === ''),
      paper.name,
    ).toEqual([]);
  }
  expect([...new Set(issued.map(({ paper }) => paper.name))]).toEqual(names);
});

test('the settlement of a contract that ended early says who owes what, and how the sum came about', () => {
  const [settlement] = papersIn((everyStory['ended'] as () => Simulation<Project>)()).filter(({ paper }) => paper.name === 'settlement');
  if (!settlement) throw new Error('no settlement');
  const { paper, source } = settlement;
  const [facts] = plainBlocks(paper.write(source), speakerOf('zh'), {});
  expect(facts).toMatchObject({
    rows: [
      ['项目', '耐蚀涂层（2026-0001）'],
      ['付款方', expect.stringContaining('名')],
      ['收款方', expect.stringContaining('名')],
      ['结算金额', '人民币1,000,000.00元（大写：壹佰万元整）'],
      ['其中仍有争议', '人民币110,000.00元（大写：壹拾壹万元整）'],
    ],
  });
  const headings = paper.write(source).flatMap((block) => (block.kind === 'heading' ? [block.text.zh] : []));
  expect(headings).toEqual(['金额计算', '核实的数据', '核实与确认']);
});

test('a milestone accepted by silence has its paper, without a signature', () => {
  const all = papersIn((everyStory['sc2'] as () => Simulation<Project>)());
  for (const { paper, source } of all.filter((one) => one.paper.name === 'acceptance'))
    expect(paper.write(source).some(({ kind }) => kind === 'signatures')).toBe(source.fact['how'] !== 'silence');
});

test('the settlement is set whole, on two pages, with its computation', async () => {
  const [settlement] = papersIn((everyStory['ended'] as () => Simulation<Project>)()).filter(({ paper }) => paper.name === 'settlement');
  if (!settlement) throw new Error('no settlement');
  const content = writePaper({ ...settlement, number: '2026-0001-JQ-99', names: {}, language: 'zh', portal: 'http://127.0.0.1:3000' });
  const { pages, texts } = readPdf(await makePdf(content));
  expect(pages).toBe(2);
  for (const words of ['合同解除结算单', '壹佰万元整', '其中仍有争议', '金额计算', '核实的数据', '核实与确认', content.code])
    expect(texts.join('').replaceAll(/\s/g, '')).toContain(words);
});
