import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { costed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { speaker } from '#test/support/messages.ts';
import { aProject, play } from '#test/support/play.ts';
import { locales } from '#web/wording/index.ts';

const [lateFee, ...lateRest] = stated('lump-sum', 50_000_000);
const project = play(aProject(), [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...sc1Funding,
  ...resultTransferActs,
  ...(lateFee ? [lateFee] : []),
]);
project.pass(60);
// more costs than income: the university bears them, and the books say so
play(project, [...lateRest, ...costed('lump-sum', 51_985_000, 0)]);
for (const by of ['projectManager', 'auditor'] as const) play(project, [act(by, 'close-project', 'close', { archive: 'ab'.repeat(32) })]);
const recordings = project.recordings;

test.each(locales)('the timeline names each payment in %s', (locale) => {
  const { say } = speaker(locale);
  const facts = recordings.flatMap((recording) => recording.facts).filter(({ type }) => type === 'payment-settled');
  const nameless = facts.filter(
    (fact) => say.fact('pay', 'payment-settled', fact) === say.fact('pay', 'payment-settled', { ...fact, purpose: 'unknown' }),
  );
  expect(nameless).toEqual([]);
  expect(facts.length).toBeGreaterThan(10);
});
