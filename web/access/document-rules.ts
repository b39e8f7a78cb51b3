import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';
import type { Reader } from './readers.ts';
import type { Side } from './standing.ts';

/**
 * Who may read what was submitted in a step, beside whoever submitted it.
 *
 * - sides: parties and persons of the project (`standing.ts`); `also`: readers whom the state decides on (`readers.ts`)
 * - `private`: is not even mentioned to the other parties
 */
export interface DocumentRule {
  readonly sides: readonly Side[];
  readonly also?: readonly Reader[];
  readonly private?: true;
  /** Names a price: not for those who are in the project as students alone. */
  readonly notStudents?: true;
}

const office = ['platform'] as const;
const client = ['platform', 'enterprise'] as const;
const selection = ['platform', 'enterprise', 'funder'] as const;
const parties = ['platform', 'enterprise', 'university', 'funder'] as const;
const contractors = ['platform', 'enterprise', 'university'] as const;
const grant = ['platform', 'funder', 'enterprise'] as const;
const owners = ['platform', 'university', 'inventor', 'broker'] as const;
const deal = ['platform', 'university', 'inventor', 'broker', 'enterprise'] as const;
const published: DocumentRule = { sides: office, also: ['everybody'] };
const contract: DocumentRule = { sides: contractors, notStudents: true };

// biome-ignore format: the table, one line per step
export const documentRules: Readonly<Record<StepName, DocumentRule>> = {
  'draft-demand': { sides: parties, also: ['demand'] },
  'rectify-demand': { sides: parties, also: ['demand'] },
  'attest-demand': { sides: client },
  'formal-check': { sides: client },
  'argue-demand': { sides: ['platform', 'funder'], private: true },
  'replenish-panel': { sides: office, private: true },
  'decide-listing': { sides: selection },
  'pay-bond': { sides: client },
  'confirm-bond': { sides: client },

  'draft-proposal': { sides: [], private: true },
  'student-plan': { sides: [], private: true },
  'internal-approval': { sides: [], private: true },
  'secrecy-review': { sides: [], private: true },
  'seal-submit': { sides: [], also: ['proposal'], private: true },
  'no-proposal-decision': { sides: selection },
  'open-proposals': { sides: selection },
  'eligibility-check': { sides: selection, also: ['subject'], private: true },
  clarify: { sides: selection, also: ['subject'], private: true },
  'accept-assignment': { sides: office, private: true },
  'replenish-reviewers': { sides: office, private: true },
  'score-proposal': { sides: ['platform', 'funder'], also: ['judged'], private: true },
  consensus: { sides: selection, also: ['reviewer'], private: true },
  'break-tie': { sides: selection, also: ['reviewer'], private: true },
  'select-winner': { sides: selection, notStudents: true },
  'publish-award': published,
  'confirm-award': { sides: parties, also: ['subject'] },
  'file-objection': { sides: office, private: true },
  'decide-objection': { sides: [...parties, 'broker'] },

  'choose-template': contract,
  'set-money-terms': contract,
  'legal-review': { sides: [], also: ['other-contractor'], private: true, notStudents: true },
  'freeze-text': contract,
  'sign-contract': contract,
  'resolve-refusal': contract,
  'submit-registration': contract,
  'record-registration': { sides: parties, notStudents: true },
  'correct-registration': contract,
  'sign-task-book': { sides: parties, notStudents: true },

  'start-work': { sides: contractors },
  'submit-milestone': { sides: contractors, also: ['final-panel'] },
  'completeness-check': { sides: contractors },
  'accept-milestone': { sides: parties, also: ['final-panel'] },
  rectify: { sides: contractors, also: ['final-panel'] },
  'pay-enterprise-tranche': { sides: parties, notStudents: true },
  'confirm-receipt': { sides: parties, notStudents: true },
  'request-subsidy': { sides: grant },
  'review-subsidy': { sides: grant },
  'approve-subsidy': { sides: grant },
  'pay-subsidy': { sides: grant },
  'apply-final': { sides: parties, also: ['final-panel'] },
  'final-acceptance': { sides: office, also: ['after-sitting'], private: true },
  'publish-conclusion': published,
  'release-retention': { sides: parties, notStudents: true },
  'pay-late-interest': { sides: parties, notStudents: true },
  'waive-late-interest': { sides: parties, notStudents: true },

  'disclose-result': { sides: owners, also: ['co-owner'] },
  'inventors-confirm': { sides: owners },
  'confirm-rights': { sides: owners },
  'protection-choice': { sides: owners },
  'choose-mode': { sides: deal },
  'set-price': { sides: deal },
  'publish-price': published,
  'approve-transfer': { sides: owners },
  'sign-transfer': { sides: deal },
  'register-transfer': { sides: deal },
  handover: { sides: deal },
  'accept-handover': { sides: deal },

  'report-sales': { sides: deal },
  'verify-report': { sides: deal },
  'issue-statement': { sides: deal },
  'pay-royalty': { sides: deal },
  'book-costs': { sides: owners },
  'propose-distribution': { sides: owners },
  'consent-shares': { sides: owners },
  'publish-reward': published,
  'approve-distribution': { sides: owners },
  'pay-and-file': { sides: owners },
  'close-project': { sides: [...parties, 'broker', 'inventor'] },
  'resend-payment': { sides: office },
};

/** Steps by which nobody outside may learn that a university is answering: no side of the project is shown them. */
export const untold: readonly string[] = Object.entries(documentRules)
  .filter(([name, rule]) => rule.private && rule.sides.length === 0 && stepNamed(name)?.stage === 'proposal')
  .map(([name]) => name);
