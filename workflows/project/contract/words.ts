import type { StageWords } from '#workflows/engine/wording.ts';
import { chooseTemplateWords } from './choose-template.words.ts';
import { correctRegistrationWords } from './correct-registration.words.ts';
import { freezeTextWords } from './freeze-text.words.ts';
import { legalReviewWords } from './legal-review.words.ts';
import { recordRegistrationWords } from './record-registration.words.ts';
import { resolveRefusalWords } from './resolve-refusal.words.ts';
import { setMoneyTermsWords } from './set-money-terms.words.ts';
import { signContractWords } from './sign-contract.words.ts';
import { signTaskBookWords } from './sign-task-book.words.ts';
import type { contract } from './steps.ts';
import { submitRegistrationWords } from './submit-registration.words.ts';

export const contractWords = {
  title: { zh: '签约登记', en: 'Contract and registration' },
  definitions: {
    'choose-template': chooseTemplateWords,
    'set-money-terms': setMoneyTermsWords,
    'legal-review': legalReviewWords,
    'freeze-text': freezeTextWords,
    'sign-contract': signContractWords,
    'resolve-refusal': resolveRefusalWords,
    'submit-registration': submitRegistrationWords,
    'record-registration': recordRegistrationWords,
    'correct-registration': correctRegistrationWords,
    'sign-task-book': signTaskBookWords,
  },
} satisfies StageWords<typeof contract>;
