import { definersOf } from '#workflows/engine/definers.ts';
import type { StageWords } from '#workflows/engine/wording.ts';
import { decideSuspension } from './decide-suspension.ts';
import { decideSuspensionWords } from './decide-suspension.words.ts';
import { requestSuspension } from './request-suspension.ts';
import { requestSuspensionWords } from './request-suspension.words.ts';
import { reviewSuspension } from './review-suspension.ts';
import { reviewSuspensionWords } from './review-suspension.words.ts';
import { type HasSuspension, type SuspensionRules, suspensionOf } from './suspension.ts';
import { suspensionLimit, suspensionTerm } from './suspension-periods.ts';
import { suspensionLimitWords, suspensionTermWords } from './suspension-periods.words.ts';

/** Stops the clocks of work while a suspension is in force. Money and the law's terms run on; ordered payments are made. */
const standstill = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'suspension',
    since: rules.since,
    access: rules.access,
    holds: (state, { definition }) => {
      const { inForce } = suspensionOf(state);
      if (!inForce || definition.clock !== 'work') return undefined;
      return { reason: inForce.ground, since: inForce.from, lift: rules.records(state, inForce.by).role };
    },
  });

/** The overlay and its own steps, for one kind of case. */
export const suspensionSteps = <State extends HasSuspension>(rules: SuspensionRules<State>) =>
  [
    requestSuspension(rules),
    decideSuspension(rules),
    reviewSuspension(rules),
    suspensionTerm(rules),
    suspensionLimit(rules),
    standstill(rules),
  ] as const;

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
