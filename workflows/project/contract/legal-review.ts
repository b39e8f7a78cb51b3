import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { type Side, sides } from './contracting.ts';
import { draftOf, moneySeats, nextRound, openDraft, withDraft } from './draft.ts';

/** S3.05: both sides' lawyers pass the same text; a condition sends it back, a block goes to the project manager. */
export const legalReview = defineStep({
  name: 'legal-review',
  code: 'S3.05',
  stage: 'contract',
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.template || draft.refusedBy || draft.agreed.length < moneySeats.length) return [];
    const audience = { enterprise: enterprise(project, 'ent.legal'), university: university(project, 'uni.legal') };
    const about = { round: draft.round, fen: draft.terms?.priceFen ?? 0 };
    return sides
      .filter((side) => !draft.passed.includes(side))
      .map((side) => ({ subject: `text-${draft.round}`, seat: side, for: audience[side], due: workingDays(7), about }));
  },
  outcomes: {
    pass: { form: z.strictObject({ opinion: optionalProse(5000) }) },
    conditions: { form: z.strictObject({ returnTo: z.enum(['terms', 'text']), reason: prose(10, 5000) }), negative: true },
    block: { form: z.strictObject({ reason: prose(10, 5000) }), negative: true },
  },
  apply: (project, act, opening) => {
    const draft = draftOf(project);
    const side = opening.seat as Side;
    if (act.outcome === 'pass')
      return { state: withDraft(project, { ...draft, passed: [...draft.passed, side] }), facts: [{ type: 'legal-review-passed', side }] };
    if (act.outcome === 'block')
      return { state: withDraft(project, { ...draft, refusedBy: side }), facts: [{ type: 'legal-review-blocked', side }] };
    const { returnTo } = act.input;
    const { template: _redrafted, ...withoutText } = nextRound(draft);
    const returned = returnTo === 'terms' ? { ...nextRound(draft), agreed: [] } : withoutText;
    return { state: withDraft(project, returned), facts: [{ type: 'legal-review-conditions', side, returnTo }] };
  },
});
