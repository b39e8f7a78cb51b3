import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { askers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { draftOf, nextRound, openDraft, stuck, withDraft } from './draft.ts';
import { afterMediation } from './talks.ts';
import { termsSheets } from './terms-sheets.ts';

const minutes = z.strictObject({ minutes: prose(20, 5000) });

/** S3.03, X.05: one mediation. Settled, the sides put it into terms, with one more offer each way; failed or silent, S3.11 follows. */
export const mediateTalks = defineStep({
  name: 'mediate-talks',
  code: 'S3.03',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    if (draft?.impasse?.cause !== 'stuck') return [];
    const about = { round: draft.round, fen: draft.terms?.priceFen ?? 0 };
    return [{ subject: `text-${draft.round}`, for: platform(project, 'mediator'), due: workingDays(30), about }];
  },
  beside: () => each('set-money-terms', 'propose-edits', 'answer-edits', 'choose-template'),
  compares: (project) => termsSheets(project),
  outcomes: {
    settle: { form: minutes, grounds: 'minutes' },
    fail: { form: minutes, grounds: 'minutes', negative: true },
  },
  facts: { 'mediation-settled': noDetails, 'mediation-failed': noDetails },
  announces: { 'mediation-settled': askers, 'mediation-failed': askers },
  apply: (project, act) => {
    const mediated = afterMediation(project);
    if (act.outcome === 'fail') return { state: stuck(mediated), facts: [{ type: 'mediation-failed' }] };
    return { state: withDraft(mediated, { ...nextRound(draftOf(project)), agreed: [] }), facts: [{ type: 'mediation-settled' }] };
  },
  silence: { then: (project) => ({ state: stuck(afterMediation(project)), facts: [{ type: 'mediation-failed' as const }] }) },
});
