import { proposeAmendment } from './amendment/propose-amendment.ts';
import { signAmendment } from './amendment/sign-amendment.ts';
import { answerEdits } from './answer-edits.ts';
import { approveContract } from './approve-contract.ts';
import { changeRegistration } from './change-registration.ts';
import { chooseTemplate } from './choose-template.ts';
import { correctRegistration } from './correct-registration.ts';
import { exportReview } from './export-review.ts';
import { freezeText } from './freeze-text.ts';
import { leaveTalks } from './leave-talks.ts';
import { legalReview } from './legal-review.ts';
import { mediateTalks } from './mediate-talks.ts';
import { proposeEdits } from './propose-edits.ts';
import { recordRegistration } from './record-registration.ts';
import { resolveRefusal } from './resolve-refusal.ts';
import { setMoneyTerms } from './set-money-terms.ts';
import { signContract } from './sign-contract.ts';
import { signTaskBook } from './sign-task-book.ts';
import { simulateTerms } from './simulate-terms.ts';
import { submitRegistration } from './submit-registration.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one list
export const contract = [
  chooseTemplate, proposeEdits, answerEdits, setMoneyTerms, mediateTalks, simulateTerms, legalReview, exportReview, approveContract, freezeText, signContract, leaveTalks, resolveRefusal,
  submitRegistration, recordRegistration, correctRegistration, changeRegistration, signTaskBook, proposeAmendment, signAmendment,
] as const;
