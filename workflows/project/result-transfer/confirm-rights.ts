import { z } from 'zod';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { endOf, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { amendments, each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { agreedOwner, ownersUnder, regimeOf } from './agreed-owner.ts';
import { endingAnnounced, endingFacts, proposeEnding } from './ending.ts';
import { inventorsAgree, isTransferring, type Rights, rightsFound, withTransfer } from './result-transfer.ts';

const form = z.strictObject({
  basis: z.enum(['contract', 'law']),
  /** The special term or amendment that agrees another owner than the contract's ownership clause. */
  otherClause: code(0, 64).optional(),
  reasons: prose(10, 2000),
});

const rightsBy = {
  'university-owned': 'university',
  'jointly-owned': 'joint',
  'client-owned': 'client',
  'third-party': 'third-party',
} as const satisfies Record<string, Rights>;

/**
 * Whose result it is, by the contract or by law where it is silent (L9). The client's own is not transferred: the end is proposed,
 * and the client has its word in it. A third party's right is cleared first.
 */
export const confirmRights = defineStep({
  name: 'confirm-rights',
  code: 'S5.03',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    isTransferring(project) && inventorsAgree(project) && !project.transfer.rights && !project.transfer.ending
      ? [{ subject: 'result', for: university(project, 'uni.tto'), due: workingDays(10) }]
      : [],
  beside: (project) => [...each('disclose-result', 'freeze-text'), ...amendments(project)],
  compares: (project) => agreedOwner(project),
  outcomes: {
    'university-owned': { form },
    'jointly-owned': { form },
    'client-owned': { form },
    'third-party': { form: form.extend({ holder: prose(2, 200) }), negative: true },
  },
  facts: {
    'rights-confirmed': z.strictObject({ rights: z.enum(rightsFound), basis: form.shape.basis }),
    'end-proposed': endingFacts['end-proposed'],
  },
  announces: { 'end-proposed': endingAnnounced['end-proposed'] },
  rules: ['not-as-contract-agrees'],
  breaks: (project, { outcome, input: { basis, otherClause } }) => {
    const regime = regimeOf(project);
    const found = rightsBy[outcome];
    const contradicts = basis === 'contract' && !otherClause && regime !== undefined && !ownersUnder[regime].includes(found);
    return brokenIf(found !== 'third-party' && contradicts, {
      rule: 'not-as-contract-agrees',
      field: 'basis',
      figures: { regime: regime ?? '' },
    });
  },
  apply: (project, { outcome, input: { basis }, at }) => {
    const rights = rightsBy[outcome];
    const confirmed = { type: 'rights-confirmed', rights, basis } as const;
    const protectBy = endOf(workingDays(15), at, project.terms.lengths, project.calendar);
    const state = withTransfer(project, { rights, rightsAt: at, protectBy });
    if (rights !== 'client') return { state, facts: [confirmed] };
    const { id: by } = theParty(project, 'university');
    const proposed = proposeEnding(state, by, 'client-owned');
    return { state: proposed.state, facts: [confirmed, { type: 'end-proposed', by, ground: 'client-owned' } as const] };
  },
});
