import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';
import { changesSheet } from '#web/reads/changed-text.ts';
import type { Sources } from '#workflows/engine/composed.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { editsNamed } from '#workflows/project/contract/text/contract-facts.ts';
import type { Project } from '#workflows/project/state.ts';
import { sourcesOfSc1 } from './sources.ts';

const reviewed = negotiated.slice(0, 6);
const wording = '乙方每半年向甲方通报一次研究进展。';
const edits = { edits: [{ clause: 'special' as const, paragraph: 1, wording }] };
const put = act('universityLegal', 'propose-edits', 'propose', edits);
const accept = act('enterpriseLegal', 'answer-edits', 'accept', {});
const sources: Sources = { ...sourcesOfSc1, texts: { ...sourcesOfSc1.texts, [editsNamed(0)]: edits } };
const review = ({ state }: Simulation<Project>) => stepNamed('legal-review')?.composes?.(state);
const versionIn = (project: Simulation<Project>) => /第(\d+)版/.exec(review(project)?.write(sources)['textZh'] ?? '')?.[1];

test('a first review has nothing to compare with; a later one has the text reviewed before, paragraph by paragraph', () => {
  expect(review(play(anAwardedProject(), negotiated.slice(0, 4)))?.before?.('enterprise')).toBeUndefined();
  const again = play(anAwardedProject(), [...reviewed, put, accept]);
  const now = review(again)?.write(sources) ?? {};
  const before = review(again)?.before?.('enterprise')?.write(sources) ?? {};
  const sheet = changesSheet(before, now, 'textZh');
  expect(sheet).toMatchObject({ name: 'changedText' });
  expect(sheet.rows).toEqual([
    ['第十二条　特别约定', '12.1 乙方每季度向甲方通报一次研究进展；中试样件的所有权归甲方。', `12.1 ${wording}`],
  ]);
});

test('each side’s comparison is with the text of its own last opinion', () => {
  const one = play(anAwardedProject(), [...negotiated.slice(0, 5), put, accept]);
  expect(review(one)?.before?.('enterprise')).toBeDefined();
  expect(review(one)?.before?.('university')).toBeUndefined();
});

test('the earlier opinions and the edits lie beside the review', () => {
  const project = play(anAwardedProject(), [...reviewed, put, accept]);
  const steps = stepNamed('legal-review')
    ?.beside?.(project.state, { subject: 'text' })
    ?.flatMap((reading) => reading.steps);
  expect(steps).toEqual(expect.arrayContaining(['legal-review', 'propose-edits', 'answer-edits']));
});

test('versions count frozen texts: a proposal of edits is none, a text frozen again is the next', () => {
  const [freeze] = signed as readonly [StoryAct];
  expect(versionIn(play(anAwardedProject(), reviewed))).toBe('1');
  expect(versionIn(play(anAwardedProject(), [...reviewed, put, accept]))).toBe('1');
  const frozen = play(anAwardedProject(), [...negotiated, freeze]);
  expect(versionIn(frozen)).toBe('1');
  const refuse = act('universitySignatory', 'sign-contract', 'refuse', { reasonClass: 'price', reason: '学校认为价款支付节点仍需协商。' });
  const again = act('projectManager', 'resolve-refusal', 'renegotiate', { reasonClass: 'price', reason: '双方愿意就价款再谈一次。' });
  play(frozen, [refuse, again, ...negotiated.slice(1, 4)]);
  expect(versionIn(frozen)).toBe('2');
});
