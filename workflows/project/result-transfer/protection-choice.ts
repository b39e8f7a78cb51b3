import { z } from 'zod';
import { startOfDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { partiesOf, partyNamed, theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { endingAnnounced, endingFacts, proposeEnding } from './ending.ts';
import { leakFigures } from './publication/report-leak.ts';
import { type EndingGround, isAccepted, isAsked, isDisposable, isTransferring, Protection, withTransfer } from './result-transfer.ts';
import { dealmaker } from './set-price.ts';

/** So many differing words of co-owners, and what the law says without agreement holds: nothing is filed (L9). */
const mostRounds = 4;

/**
 * How the result is protected, before it is published. A co-owner has the same say: it counts when both have chosen the same. Without
 * an answer after a second notice, or without agreement, it stays a secret: nothing is filed for and nothing is published, so nothing
 * is lost. A co-owner may leave its part to the other and keeps the use of it.
 */
export const protectionChoice = defineStep({
  name: 'protection-choice',
  code: 'S5.04',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const { rights, protection, protectBy, protectionOffer, disclosure } = project.transfer;
    if (!isTransferring(project) || !isDisposable(project) || protection || project.transfer.ending) return [];
    const owners = rights === 'joint' ? partiesOf(project, 'university', 'enterprise') : partiesOf(project, 'university');
    const published = disclosure?.publicOn && startOfDay(disclosure.publicOn);
    // with a publication planned there is one deadline, however often the two sides are asked
    const due = published ? { at: protectBy && protectBy < published ? protectBy : published } : workingDays(15);
    const about = { suggested: protectionOffer?.value ?? 'none' };
    const offers = rights === 'joint' ? {} : { offers: ['file', 'keep-secret', 'publish'] };
    return owners
      .filter((party) => isAsked(protectionOffer, party))
      .map((party) => ({ subject: 'result', seat: party.id, for: dealmaker(party), due, about, ...offers }));
  },
  beside: () => each('disclose-result', 'report-leak'),
  compares: leakFigures,
  outcomes: {
    file: {
      form: z.strictObject({
        right: z.enum(['patent', 'model', 'software']),
        countries: z
          .array(pattern(/^[A-Z]{2}$/))
          .min(1)
          .max(30),
        reasons: prose(10, 2000),
      }),
    },
    'keep-secret': { form: z.strictObject({ measures: prose(10, 2000) }) },
    publish: { form: z.strictObject({ reasons: prose(10, 2000) }) },
    waive: { form: z.strictObject({ reasons: prose(10, 2000) }), legal: true, negative: true },
  },
  facts: {
    'protection-chosen': z.strictObject({ protection: Protection }),
    'protection-suggested': z.strictObject({ by: Id, protection: Protection }),
    'protection-by-law': z.strictObject({ why: z.enum(['silence', 'disagreement']) }),
    'part-waived': z.strictObject({ by: Id }),
    'end-proposed': endingFacts['end-proposed'],
  },
  announces: { 'end-proposed': endingAnnounced['end-proposed'] },
  apply: (project, act, opening) => {
    const { id: by } = partyNamed(project, opening.seat);
    if (act.outcome === 'waive') return waived(project, by);
    const value: Protection = act.outcome === 'file' ? act.input.right : act.outcome === 'publish' ? 'public' : 'secret';
    const { rights, protectionOffer, protectionRounds = 0 } = project.transfer;
    if (rights !== 'joint' || isAccepted(protectionOffer, by, value)) {
      const chosen = { type: 'protection-chosen', protection: value } as const;
      const state = withTransfer(project, { protection: value });
      return value === 'public' ? ending(state, 'published', [chosen]) : { state, facts: [chosen] };
    }
    const suggested = { type: 'protection-suggested', by, protection: value } as const;
    if (protectionRounds + 1 >= mostRounds)
      return {
        state: withTransfer(project, { protection: 'secret' }),
        facts: [suggested, { type: 'protection-by-law', why: 'disagreement' } as const],
      };
    return {
      state: withTransfer(project, { protectionOffer: { by, value }, protectionRounds: protectionRounds + 1 }),
      facts: [suggested],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project) => ({
      state: withTransfer(project, { protection: 'secret' }),
      facts: [{ type: 'protection-by-law', why: 'silence' as const }],
    }),
  },
});

/** L9: who leaves its part to the other keeps the use. The enterprise alone is no one to transfer to; the university goes on alone. */
function waived(project: Project, by: string) {
  const { protectionOffer: _offer, ...transfer } = project.transfer;
  const isUniversity = by === theParty(project, 'university').id;
  const state: Project = { ...project, transfer: { ...transfer, rights: isUniversity ? 'client' : 'university' } };
  const fact = { type: 'part-waived', by } as const;
  return isUniversity ? ending(state, 'client-owned', [fact]) : { state, facts: [fact] };
}
function ending<F>(project: Project, ground: EndingGround, facts: readonly F[]) {
  const { id: by } = theParty(project, 'university');
  return { state: proposeEnding(project, by, ground).state, facts: [...facts, { type: 'end-proposed', by, ground } as const] };
}
