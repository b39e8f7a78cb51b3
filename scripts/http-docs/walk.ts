import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { everyStory } from '#test/support/every-story.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { type AnyKind, kinds } from '#workflows/kinds.ts';
import { policyCases } from './policy-cases.ts';
import { rareSteps, setPeriods } from './rare-steps.ts';

/** One place of a step: the role that is asked there. */
export interface Place {
  readonly role: string;
  /** `named`: one named person; `party`: the role's holders of one organisation; `any`: its holders everywhere. */
  readonly whom: 'named' | 'party' | 'any';
  readonly subject: string;
  readonly seat: string;
}
export interface Walked {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Names of the figures in `about`. */
  readonly about: ReadonlyMap<string, readonly string[]>;
  /** `step outcome` → what opened with it; `wait ` → what opened when the wait was over. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** What opened after a step without an answer in time. */
  readonly afterSilence: ReadonlyMap<string, readonly string[]>;
  /** The periods of a step: `5 working days`, `a date of the case`. */
  readonly until: ReadonlyMap<string, readonly string[]>;
  /** Kinds of ledger rows and purposes of payments that an act of the step brings about. */
  readonly money: ReadonlyMap<string, readonly string[]>;
}

const people = new Set((Object.keys(cast) as Player[]).map(idOf));
const bodies = new Set(Object.values(cast).map(({ organisation }) => organisation as string));
/** Without what differs from case to case. */
const general = (name: string) =>
  bodies.has(name)
    ? '{organisation}'
    : name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|(?<=[-.])\d+/g, (found) => (found.length > 20 ? '{id}' : 'N'));
function placeOf({ subject, seat = '', for: audience }: Opening): Place {
  const isPersons = seat === audience.person || (audience.role === 'inventor' && people.has(seat));
  return {
    role: audience.role,
    whom: audience.person ? 'named' : audience.organisation ? 'party' : 'any',
    subject: general(subject),
    seat: isPersons ? '{person}' : general(seat),
  };
}

/**
 * Who is asked in which seat and what opens next, as the stories' cases show it: the engine plays them through. Steps off their
 * ways are described by hand (rare-steps.ts); a step that is in neither or in both throws.
 */
export function walk(): Walked {
  const places = new Map<string, Map<string, Place>>();
  const about = new Map<string, Set<string>>();
  const next = new Map<string, Set<string>>();
  const afterSilence = new Map<string, Set<string>>();
  const until = new Map<string, Set<string>>();
  const money = new Map<string, Set<string>>();
  let lastAct = '';
  for (const { act, opened, cause, definition = '', transfers, effects } of recordings()) {
    if (act) lastAct = `${act.step} ${act.outcome}`;
    for (const { step, opening } of opened) {
      const place = placeOf(opening);
      at(places, step, () => new Map<string, Place>()).set(JSON.stringify(place), place);
      for (const name of Object.keys(opening.about ?? {})) at(about, step, () => new Set<string>()).add(name);
      if (opening.due) at(until, step, () => new Set<string>()).add(periodText(opening.due));
    }
    if (cause === 'silence')
      for (const { step, optional } of opened)
        if (step !== definition && !optional) at(afterSilence, definition, () => new Set<string>()).add(step);
    // the world of the stories answers at once, so a reply belongs to the act before it
    const from = act || cause === 'reply' ? lastAct : cause === 'elapsed' ? `${definition} ` : undefined;
    if (from === undefined) continue;
    const mover = from.slice(0, from.indexOf(' '));
    for (const { kind } of transfers) at(money, mover, () => new Set<string>()).add(kind);
    for (const { kind, payload } of effects) if (kind === 'pay') at(money, mover, () => new Set<string>()).add(String(payload['purpose']));
    for (const { step, optional } of opened)
      if (!from.startsWith(`${step} `) && !optional) at(next, from, () => new Set<string>()).add(step);
  }
  for (const { name, place } of rareSteps) {
    if (places.has(name)) throw new Error(`${name} is met on the way of a story: take it out of rare-steps.ts`);
    at(places, name, () => new Map<string, Place>()).set('', place);
  }
  for (const [name, period] of Object.entries(setPeriods)) until.set(name, new Set([period]));
  const order = kinds.flatMap(({ definitions }) => definitions.map(({ name }) => name));
  const unknown = kinds.flatMap(stepNames).filter((name) => !places.has(name));
  if (unknown.length > 0) throw new Error(`nobody is asked in a story for ${unknown.join(', ')}: describe them in rare-steps.ts`);
  return {
    places: new Map([...places].map(([step, found]) => [step, [...found.values()]])),
    about: sorted(about),
    until: sorted(until),
    money: sorted(money),
    next: inOrder(next, order),
    afterSilence: inOrder(afterSilence, order),
  };
}
const inOrder = (found: ReadonlyMap<string, ReadonlySet<string>>, order: readonly string[]) =>
  new Map([...found].map(([from, steps]) => [from, [...steps].sort((a, b) => order.indexOf(a) - order.indexOf(b))]));
const sorted = (found: ReadonlyMap<string, ReadonlySet<string>>) => new Map([...found].map(([key, names]) => [key, [...names].sort()]));
const periodText = (due: NonNullable<Opening['due']>): string =>
  'at' in due ? 'a date of the case' : `${due.count} ${due.unit === 'workingDay' ? 'working' : 'calendar'} days`;
const stepNames = ({ definitions }: AnyKind) => definitions.flatMap(({ kind, name }) => (kind === 'step' ? [name] : []));

const recordings = (): Recording[] => [
  ...Object.values(everyStory).flatMap((story) => story().recordings),
  ...policyCases().flatMap(({ recordings }) => recordings),
];

function at<Value>(map: Map<string, Value>, key: string, fresh: () => Value): Value {
  const value = map.get(key) ?? fresh();
  map.set(key, value);
  return value;
}
