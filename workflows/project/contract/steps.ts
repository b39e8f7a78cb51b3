import type { StageWords } from '#workflows/engine/wording.ts';
import { proposeAmendment } from './amendment/propose-amendment.ts';
import { proposeAmendmentWords } from './amendment/propose-amendment.words.ts';
import { signAmendment } from './amendment/sign-amendment.ts';
import { signAmendmentWords } from './amendment/sign-amendment.words.ts';
import { answerEdits } from './answer-edits.ts';
import { answerEditsWords } from './answer-edits.words.ts';
import { approveContract } from './approve-contract.ts';
import { approveContractWords } from './approve-contract.words.ts';
import { changeRegistration } from './change-registration.ts';
import { changeRegistrationWords } from './change-registration.words.ts';
import { chooseTemplate } from './choose-template.ts';
import { chooseTemplateWords } from './choose-template.words.ts';
import { correctRegistration } from './correct-registration.ts';
import { correctRegistrationWords } from './correct-registration.words.ts';
import { exportReview } from './export-review.ts';
import { exportReviewWords } from './export-review.words.ts';
import { freezeText } from './freeze-text.ts';
import { freezeTextWords } from './freeze-text.words.ts';
import { leaveTalks } from './leave-talks.ts';
import { leaveTalksWords } from './leave-talks.words.ts';
import { legalReview } from './legal-review.ts';
import { legalReviewWords } from './legal-review.words.ts';
import { mediateTalks } from './mediate-talks.ts';
import { mediateTalksWords } from './mediate-talks.words.ts';
import { proposeEdits } from './propose-edits.ts';
import { proposeEditsWords } from './propose-edits.words.ts';
import { recordRegistration } from './record-registration.ts';
import { recordRegistrationWords } from './record-registration.words.ts';
import { resolveRefusal } from './resolve-refusal.ts';
import { resolveRefusalWords } from './resolve-refusal.words.ts';
import { setMoneyTerms } from './set-money-terms.ts';
import { setMoneyTermsWords } from './set-money-terms.words.ts';
import { signContract } from './sign-contract.ts';
import { signContractWords } from './sign-contract.words.ts';
import { signTaskBook } from './sign-task-book.ts';
import { signTaskBookWords } from './sign-task-book.words.ts';
import { simulateTerms } from './simulate-terms.ts';
import { simulateTermsWords } from './simulate-terms.words.ts';
import { submitRegistration } from './submit-registration.ts';
import { submitRegistrationWords } from './submit-registration.words.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one list
export const contract = [
  chooseTemplate, proposeEdits, answerEdits, setMoneyTerms, mediateTalks, simulateTerms, legalReview, exportReview, approveContract, freezeText, signContract, leaveTalks, resolveRefusal,
  submitRegistration, recordRegistration, correctRegistration, changeRegistration, signTaskBook, proposeAmendment, signAmendment,
] as const;

export const contractWords = {
  title: { zh: '签约登记', en: 'Contract and registration' },
  definitions: {
    'choose-template': chooseTemplateWords,
    'propose-edits': proposeEditsWords,
    'answer-edits': answerEditsWords,
    'set-money-terms': setMoneyTermsWords,
    'mediate-talks': mediateTalksWords,
    'simulate-terms': simulateTermsWords,
    'legal-review': legalReviewWords,
    'export-review': exportReviewWords,
    'approve-contract': approveContractWords,
    'freeze-text': freezeTextWords,
    'sign-contract': signContractWords,
    'leave-talks': leaveTalksWords,
    'resolve-refusal': resolveRefusalWords,
    'submit-registration': submitRegistrationWords,
    'record-registration': recordRegistrationWords,
    'correct-registration': correctRegistrationWords,
    'change-registration': changeRegistrationWords,
    'sign-task-book': signTaskBookWords,
    'propose-amendment': proposeAmendmentWords,
    'sign-amendment': signAmendmentWords,
  },
} satisfies StageWords<typeof contract>;
