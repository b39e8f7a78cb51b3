import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { ofParty, signatories } from '#workflows/project/audiences.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { openDraft, stopped } from './draft.ts';
import { refusalReasons } from './sign-contract.ts';
import { talksOf, withoutPending } from './talks.ts';

/**
 * S3.11: a side may leave before the text is frozen. It bears that, unless the talks were waiting for another party that had a second
 * notice. Where the platform is the silent one, the funder's officer may do it as well (P8).
 */
export const leaveTalks = defineStep({
  name: 'leave-talks',
  code: 'S3.11',
  stage: 'contract',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft || draft.frozen || draft.impasse) return [];
    const { late = 'neither' } = talksOf(project);
    const base = { subject: `text-${draft.round}`, about: { fen: draft.terms?.priceFen ?? 0, late } };
    const funders = late === 'platform' ? partiesOf(project, 'funder') : [];
    return [
      ...signatories(project, contractors(project)).map((signatory) => ({ ...base, seat: signatory.id, for: signatory.for })),
      ...funders.map((party) => ({ ...base, seat: party.id, for: ofParty(party, 'fund.officer') })),
    ];
  },
  beside: () => each('set-money-terms', 'choose-template', 'answer-edits'),
  outcomes: {
    leave: {
      form: z.strictObject({ reasonClass: z.enum(refusalReasons), reason: prose(10, 2000) }),
      grounds: 'reason',
      legal: true,
      negative: true,
    },
  },
  facts: { 'talks-left': z.strictObject({ side: Id, reasonClass: z.enum(refusalReasons) }) },
  announces: { 'talks-left': (project: Project) => [...answerers(project, 'uni.research'), ...askers(project)] },
  apply: (project, act, { seat: by = '' }) => {
    const { late } = talksOf(project);
    return {
      state: stopped(withoutPending(project), { cause: 'left', by: late ?? by }),
      facts: [{ type: 'talks-left', side: by, reasonClass: act.input.reasonClass }],
    };
  },
});
