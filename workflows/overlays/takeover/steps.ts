import { definersOf } from '#workflows/engine/definers.ts';
import { keyOf } from '#workflows/engine/openings.ts';
import type { StageWords } from '#workflows/engine/wording.ts';
import { actForPlatform } from './act-for-platform.ts';
import { actForPlatformWords } from './act-for-platform.words.ts';
import { refillSeat } from './refill-seat.ts';
import { refillSeatWords } from './refill-seat.words.ts';
import { resumeItem } from './resume-item.ts';
import { resumeItemWords } from './resume-item.words.ts';
import { takeOver } from './take-over.ts';
import { takeOverWords } from './take-over.words.ts';
import type { HasTakeovers, TakeoverRules } from './takeover.ts';
import { transferStep } from './transfer-step.ts';
import { transferStepWords } from './transfer-step.words.ts';

/** An opening that was given on asks the other person. */
const givenOn = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'takeover',
    since: rules.since,
    access: rules.access,
    reassigns: ({ takeovers }, { definition: { name }, opening: { subject, seat } }) => takeovers?.given[keyOf(name, subject, seat)],
  });

/** The overlay and its own steps, for one kind of case. */
export const takeoverSteps = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  [takeOver(rules), transferStep(rules), actForPlatform(rules), resumeItem(rules), refillSeat(rules), givenOn(rules)] as const;

export const takeoverWords = {
  title: { zh: '转办与改派', en: 'Transfer and reassignment' },
  definitions: {
    'take-over': takeOverWords,
    'transfer-step': transferStepWords,
    'act-for-platform': actForPlatformWords,
    'resume-item': resumeItemWords,
    'refill-seat': refillSeatWords,
  },
} satisfies StageWords<ReturnType<typeof takeoverSteps>>;
