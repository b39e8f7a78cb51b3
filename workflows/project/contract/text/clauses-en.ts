import type { contractTypes, forums } from '#workflows/project/contract/contract-form.ts';
import type { Clause } from '#workflows/project/contract/talks.ts';
import type { ContractFacts } from './contract-facts.ts';

export const typesEn: Readonly<Record<(typeof contractTypes)[number], string>> = {
  'commissioned-development': 'Technology development contract (commissioned)',
  'cooperative-development': 'Technology development contract (cooperative)',
  consulting: 'Technology consulting contract',
  service: 'Technology service contract',
};

/** What Party A does with Party B. */
export const dealsEn: typeof typesEn = {
  'commissioned-development': 'commissions Party B with research and development on',
  'cooperative-development': 'does research and development together with Party B on',
  consulting: 'commissions Party B with technical advice on',
  service: 'commissions Party B with technical services on',
};

const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);
/** Confidentiality and publication. */
export const secrecyEn = ({ chosen }: ContractFacts): string[] => [
  'Each party keeps secret the technical and business secrets of the other that it learns through this contract, until they lawfully become public. The end of this contract does not end this duty.',
  yesNo(
    chosen.universityPublishes,
    chosen.publicationDays > 0
      ? `Party B sends Party A the manuscript ${chosen.publicationDays} days before it publishes on the project. Within that time Party A may ask in writing for deletions or a delay on account of its secrets or patent applications; after it, Party B may publish.`
      : 'Party B may publish on the project without sending the manuscript first. It discloses no technical secret of Party A.',
    'Neither party publishes technical content of the project without the written consent of the other.',
  ),
];
export const forumsEn: Readonly<Record<(typeof forums)[number], string>> = {
  'court-of-defendant': 'the defendant’s seat',
  'court-of-enterprise': 'Party A’s seat',
  'court-of-university': 'Party B’s seat',
};

/** What an accepted edit is about. */
export const clausesEn: Readonly<Record<Clause, string>> = {
  subject: 'Subject and indicators',
  schedule: 'Milestones and deliverables',
  price: 'Price and payment',
  acceptance: 'Acceptance',
  ip: 'Ownership and licence',
  secrecy: 'Confidentiality and publication',
  liability: 'Risk and liability',
  termination: 'Termination',
  'force-majeure': 'Force majeure',
  notices: 'Notices',
  disputes: 'Disputes',
  special: 'Special terms',
};
