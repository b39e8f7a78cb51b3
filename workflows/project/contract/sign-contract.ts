import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { type Side, sides } from './contracting.ts';
import { draftOf, openDraft, withDraft } from './draft.ts';
import { endTalks, hasReserve, takeEffect } from './end-of-talks.ts';

export const refusalReasons = ['price', 'ip', 'authority', 'legal', 'other'] as const;
/** A signature with its authority: a legal representative's own, or an agent's under a numbered letter of authorisation. */
export const signature = z.strictObject({
  capacity: z.enum(['legal-representative', 'authorised-agent']),
  authorisation: z.string().trim().max(64).optional(),
  method: z.enum(['e-signature', 'paper']),
  note: optionalProse(1000),
});
export const lacksAuthority = ({ capacity, authorisation }: { readonly capacity: string; readonly authorisation?: string | undefined }) =>
  capacity === 'authorised-agent' && !authorisation ? refuse('NO_AUTHORITY') : undefined;

/**
 * S3.10: n of n on the frozen text, by different persons. In force with the last signature; lapsed when a side stays silent
 * after a second notice, unless another university stands in reserve for the one that was silent.
 */
export const signContract = defineStep({
  name: 'sign-contract',
  code: 'S3.10',
  stage: 'contract',
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.frozen || draft.refusedBy) return [];
    const signers = Object.values(draft.signed);
    const audience = {
      enterprise: enterprise(project, 'ent.signatory', signers),
      university: university(project, 'uni.signatory', signers),
    };
    const about = { fen: draft.terms?.priceFen ?? 0, document: draft.frozen };
    return sides
      .filter((side) => !(side in draft.signed))
      .map((side) => ({ subject: `text-${draft.round}`, seat: side, for: audience[side], due: workingDays(15), about }));
  },
  outcomes: {
    sign: { form: signature, legal: true },
    refuse: { form: z.strictObject({ reasonClass: z.enum(refusalReasons), reason: prose(10, 2000) }), legal: true, negative: true },
  },
  refuses: (_project, act) => (act.outcome === 'sign' ? lacksAuthority(act.input) : undefined),
  apply: (project, act, opening) => {
    const draft = draftOf(project);
    const side = opening.seat as Side;
    if (act.outcome === 'refuse') {
      return {
        state: withDraft(project, { ...draft, refusedBy: side }),
        facts: [{ type: 'signature-refused', side, reasonClass: act.input.reasonClass }],
      };
    }
    const signed = { ...draft.signed, [side]: act.actor.person };
    const state = withDraft(project, { ...draft, signed });
    const facts = [{ type: 'contract-signed', side, document: draft.frozen ?? '' }];
    if (Object.keys(signed).length < sides.length) return { state, facts };
    const effective = takeEffect(state, act.at);
    return { ...effective, facts: [...facts, ...(effective.facts ?? [])] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat }, at) => {
      if (seat !== 'university' || !hasReserve(project)) return endTalks(project, seat as Side, 'silence', at);
      return {
        state: withDraft(project, { ...draftOf(project), refusedBy: seat }),
        facts: [{ type: 'signature-lapsed', side: seat }],
      };
    },
  },
});
