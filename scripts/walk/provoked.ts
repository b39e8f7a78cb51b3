import { stepNamed } from '#workflows/project/catalogue.ts';

/** Optional acts that need a reason of their own; without one they lead to no end. */
const provoked = new Set([
  'add-signers',
  'ask-clarification',
  'delegate',
  'open-integrity-case',
  'propose-correction',
  'raise-dispute',
  'recuse',
  'request-suspension',
  'retract-act',
  'send-back',
  'send-copy',
  'state-party-change',
  'urge',
]);
export const isProvoked = (step: string) => provoked.has(step) || stepNamed(step)?.isPublic === true;
