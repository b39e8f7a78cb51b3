import { describe, expect, test } from 'vitest';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import type { Player } from '#scripts/story/cast.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { viewOf } from '#test/readers/support/record.ts';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { actorOf } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import type { Standing } from '#web/access/standing.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import { writePaper } from '#web/papers/write-paper.ts';
import { changesOf } from '#web/reads/paper-record.ts';
import { issuedIn } from '#web/reads/papers.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import { gatheredSteps } from '#workflows/project/papers/diligence-acts.ts';
import type { Project } from '#workflows/project/state.ts';

const leaders = { universitySignatory: 'university', enterpriseSignatory: 'enterprise', fundApprover: 'funder' } as const;
const others: readonly Player[] = ['rivalSignatory', 'expert1', 'inventor4', 'takerSignatory'];
/** The proofs of a line, which no paper looks at. */
const unproved = {
  stepVersion: null,
  signed: null,
  signature: null,
  signatureKey: null,
  assertion: null,
  hash: 'f'.repeat(64),
  previousHash: '',
};
const story = (name: string) => (everyStory[name] as () => Simulation<Project>)();

function offeredTo(simulation: Simulation<Project>, player: Player): string[] {
  const { person, organisation, roles, sides } = readerIn(simulation, { name: player, ...actorOf(player) });
  const who = { caseId: 'project', kind: 'project', version: 0, person, organisation, roles, represents: [], sides, sidesAnywhere: sides };
  const standing: Standing = { ...who, asked: false };
  const rows = viewOf(simulation).lines.map((line) => ({ ...line, ...unproved, recordedAt: line.at }));
  return issuedIn(simulation.state, standing, changesOf(rows, []))
    .filter(({ paper }) => paper.gathersFor)
    .map(({ paper, change }) => `${paper.name} ${change.version}`);
}
const evidenceIn = (simulation: Simulation<Project>) => papersIn(simulation).filter(({ paper, isWhole }) => paper.gathersFor && isWhole);

test('every step that it gathers is a step of the catalogue', () => {
  const known = new Set<string>(catalogue.map(({ name }) => name));
  expect(gatheredSteps.filter((name) => !known.has(name))).toEqual([]);
});

describe('the evidence of diligence, in every story', () => {
  test.each(Object.keys(everyStory))(
    '%s: the leaders of each side have their own, and nobody else has one',
    { timeout: 240_000 },
    (name) => {
      const simulation = story(name);
      const issued = evidenceIn(simulation).map(({ paper, version }) => `${paper.name} ${version}`);
      for (const [player, side] of Object.entries(leaders))
        expect(offeredTo(simulation, player as Player).toSorted(), player).toEqual(
          issued.filter((one) => one.startsWith(`diligence-${side}`)).toSorted(),
        );
      for (const player of others) expect(offeredTo(simulation, player), player).toEqual([]);
    },
  );
});

describe('what it says', () => {
  const closed = () => evidenceIn(story('sc1')).findLast(({ paper }) => paper.name === 'diligence-university');

  test('decisions with their grounds, minutes, notices and signatures, each with its hash, in both languages', () => {
    const found = closed();
    if (!found) throw new Error('no evidence');
    const blocks = found.paper.write(found.source);
    for (const [language, words] of [
      [
        'zh',
        [
          '一、决策及其依据',
          '转化方式方案',
          '二、集体审议与审批',
          '会议纪要',
          '四、公示与异议处理',
          '拟交易价格',
          '五、签署',
          '由有权机关',
        ],
      ],
      [
        'en',
        [
          '1. Decisions and their grounds',
          '2. Meetings and approvals',
          '4. Public notices and objections',
          'Intended price',
          '5. Signatures',
        ],
      ],
    ] as const) {
      const said = JSON.stringify(plainBlocks(blocks, speakerOf(language), {}));
      for (const one of words) expect(said, one).toContain(one);
      expect(said).not.toMatch(/undefined|NaN|null|\{\w+\}/);
      for (const { document } of found.source.acts.filter(({ step }) => step === 'approve-transfer')) expect(said).toContain(document);
    }
    // the text of the licence is a paper of its own
    expect(JSON.stringify(blocks)).not.toContain('textZh');
  });

  test('a notice stands with its days, its objections and its end', () => {
    const found = closed();
    if (!found) throw new Error('no evidence');
    const table = found.paper.write(found.source).find((block) => block.kind === 'table');
    const started = found.source.cited.filter(({ fact }) => fact.type === 'publicity-started');
    expect(table?.rows.map(([subject]) => subject?.zh)).toEqual(['定榜', '验收结论', '拟交易价格', '奖励方案']);
    expect(table?.rows.map(([, , days]) => days?.zh)).toEqual(started.map(({ fact }) => String(fact['days'])));
    for (const [, , , dismissed, upheld, until] of table?.rows ?? []) {
      expect([dismissed?.zh, upheld?.zh]).toEqual(['0', '0']);
      expect(until?.zh).toMatch(/^\d{4}年/);
    }
  });

  test('it is set as a file, page by page with its number', { timeout: 240_000 }, async () => {
    const found = closed();
    if (!found) throw new Error('no evidence');
    const content = writePaper({ ...found, number: '2026-0001-JZG-235', names: {}, language: 'zh', portal: 'http://127.0.0.1:3000' });
    const { pages, texts } = readPdf(await makePdf(content));
    expect(pages).toBeGreaterThan(3);
    for (const text of texts) expect(text).toContain('2026-0001-JZG-235');
  });
});
