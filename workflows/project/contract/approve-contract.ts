import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { approvalLevelOf, approvalLevels } from '#workflows/modules/terms/terms.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, funder, ofParty } from '#workflows/project/audiences.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { agreedDraft, approvalSeats, isAcknowledged, isPassed } from './clearances.ts';
import { draftOf, nextRound, stopped, stuck, withDraft } from './draft.ts';
import { partySilent, silenceAnnounced, silenceFacts, soleWaiting } from './silent-talks.ts';
import { hasRoom, oneMore } from './talks.ts';
import { termsSheets } from './terms-sheets.ts';
import { contractText } from './text/contract-text.ts';

const levels = [...approvalLevels, 'price'] as const;
const partyOfSeat = (seat: string) => seat.replace('price-', '');

function audienceOf(project: Project, seat: string): Audience {
  if (seat === 'price-enterprise') return enterprise(project, 'ent.signatory');
  if (seat === 'price-funder') return funder(project, 'fund.approver');
  const party = partyNamed(project, seat);
  return ofParty(party, party.part === 'university' ? 'uni.research' : 'ent.rdlead');
}
function levelOf(project: Project, seat: string, priceFen: number): (typeof levels)[number] {
  if (seat.startsWith('price-')) return 'price';
  return approvalLevelOf(project.terms, partyNamed(project, seat).part === 'university' ? 'university' : 'enterprise', priceFen);
}

/**
 * S3.07: each side's own approval, at the level that its table gives the price, with the number of the decision from the leaders on. M14: a
 * price far from the award or outside the budget needs the enterprise signatory's and, with public money, the funder's word.
 */
export const approveContract = defineStep({
  name: 'approve-contract',
  code: 'S3.07',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides, side('funder')), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = agreedDraft(project);
    if (!draft || !isPassed(project, draft) || !isAcknowledged(project, draft)) return [];
    const fen = draft.terms?.priceFen ?? 0;
    const back = hasRoom(project, 'returns') ? ['return'] : [];
    return approvalSeats(project, draft)
      .filter((seat) => !draft.approved?.includes(seat))
      .map((seat) => ({
        subject: `text-${draft.round}`,
        seat,
        for: audienceOf(project, seat),
        due: workingDays(10),
        about: { round: draft.round, fen, awardFen: project.selection.award?.priceFen ?? fen, level: levelOf(project, seat, fen) },
        offers: ['approve', ...back, 'refuse'],
      }));
  },
  beside: () => each('choose-template', 'set-money-terms', 'legal-review'),
  compares: (project) => termsSheets(project),
  composes: contractText,
  outcomes: {
    approve: { form: z.strictObject({ minutes: code(0, 64).optional(), note: optionalProse(1000) }) },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'contract-approved': z.strictObject({ side: Id, level: z.enum(levels) }),
    'contract-returned': z.strictObject({ side: Id, level: z.enum(levels) }),
    'approval-refused': z.strictObject({ side: Id, level: z.enum(levels) }),
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  rules: ['minutes-missing'],
  breaks: (_project, act, { about = {} }) =>
    brokenIf(act.outcome === 'approve' && !act.input.minutes && (about['level'] === 'leader' || about['level'] === 'meeting'), {
      rule: 'minutes-missing',
      field: 'minutes',
    }),
  apply: (project, act, { seat = '' }) => {
    const draft = draftOf(project);
    const stated = { side: partyOfSeat(seat), level: levelOf(project, seat, draft.terms?.priceFen ?? 0) };
    if (act.outcome === 'approve')
      return {
        state: withDraft(project, { ...draft, approved: [...(draft.approved ?? []), seat] }),
        facts: [{ type: 'contract-approved', ...stated }],
      };
    if (act.outcome === 'return') return { state: returned(project), facts: [{ type: 'contract-returned', ...stated }] };
    // the funder is no party of the contract: its word on the price stops the talks, and neither side is to blame
    const state = seat === 'price-funder' ? stuck(project) : stopped(project, { cause: 'approval', by: partyOfSeat(seat) });
    return { state, facts: [{ type: 'approval-refused', ...stated }] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat = '' }) =>
      seat === 'price-funder'
        ? { state: returned(project), facts: [{ type: 'contract-returned' as const, side: 'funder', level: 'price' as const }] }
        : partySilent(project, seat === 'price-enterprise' ? 'enterprise' : soleWaiting(project, draftOf(project).approved ?? [])),
  },
});

const returned = (project: Project): Project =>
  hasRoom(project, 'returns') ? withDraft(oneMore(project, 'returns'), { ...nextRound(draftOf(project)), agreed: [] }) : stuck(project);
