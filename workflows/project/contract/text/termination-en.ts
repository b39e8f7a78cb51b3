import { clauses } from '#workflows/project/contract/talks.ts';
import type { ContractFacts } from './contract-facts.ts';
import { percent } from './figures.ts';

const article = (clause: (typeof clauses)[number]) => `article ${clauses.indexOf(clause) + 1}`;

export const terminationEn = ({ days, ending, terms }: ContractFacts): string[] => [
  [
    'This contract may be terminated for these causes, (1) to (5) before the research is completed, (6) until the project is closed:',
    '(1) all parties agree',
    '(2) a technical difficulty cannot be overcome, or others have published the technology, so that performance has lost its purpose',
    '(3) force majeure defeats the purpose of this contract',
    `(4) a breach by Party A defeats that purpose, or Party A is late with a main obligation and has not cured this ${ending.cure} days after a demand`,
    `(5) a breach by Party B defeats that purpose, or Party B is late with a main obligation and has not cured this ${ending.cure} days after a demand`,
    '(6) fraud, diversion of funds or other serious misconduct of a party',
  ].join('\n'),
  `The terminating party gives the others written notice with cause, facts and evidence; they answer within ${days.answer} working days. A mutual end needs the express consent of all parties, and silence is none. Experts also judge whether a technical difficulty can be overcome. A contested cause goes to mediation, failing which ${article('disputes')} applies. Rights of rescission under the law are not affected.`,
  [
    'The settlement follows these rules. The price of accepted milestones is due. Work in progress counts at its verified cost and irrevocable commitments. What was paid and what was retained go into the settlement:',
    `(1) mutual consent: Party A bears ${percent(ending.mutualBp)} of the work in progress, unless the parties agree otherwise at the end; no damages`,
    `(2) technical difficulty, or technology published by others: Party A bears ${percent(terms.enterpriseRiskBp)} of the work in progress and Party B ${percent(10_000 - terms.enterpriseRiskBp)}; Party B bears the loss added by late notice`,
    `(3) force majeure: Party A bears ${percent(ending.forceMajeureBp)} of the work in progress; no damages`,
    `(4) default of Party A: Party A bears the whole work in progress and is liable under ${article('liability')}`,
    `(5) default of Party B: Party B bears the work in progress; accepted milestones that can be used by themselves are paid less the cost of repairs; Party B is liable under ${article('liability')}`,
    '(6) misconduct: the party at fault compensates the whole loss of the other, and Party B bears the work in progress; accepted milestones are paid less the cost of repairs',
    (terms.depositFen ?? 0) > 0
      ? `In cases (1) to (3) the deposit is returned or credited, in cases (4) to (6) ${article('price')} applies to it`
      : 'No deposit is agreed, and none is settled',
  ].join('\n'),
  `An auditor verifies the figures, or the parties confirm them in writing. The sum is paid within ${ending.settle} days after it is fixed. A contested part follows ${article('disputes')}; the rest is paid at once. Public money is recalculated and recovered under the task book.`,
  `After termination Party B hands over the technical documents, data and samples completed so far, and each party returns the documents of the other. ${article('ip').replace('a', 'A')} governs the results completed so far. The terms on confidentiality, intellectual property, settlement and disputes stay in force.`,
];
