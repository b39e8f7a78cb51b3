import type { StageWords } from '#workflows/engine/wording.ts';
import { actForPlatformWords } from './act-for-platform.words.ts';
import { refillSeatWords } from './refill-seat.words.ts';
import type { takeoverSteps } from './steps.ts';
import { takeOverWords } from './take-over.words.ts';
import { transferStepWords } from './transfer-step.words.ts';

export const takeoverWords = {
  title: { zh: '转办与改派', en: 'Change of hands' },
  definitions: {
    'take-over': takeOverWords,
    'transfer-step': transferStepWords,
    'act-for-platform': actForPlatformWords,
    'refill-seat': refillSeatWords,
  },
} satisfies StageWords<ReturnType<typeof takeoverSteps>>;
