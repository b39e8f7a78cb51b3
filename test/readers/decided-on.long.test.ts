import { expect, test } from 'vitest';
import { sc5 } from '#scripts/story/ended.ts';
import { everyStory } from '#test/support/every-story.ts';
import { aProject, play, sentIn } from '#test/support/play.ts';
import { mayRead } from '#web/access/may-read.ts';
import { actOf } from '#web/reads/event-row.ts';
import type { Reading } from '#workflows/engine/beside.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import { readers, standingAt } from './support/people.ts';
import { viewOf } from './support/record.ts';

const stories: Readonly<Record<string, () => Simulation<Project>>> = { ...everyStory, sc5: () => play(aProject(), sc5) };

/** Texts that a step lays beside its form and its actor does not get to read: `step as role: text`. */
function keptFrom(simulation: Simulation<Project>): string[] {
  const found = new Set<string>();
  for (const [id, { before }] of sentIn(simulation)) {
    const at = simulation.recordings.findIndex(({ act }) => act?.id === id);
    const act = simulation.recordings[at]?.act;
    const step = act && stepNamed(act.step);
    const reader = readers.find(({ viewer }) => viewer?.person === act?.actor.person);
    if (!act || step?.kind !== 'step' || !step.beside || !reader) continue;
    const view = viewOf({ state: before, recordings: simulation.recordings.slice(0, at), now: simulation.now });
    const opening = view.places.find(({ key, closedAt }) => key === act.key && closedAt === null);
    if (!opening) continue;
    const standing = standingAt(view, reader);
    const { subject, seat } = opening;
    const about = opening.about as NonNullable<Opening['about']>;
    const isMeant = (
      { steps, subject: of, hashes }: Reading,
      one: { step: string | null; subject: string | null; document: string | null },
    ) => (hashes ? hashes.includes(one.document ?? '') : steps.includes(one.step ?? '') && (of === undefined || of === one.subject));
    for (const reading of step.beside(before, { subject, about, ...(seat === null ? {} : { seat }) }))
      for (const line of view.lines.filter((one) => one.n === 0 && one.document !== null && isMeant(reading, one))) {
        if (!mayRead(before, standing, actOf(line))) found.add(`${act.step} as ${act.role}: ${line.step}`);
      }
  }
  return [...found].sort();
}

/** Texts of one side that the other decides without, and what lies sealed in an envelope. */
const keptByDesign: Readonly<Record<string, readonly string[]>> = {
  'a contract is the two sides’ own, the funder has its terms': [
    'agree-settlement as fund.approver: freeze-text',
    'sign-task-book as fund.approver: freeze-text',
  ],
  'advice of a side’s own lawyer': [
    'approve-contract as ent.rdlead: legal-review',
    'approve-contract as uni.research: legal-review',
    'freeze-text as pm: legal-review',
    'legal-review as uni.legal: legal-review',
  ],
  'a result is the university’s until it is transferred': [
    'answer-no-transfer as ent.signatory: clear-third-party',
    'answer-no-transfer as ent.signatory: confirm-rights',
    'answer-no-transfer as ent.signatory: disclose-result',
    'answer-no-transfer as ent.signatory: protection-choice',
    'answer-no-transfer as fund.officer: confirm-rights',
    'answer-no-transfer as fund.officer: disclose-result',
    'answer-no-transfer as fund.officer: protection-choice',
    'co-owner-consent as ent.signatory: protection-choice',
    'first-refusal as ent.signatory: disclose-result',
    'set-price as ent.legal: choose-mode',
  ],
  'lies in the envelope, or comes from the university’s own desk': [
    'choose-template as tm: seal-submit',
    'internal-approval as uni.research: draft-proposal',
    'internal-approval as uni.research: student-plan',
    'seal-submit as uni.research: draft-proposal',
    'seal-submit as uni.research: student-plan',
    'student-plan as uni.pi: draft-proposal',
  ],
};

test('every text that a step lays beside its form is read by its actor, but for those kept by design', { timeout: 600_000 }, () => {
  const kept = new Set(Object.values(stories).flatMap((story) => keptFrom(story())));
  expect([...kept].sort()).toEqual(Object.values(keptByDesign).flat().sort());
});
