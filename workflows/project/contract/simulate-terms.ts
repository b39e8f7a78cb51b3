import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { agreedDraft } from './clearances.ts';
import { contractors } from './contracting.ts';
import { draftOf, nextRound, openDraft, stuck, withDraft } from './draft.ts';
import { partySilent, silenceAnnounced, silenceFacts, soleWaiting } from './silent-talks.ts';
import { royaltySheets, terminationSheet } from './simulation.ts';
import { hasRoom, oneMore } from './talks.ts';
import { termsSheets } from './terms-sheets.ts';

/**
 * S3.04: both sides see what the agreed terms come to, computed by the formulas that will apply: payments, the causes of an ending,
 * five paths of sales. Without both acknowledgements there is no final text; a change goes back to the terms.
 */
export const simulateTerms = defineStep({
  name: 'simulate-terms',
  code: 'S3.04',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  opens: (project) => {
    const draft = agreedDraft(project);
    if (!draft) return [];
    const about = { round: draft.round, fen: draft.terms?.priceFen ?? 0 };
    return contractors(project)
      .filter(({ id }) => !draft.acknowledged?.includes(id))
      .map((party) => ({
        subject: `terms-${draft.round}`,
        seat: party.id,
        for: ofParty(party, party.part === 'university' ? 'uni.finance' : 'ent.finance'),
        due: workingDays(3),
        about,
      }));
  },
  beside: () => each('set-money-terms'),
  compares: (project) => {
    const terms = openDraft(project)?.terms;
    return terms ? [...termsSheets(project), terminationSheet(terms), ...royaltySheets(terms)] : [];
  },
  outcomes: {
    acknowledge: { form: z.strictObject({ note: optionalProse(1000) }) },
    change: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'terms-acknowledged': z.strictObject({ side: Id }), 'terms-reopened': z.strictObject({ side: Id }), ...silenceFacts },
  announces: silenceAnnounced,
  apply: (project, act, { seat: side = '' }) => {
    const draft = draftOf(project);
    if (act.outcome === 'acknowledge') {
      const acknowledged = [...(draft.acknowledged ?? []), side];
      return { state: withDraft(project, { ...draft, acknowledged }), facts: [{ type: 'terms-acknowledged', side }] };
    }
    const state = hasRoom(project, 'returns')
      ? withDraft(oneMore(project, 'returns'), { ...nextRound(draft), agreed: [] })
      : stuck(project);
    return { state, facts: [{ type: 'terms-reopened', side }] };
  },
  silence: {
    secondNotice: workingDays(5),
    then: (project) => partySilent(project, soleWaiting(project, draftOf(project).acknowledged ?? [])),
  },
});
