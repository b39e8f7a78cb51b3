import type { StageWords } from '#workflows/engine/wording.ts';
import { proposeAmendmentWords } from './amendment/propose-amendment.words.ts';
import { signAmendmentWords } from './amendment/sign-amendment.words.ts';
import { answerEditsWords } from './answer-edits.words.ts';
import { approveContractWords } from './approve-contract.words.ts';
import { changeRegistrationWords } from './change-registration.words.ts';
import { chooseTemplateWords } from './choose-template.words.ts';
import { correctRegistrationWords } from './correct-registration.words.ts';
import { exportReviewWords } from './export-review.words.ts';
import { freezeTextWords } from './freeze-text.words.ts';
import { leaveTalksWords } from './leave-talks.words.ts';
import { legalReviewWords } from './legal-review.words.ts';
import { mediateTalksWords } from './mediate-talks.words.ts';
import { proposeEditsWords } from './propose-edits.words.ts';
import { recordRegistrationWords } from './record-registration.words.ts';
import { resolveRefusalWords } from './resolve-refusal.words.ts';
import { setMoneyTermsWords } from './set-money-terms.words.ts';
import { signContractWords } from './sign-contract.words.ts';
import { signTaskBookWords } from './sign-task-book.words.ts';
import { simulateTermsWords } from './simulate-terms.words.ts';
import type { contract } from './steps.ts';
import { submitRegistrationWords } from './submit-registration.words.ts';

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
