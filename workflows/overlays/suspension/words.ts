import type { StageWords } from '#workflows/engine/wording.ts';
import { decideSuspensionWords } from './decide-suspension.words.ts';
import { requestSuspensionWords } from './request-suspension.words.ts';
import { reviewSuspensionWords } from './review-suspension.words.ts';
import type { suspensionSteps } from './steps.ts';
import { suspensionLimitWords, suspensionTermWords } from './suspension-periods.words.ts';

export const suspensionWords = {
  title: { zh: '中止与恢复', en: 'Suspension' },
  definitions: {
    'request-suspension': requestSuspensionWords,
    'decide-suspension': decideSuspensionWords,
    'review-suspension': reviewSuspensionWords,
    'suspension-term': suspensionTermWords,
    'suspension-limit': suspensionLimitWords,
  },
} satisfies StageWords<ReturnType<typeof suspensionSteps>>;
