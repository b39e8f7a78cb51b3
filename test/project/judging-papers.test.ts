import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { amended } from '#scripts/story/amend.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, achieved, concluded, executed, panel, report, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { play } from '#test/support/play.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';
import { sourcesOfSc1 } from './contract/sources.ts';

type Issued = ReturnType<typeof papersIn>[number];
const issued = (simulation: Simulation<Project>, name: string) => papersIn(simulation).filter(({ paper }) => paper.name === name);
const blocksOf = ({ paper, source }: Issued, language: 'zh' | 'en') =>
  plainBlocks(
    paper.write({ ...source, sources: { ...sourcesOfSc1, texts: { demand: sourcesOfSc1.texts['demand'] } } }),
    speakerOf(language),
    {},
  );
/** The table under a heading. */
function tableUnder(paper: Issued, language: 'zh' | 'en', heading: string): (readonly string[])[] {
  const blocks = blocksOf(paper, language);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const table = blocks[at + 1];
  if (table?.kind !== 'table') throw new Error(`no table under ${heading}`);
  return table.rows.map((row) => [...row]);
}
const contracted = () => play(anAwardedProject(), [...sc1Contract, ...started]);
const [submit, check, accept] = accepted(2);
if (!submit || !check || !accept) throw new Error('no acceptance in the story');

const values = (resistance: string): { values: { indicator: string; value: string }[] } => ({
  values: [
    { indicator: 'corrosion', value: '0.38' },
    { indicator: 'resistance', value: resistance },
  ],
});
const reported = (resistance: string): StoryAct =>
  act('investigator', 'submit-milestone', 'submit', { ...report(2), ...values(resistance) });
const rectified = (resistance: string): StoryAct[] => [
  act('rdLead', 'accept-milestone', 'rectify', {
    findings: [
      { indicator: 'corrosion', met: true },
      { indicator: 'resistance', met: false },
    ],
    opinion: '接触电阻三次平行测试均高于合同指标，须查明原因并重新制样后再行提交。',
  }),
  act('investigator', 'rectify', 'resubmit', {
    ...report(2),
    ...values(resistance),
    reply: '已更换靶材批次并调整偏压重新制样，接触电阻经第三方复测，达到合同规定的指标。',
  }),
  check,
];

test('an acceptance says of each indicator what was required, measured and met; after a rectification what was measured then', () => {
  const project = play(contracted(), [...accepted(1), ...tranchePaid(85_500_000), reported('12.5'), check, ...rectified('7.2'), accept]);
  const [first, second] = issued(project, 'acceptance');
  if (!first || !second) throw new Error('no acceptances');
  expect(tableUnder(first, 'zh', '技术指标对照')).toEqual([['1', '腐蚀电流密度', '≤ 0.5 μA/cm²', '0.38 μA/cm²', '达到']]);
  expect(tableUnder(second, 'zh', '技术指标对照')).toEqual([
    ['2', '腐蚀电流密度', '≤ 0.5 μA/cm²', '0.38 μA/cm²', '达到'],
    ['2', '接触电阻', '≤ 8 mΩ·cm²', '7.2 mΩ·cm²', '达到'],
  ]);
  expect(tableUnder(second, 'en', 'Indicators: required and measured').map((row) => row.at(-1))).toEqual(['met', 'met']);
});

test('a value that was accepted against its target is shown as not met', () => {
  const taken = act('rdLead', 'accept-milestone', 'accept', {
    findings: [
      { indicator: 'corrosion', met: true },
      { indicator: 'resistance', met: true, ground: 'within-tolerance' as const },
    ],
    opinion: '经核对检测报告与样品，接触电阻略高于合同指标，在测试误差范围内，同意通过验收。',
  });
  const project = play(contracted(), [...accepted(1), ...tranchePaid(85_500_000), reported('8.1'), check, taken]);
  const paper = issued(project, 'acceptance').at(-1);
  if (!paper) throw new Error('no acceptance');
  expect(tableUnder(paper, 'zh', '技术指标对照').at(-1)).toEqual(['2', '接触电阻', '≤ 8 mΩ·cm²', '8.1 mΩ·cm²', '未达到']);
});

test('an amendment of a target leaves the acceptances before it as they were', () => {
  const project = play(contracted(), [...accepted(1), ...tranchePaid(85_500_000), ...accepted(2), ...tranchePaid(85_500_000)]);
  const before = issued(project, 'acceptance').map((paper) => blocksOf(paper, 'zh'));
  const [first] = amended;
  play(project, first ? amended : []);
  const stricter = Object.keys(project.state.contracting.targets ?? {});
  expect(stricter.length).toBeGreaterThan(0);
  expect(issued(project, 'acceptance').map((paper) => blocksOf(paper, 'zh'))).toEqual(before);
});

test('a conclusion has each indicator and each vote with its opinion, and no name of an expert', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded]);
  project.pass(10);
  const [paper] = issued(project, 'conclusion');
  if (!paper) throw new Error('no conclusion');
  expect(tableUnder(paper, 'zh', '技术指标对照').map(([milestone, name]) => `${milestone} ${name}`)).toEqual([
    '1 腐蚀电流密度',
    '2 腐蚀电流密度',
    '2 接触电阻',
    '3 卷对卷中试线连续运行',
    '3 单片涂层成本',
    '4 接触电阻',
  ]);
  expect(tableUnder(paper, 'zh', '技术指标对照')[3]).toEqual(['3', '卷对卷中试线连续运行', '通过', '通过', '达到']);
  expect(tableUnder(paper, 'zh', '验收组表决')).toEqual([
    ...[1, 2, 3, 4, 5].map((n) => [`验收专家${n}`, '通过验收', '100%']),
    ['企业（用户，不计票）', '通过验收', '100%'],
  ]);
  for (const language of ['zh', 'en'] as const) {
    const said = JSON.stringify(blocksOf(paper, language));
    expect(said.split(achieved(10_000).opinion)).toHaveLength(panel.length + 2);
    const voters = paper.source.acts.filter(({ step }) => step === 'final-acceptance').map(({ person }) => person[language]);
    expect(new Set(voters).size).toBe(panel.length + 1);
    expect(voters.filter((name) => said.includes(name))).toEqual([]);
  }
});

test('a vote of an earlier sitting is not in the conclusion', () => {
  const again = concluded.map((story) => (story.step === 'final-acceptance' ? { ...story, outcome: 'rectify' as const } : story));
  const rectify = again.filter(({ step }) => step !== 'publish-conclusion');
  const second = concluded.filter(({ step, outcome }) => step !== 'apply-final' || outcome !== 'name-panel');
  const project = play(anAwardedProject(), [...sc1Contract, ...executed, ...rectify, ...second]);
  project.pass(10);
  const [paper] = issued(project, 'conclusion');
  if (!paper) throw new Error('no conclusion');
  expect(tableUnder(paper, 'en', 'Votes of the panel').map(([, vote]) => vote)).toEqual(Array.from({ length: 6 }, () => 'Pass'));
});
