import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { likelyVoid, voidFlags } from '#workflows/domain/void-clauses.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { otherContractor, parties, whileAsked } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { draftOf, haveAllAgreed, nextRound, openDraft, withDraft } from './draft.ts';
import { reviewText, withReviewed } from './reviewed-text.ts';
import { partySilent, silenceAnnounced, silenceFacts, soleWaiting } from './silent-talks.ts';
import { hasRoom, oneMore, talksOf } from './talks.ts';
import { contradictions, termFlags } from './term-contradictions.ts';
import { termsSheets } from './terms-sheets.ts';

const reviewFlags = [...voidFlags, ...termFlags] as const;
type ReviewFlag = (typeof reviewFlags)[number];
/** What the lawyer holds likely to be void, or at odds with a term; the page names what the special terms suggest, the lawyer decides. */
const flags = z.array(z.enum(reviewFlags)).max(reviewFlags.length).optional();

/** A text may be passed over a doubtful clause; the reason stands in the opinion, clause by clause. */
const passedOver = z
  .array(z.strictObject({ flag: z.enum(reviewFlags), reason: prose(10, 1000) }))
  .max(reviewFlags.length)
  .optional();

const reviewed = { side: Id, flags: z.array(z.enum(reviewFlags)).readonly().optional() };

/** S3.05: both sides' lawyers pass the same text; a condition sends it back, a block or silence goes to the project manager. */
export const legalReview = defineStep({
  name: 'legal-review',
  code: 'S3.05',
  stage: 'contract',
  since: 1,
  access: { known: [whileAsked(parties), otherContractor], read: otherContractor, actor: 'named', figures: otherContractor },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.template || draft.impasse || talksOf(project).pending || !haveAllAgreed(project, draft)) return [];
    const offers = ['pass', ...(hasRoom(project, 'returns') ? ['conditions'] : []), 'block'];
    const about = { round: draft.round, fen: draft.terms?.priceFen ?? 0 };
    return contractors(project)
      .filter(({ id }) => !draft.passed.includes(id))
      .map((party) => {
        const role = party.part === 'university' ? 'uni.legal' : 'ent.legal';
        return { subject: `text-${draft.round}`, seat: party.id, for: ofParty(party, role), due: workingDays(7), about, offers };
      });
  },
  beside: () => each('legal-review', 'propose-edits', 'answer-edits', 'choose-template', 'set-money-terms'),
  compares: (project) => termsSheets(project),
  composes: reviewText,
  examines: {
    step: 'choose-template',
    field: 'specialTerms',
    find: (project, text) => [...contradictions(text, openDraft(project)?.terms), ...likelyVoid(text)],
  },
  outcomes: {
    pass: { form: z.strictObject({ passedOver, opinion: optionalProse(5000) }) },
    conditions: { form: z.strictObject({ returnTo: z.enum(['terms', 'text']), flags, reason: prose(10, 5000) }), negative: true },
    block: { form: z.strictObject({ flags, reason: prose(10, 5000) }), negative: true },
  },
  facts: {
    'legal-review-passed': z.strictObject({ ...reviewed }),
    'legal-review-conditions': z.strictObject({ ...reviewed, returnTo: z.enum(['terms', 'text']) }),
    'legal-review-blocked': z.strictObject({ ...reviewed }),
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  apply: (project, act, opening) => {
    const { id: side } = partyNamed(project, opening.seat);
    const draft = withReviewed(project, side);
    const flagged = flaggedIn(act.outcome === 'pass' ? act.input.passedOver?.map(({ flag }) => flag) : act.input.flags);
    if (act.outcome === 'pass')
      return {
        state: withDraft(project, { ...draft, passed: [...draft.passed, side] }),
        facts: [{ type: 'legal-review-passed', side, ...flagged }],
      };
    if (act.outcome === 'block')
      return {
        state: withDraft(project, { ...draft, impasse: { cause: 'legal', by: side } }),
        facts: [{ type: 'legal-review-blocked', side, ...flagged }],
      };
    const { returnTo } = act.input;
    const { template: _redrafted, ...withoutText } = nextRound(draft);
    const returned = returnTo === 'terms' ? { ...nextRound(draft), agreed: [] } : withoutText;
    return {
      state: withDraft(oneMore(project, 'returns'), returned),
      facts: [{ type: 'legal-review-conditions', side, returnTo, ...flagged }],
    };
  },
  silence: { secondNotice: workingDays(5), then: (project) => partySilent(project, soleWaiting(project, draftOf(project).passed)) },
});

/** Each once, in the order of the list; nothing where nothing was named. */
function flaggedIn(named: readonly ReviewFlag[] = []): { readonly flags?: readonly ReviewFlag[] } {
  return named.length > 0 ? { flags: reviewFlags.filter((flag) => named.includes(flag)) } : {};
}
