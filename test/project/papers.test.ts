import { expect, test } from 'vitest';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import { act } from '#scripts/story/act.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { sumOnPaper } from '#test/papers/sum-on-paper.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { play } from '#test/support/play.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import { idsAskedBy, writePaper } from '#web/papers/write-paper.ts';
import type { ReadAct } from '#workflows/engine/paper.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { signedElectronically, signedText } from '#workflows/project/papers/signed-text.ts';
import type { Project } from '#workflows/project/state.ts';

const early = ['award-notice', 'contract', 'contract-annexes', 'task-book', 'acceptance', 'receipt', 'settlement'];
const whole = [
  'award-notice',
  'contract',
  'contract-annexes',
  'task-book',
  'acceptance',
  'receipt',
  'conclusion',
  'transfer-contract',
  'statement',
  'distribution',
  'diligence-university',
  'diligence-enterprise',
  'diligence-funder',
];
const stories: readonly (readonly [string, readonly string[]])[] = [
  ['sc1', whole],
  ['royalty', whole],
  ['ended', early],
  ['misconduct', early],
  ['plan', ['award-notice', 'contract', 'contract-annexes', 'acceptance', 'receipt', 'conclusion', 'diligence-enterprise']],
  ['pool', ['receipt']],
];

test.each(stories)('%s: every paper says what it has to in both languages', (name, names) => {
  // a side without a part in the project has no evidence of its own
  const issued = papersIn((everyStory[name] as () => Simulation<Project>)()).filter(({ paper, isWhole }) => isWhole || !paper.gathersFor);
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

test('the annexes of a contract are the question and the chosen proposal, under the hashes by which the contract names them', () => {
  const issued = papersIn((everyStory['sc1'] as () => Simulation<Project>)());
  const { source, paper } = issued.find((one) => one.paper.name === 'contract-annexes') ?? {};
  if (!source || !paper) throw new Error('no annexes');
  const { award } = source.state.selection;
  expect(source.acts.map(({ step, document }) => [step, document])).toEqual([
    ['freeze-text', source.state.contracting.contract?.document],
    ['draft-demand', source.state.intake.demand?.document],
    ['seal-submit', award?.document],
  ]);
  const said = JSON.stringify(plainBlocks(paper.write(source), speakerOf('zh'), {}));
  const [, demand, proposal] = source.acts;
  for (const value of [demand?.document, demand?.form['problem'], proposal?.document])
    expect(said).toContain(JSON.stringify(value).slice(1, -1));
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

/** By its tiers, with integers alone: fen × basis points, halves up. */
function royaltyOf(netFen: number, tiers: readonly (readonly [upToFen: number, bp: number])[]): number {
  let [from, parts] = [0, 0];
  for (const [upTo, bp] of tiers) {
    parts += Math.max(0, Math.min(netFen, upTo) - from) * bp;
    from = upTo;
  }
  return Math.floor((parts + 5_000) / 10_000);
}

test('the statements of an entry fee and three years say what the ledger has as paid upon them, to the fen', async () => {
  const story = (everyStory['royalty'] as () => Simulation<Project>)();
  const paid = new Map<string, number>();
  for (const { id, kind, fen } of story.recordings.flatMap(({ transfers }) => transfers))
    if (kind === 'licence-fee') paid.set(id, (paid.get(id) ?? 0) + fen);
  const statements = papersIn(story).filter(({ paper }) => paper.name === 'statement');
  const said: unknown[] = [];
  for (const { paper, source } of statements) {
    const year = Number(source.fact['year']);
    const due = paid.get(`licence-fee.${year === 0 ? 'entry-fee' : `period-${year}`}`) ?? 0;
    for (const [language, label] of [
      ['zh', '应付金额'],
      ['en', 'Sum due'],
    ] as const) {
      const content = writePaper({
        paper,
        source,
        number: '2026-0001-JS-1',
        names: {},
        language,
        portal: 'http://127.0.0.1:3000',
      });
      expect(sumOnPaper(await makePdf(content), label), `${year} ${language}`).toEqual([due, due]);
    }
    said.push([year, due]);
  }
  // the rate of each part of the net sales; the second year owes its minimum
  const third = royaltyOf(2_345_678_901, [
    [1_000_000_000, 300],
    [5_000_000_000, 200],
  ]);
  expect(said).toEqual([
    [0, 50_000_000],
    [1, 0],
    [2, 20_000_000],
    [3, third],
  ]);
});

test('only acts of signing stand under the signatories, though both sides named the very text before', () => {
  const act = (step: string, form: object) => ({ step, document: 'same', form }) as unknown as ReadAct;
  const named = { priceFen: 1, textZh: '技术许可合同\n正文', textEn: 'Technology licence\ntext' };
  const signed = [act('sign-transfer', { method: 'e-signature' }), act('sign-transfer', { method: 'paper' })];
  const acts = [act('set-price', named), act('set-price', named), ...signed];
  expect(signedText(acts).find(({ kind }) => kind === 'signatures')).toEqual({ kind: 'signatures', acts: signed });
  expect(signedElectronically(acts)).toEqual(signed.slice(0, 1));
});

test.each(['contract', 'task-book', 'transfer-contract'])(
  '%s: each signatory with capacity, letter and account, in both languages',
  (name) => {
    const [issued] = papersIn((everyStory['sc1'] as () => Simulation<Project>)()).filter(({ paper }) => paper.name === name);
    if (!issued) throw new Error(`no ${name}`);
    const { paper, source } = issued;
    const signed = source.acts.filter(({ outcome }) => outcome === 'sign');
    expect(signed.length).toBeGreaterThan(1);
    for (const language of ['zh', 'en'] as const) {
      const blocks = plainBlocks(paper.write(source), speakerOf(language), {});
      const at = blocks.findIndex((block) => 'text' in block && /^(当事人信息|Particulars of the parties)$/.test(block.text));
      const table = blocks[at + 1];
      if (table?.kind !== 'table') throw new Error('no particulars');
      expect(table.columns).toHaveLength(signed.length + 1);
      for (const [place, { person, form, seat }] of signed.entries()) {
        const said = table.rows.map((row) => row[place + 1]);
        const organisation = source.state.parties.find(({ id }) => id === seat)?.organisation;
        expect(said).toContain(person[language]);
        expect(said).toContain(form['authorisation'] ?? '—');
        expect(said).toContain(source.account(organisation ?? ''));
        expect(said[1]).toMatch(/^(法定代表人|授权代理人|Legal representative|Authorised agent)$/);
      }
    }
  },
);

test('an account that is not registered yet is not invented', () => {
  const [issued] = papersIn((everyStory['sc1'] as () => Simulation<Project>)()).filter(({ paper }) => paper.name === 'contract');
  if (!issued) throw new Error('no contract');
  const written = issued.paper.write({ ...issued.source, account: () => undefined });
  expect(JSON.stringify(plainBlocks(written, speakerOf('zh'), {}))).toContain('尚未登记；首次付款前登记并经第二人核验');
});

test('a patent recorded after the text and before the last signature stands on the paper by its number', () => {
  const patentNumber = 'CN202810012345.6';
  const file = act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber, filedOn: day(-1) }));
  const acts = resultTransferActs.flatMap((story) => (story.step === 'approve-transfer' ? [file, story] : [story]));
  const [issued] = papersIn(play(aConcludedProject(), acts)).filter(({ paper }) => paper.name === 'transfer-contract');
  if (!issued) throw new Error('no licence');
  const said = (language: 'zh' | 'en') => JSON.stringify(plainBlocks(issued.paper.write(issued.source), speakerOf(language), {}));
  expect(said('zh')).toContain(`"${patentNumber}","提交申请（申请号）"`);
  expect(said('en')).toContain(`"${patentNumber}","Filed (application number)"`);
});
