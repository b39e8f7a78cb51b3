import { computed } from '#workflows/domain/formulas.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { isDischarged } from '#workflows/modules/payment/payment.ts';
import { released } from '#workflows/modules/payment/releases.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { defineRelease } from './define-release.ts';
import { allTranchesConfirmed, isConfirmed, standingConclusion } from './milestone-funding.ts';

const access = { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) } as const;
const agreedFen = ({ contracting }: Project) => contracting.contract?.depositFen ?? 0;
const sumOf = (project: Project) => computed('agreed-sum', { agreedFen: agreedFen(project) });

/** 定金 that the university has received and not given back: what a default forfeits or doubles (E9). */
export const heldDepositFen = (project: Project): number =>
  isConfirmed(project, 'deposit') && !isDischarged(project, 'deposit-return', 'deposit') ? agreedFen(project) : 0;

/** S3.12: the deposit, where one is agreed, within ten working days of the contract's effect. Unpaid, it secures nothing. */
export const payDeposit = defineRelease({
  name: 'pay-deposit',
  code: 'S3.12',
  access,
  purpose: 'deposit',
  states: released('deposit', {}),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  papers: ['freeze-text'],
  payables: (project) =>
    agreedFen(project) === 0 || standingConclusion(project)
      ? []
      : [
          {
            subject: 'deposit',
            ...between(theParty(project, 'enterprise'), 'cash', theParty(project, 'university'), 'cash'),
            ...sumOf(project),
            until: undefined,
            about: {},
          },
        ],
});

/** Civil Code 587: the price is paid as agreed, and the deposit is taken back. It clears what the university owed for it. */
export const returnDeposit = defineRelease({
  name: 'return-deposit',
  code: 'S3.12',
  access,
  purpose: 'deposit-return',
  states: released('deposit-return', {}),
  by: (project, not) => university(project, 'uni.finance', not),
  papers: ['publish-conclusion'],
  payables: (project) => {
    if (heldDepositFen(project) === 0 || !isClear(project, 'conclusion') || !allTranchesConfirmed(project)) return [];
    const [from, to] = [theParty(project, 'university'), theParty(project, 'enterprise')];
    const ends = { ...between(from, 'cash', to, 'cash'), clears: accountOf(to, 'deposit') };
    return [{ subject: 'deposit', ...ends, ...sumOf(project), until: undefined, about: {} }];
  },
});

/** With its receipt the deposit is the enterprise's claim and the university's debt. */
export const depositHeld = (project: Project): Transfer[] => [
  { id: 'deposit-held', debit: 'enterprise/deposit', credit: 'university/payable', ...sumOf(project), kind: 'deposit-held' },
];
