import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { disputesOf } from '#workflows/overlays/dispute/dispute.ts';
import { bidderAtEnd, contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { type Party, partyNamed, theParty } from '#workflows/project/parties.ts';
import { reserveAnnounced, reserveFacts } from '#workflows/project/proposal/reserve.ts';
import { each } from '#workflows/project/readings.ts';
import { askers } from '#workflows/project/recipients.ts';
import { owedAwards } from '#workflows/project/ruling/awarded.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { draftOf, nextRound, openDraft, withDraft } from './draft.ts';
import { endOfTalksAnnounced, endOfTalksFacts, endOfTalksLetters, endTalks, handOver, hasReserve } from './end-of-talks.ts';
import { refusalReasons } from './sign-contract.ts';

const finding = z.strictObject({ reasonClass: z.enum(refusalReasons), reason: prose(10, 2000) });

/**
 * S3.11: a refusal, a block, silence, or a mediation that failed. Renegotiated once from the money terms on, handed to the reserve, or
 * ended; undecided in time, ended.
 */
export const resolveRefusal = defineStep({
  name: 'resolve-refusal',
  code: 'S3.11',
  stage: 'contract',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    const { impasse } = draft ?? {};
    if (!draft || !impasse || impasse.cause === 'stuck') return [];
    const { cause, by = 'neither' } = impasse;
    // another university helps only where this one is in the way; an enterprise that refused would refuse that one, too
    const mayHandOver = (by === 'university' || by === 'neither') && hasReserve(project);
    const mayTryAgain = !draft.renegotiated && cause !== 'mediation';
    const offers = [...(mayTryAgain ? ['renegotiate'] : []), ...(mayHandOver ? ['reserve'] : []), 'close'];
    const about = { round: draft.round, fen: draft.terms?.priceFen ?? 0, side: by, cause };
    return [{ subject: `text-${draft.round}`, for: platform(project, 'pm'), due: workingDays(5), about, offers }];
  },
  beside: () => each('sign-contract', 'leave-talks', 'mediate-talks', 'legal-review', 'freeze-text', 'choose-template', 'set-money-terms'),
  outcomes: {
    renegotiate: { form: finding, grounds: 'reason' },
    reserve: { form: finding, grounds: 'reason', negative: true },
    close: { form: finding, grounds: 'reason', negative: true },
  },
  rules: ['university-still-in-dispute'],
  // its successor bears the same id: a dispute or a ruling would pass to it
  breaks: (project, { outcome }) =>
    brokenIf(outcome === 'reserve' && isInDispute(project, theParty(project, 'university')), {
      rule: 'university-still-in-dispute',
      field: 'reason',
    }),
  facts: { 'contract-renegotiated': z.strictObject({ reasonClass: z.enum(refusalReasons) }), ...endOfTalksFacts, ...reserveFacts },
  announces: { 'contract-renegotiated': askers, ...endOfTalksAnnounced, ...reserveAnnounced },
  letters: { ...endOfTalksLetters },
  apply: (project, act) => {
    const draft = draftOf(project);
    const { reasonClass } = act.input;
    if (act.outcome === 'renegotiate') {
      return {
        state: withDraft(project, { ...nextRound(draft), agreed: [], renegotiated: true }),
        facts: [{ type: 'contract-renegotiated', reasonClass }],
      };
    }
    return act.outcome === 'reserve' ? handOver(project) : endTalks(project, blamed(project), 'closed', act.at);
  },
  silence: { then: (project, _opening, at) => endTalks(project, blamed(project), 'closed', at) },
});

/** A dispute of the party is open, or a sum awarded to it or against it is not paid. */
const isInDispute = (project: Project, { id }: Party) =>
  disputesOf(project).some(({ stage, by, against }) => stage !== 'resolved' && [by, against].includes(id)) ||
  owedAwards(project).some(({ debtor, creditor }) => [debtor, creditor].includes(id));

const blamed = (project: Project) => {
  const { by } = draftOf(project).impasse ?? {};
  return by === undefined ? undefined : partyNamed(project, by);
};
