import type { contractTypes, forums, regimes } from '#workflows/project/contract/contract-form.ts';
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

const owners: Readonly<Record<(typeof regimes)[number], string>> = {
  '1': 'Results of the project and the intellectual property in them belong to Party B. Party A has a non-exclusive licence in the agreed field.',
  '2': 'Results of the project and the intellectual property in them belong to Party B. Party A has the first right to negotiate an exclusive licence in the agreed field.',
  '3': 'Results of the project and the intellectual property in them belong to Party B. Party A may take over results that both name in writing.',
  '4': 'Results of the project and the intellectual property in them belong to Party A. Party B keeps the right to use them for teaching and research.',
  '5': 'Results of the project and the intellectual property in them belong to Party A. Party B does not publish without Party A’s written consent.',
  '6': 'Each party owns the results that it achieves alone and licenses them to the other within the project. Joint results are owned jointly.',
  custom: 'Ownership of the results and licences to them follow the special terms of this contract.',
};
const yesNo = (is: boolean, yes: string, no: string) => (is ? yes : no);

/** Ownership and licence. */
export const rightsEn = ({ chosen }: ContractFacts): string[] => [
  owners[chosen.regime],
  yesNo(
    chosen.enterpriseNeedsExclusivity,
    'Where Party A needs exclusivity, its field, territory, term and fee are agreed in a separate licence contract.',
    'Unless this article says otherwise, the licence is non-exclusive and Party B may license others.',
  ),
  yesNo(
    chosen.resultsBeyondField,
    'The results may be used beyond Party A’s field.',
    'Use of the results beyond Party A’s field needs the written consent of both parties.',
  ),
  yesNo(
    chosen.enterpriseBackgroundIp,
    'Background intellectual property of Party A is used for this project only and stays its own.',
    'No background intellectual property of Party A is used.',
  ),
  yesNo(
    chosen.universityBackgroundIp,
    'Background intellectual property of Party B stays its own. Party B licenses to Party A what the use of the results needs.',
    'No background intellectual property of Party B is used.',
  ),
  yesNo(
    chosen.sharedInventing,
    'Staff of Party A who contribute creatively to the essence of a result are joint inventors; the ownership of that result is agreed by contribution.',
    'Staff of Party A take no part in inventing. Money, equipment, materials or test facilities make no inventor.',
  ),
  'Improvements made while this contract is in force belong to the party that made them. Use by the other party is agreed separately on mutual terms.',
];
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
  disputes: 'Disputes',
  special: 'Special terms',
};
