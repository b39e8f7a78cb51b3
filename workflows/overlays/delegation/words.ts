import type { StageWords } from '#workflows/engine/wording.ts';
import { delegateWords } from './delegate.words.ts';
import { delegationTermWords, endDelegationWords } from './end-delegation.words.ts';
import type { delegationSteps } from './steps.ts';

export const delegationWords = {
  title: { zh: '代办', en: 'Delegation' },
  definitions: { delegate: delegateWords, 'end-delegation': endDelegationWords, 'delegation-term': delegationTermWords },
} satisfies StageWords<ReturnType<typeof delegationSteps>>;
