import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import type { Employer } from '#workflows/engine/beside.ts';
import type { Act, Audience, Notice } from '#workflows/engine/define-step.ts';
import { type Target, targetOf } from '#workflows/engine/target.ts';

/** Another person than the step asks for, in one opening: until it is done, however often it comes again, or is given on. */
interface Given {
  readonly role: string;
  readonly organisation?: string;
  readonly person: string;
  /** In the place of the platform, which may resume it. */
  readonly standsIn?: true;
}
export interface Takeovers {
  /** By the opening's key. */
  readonly given: Readonly<Record<string, Given>>;
  /** Parties that have asked to act for a silent platform, by the opening's key, in the order in which they asked. */
  readonly asked: Readonly<Record<string, readonly { readonly party: string; readonly person: string }[]>>;
}
/** The slice of a case in which openings change hands. */
export interface HasTakeovers {
  readonly takeovers?: Takeovers;
}
const none: Takeovers = { given: {}, asked: {} };
export const takeoversOf = ({ takeovers = none }: HasTakeovers): Takeovers => takeovers;

interface Speaker {
  readonly id: string;
  readonly for: Audience & { readonly organisation: string };
}
/** A kind's settings for openings with a new holder. */
export interface TakeoverRules<State> {
  readonly since: number;
  /** Of the acts; a fact is known to those who may know of its opening. */
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  /** Those whose people are asked, with an audience that means everybody who speaks for one of them. */
  readonly parties: (state: State) => readonly Speaker[];
  /** Role of the person who looks after an organisation's people. */
  readonly administrator: string;
  /** Roles whose openings change hands within an organisation. Never those whose holders judge or consent in person. */
  readonly roles: readonly string[];
  /** The operators of the platform, and their substitutes during its silence: all of these together. */
  readonly platform: (state: State) => string | undefined;
  readonly forPlatform: (state: State) => readonly { readonly id: string; readonly for: Audience }[];
  /** Seats of persons of no party: who fills one again, with whom, and what the state keeps of the change. */
  readonly seats: readonly Seats<State>[];
  /** The parties with people excluded from such a seat. */
  readonly notOf: (state: State) => readonly Employer[];
}
export interface Seats<State> {
  readonly steps: readonly string[];
  readonly role: string;
  /** The role that filled it; none while no such seat is held. */
  readonly filledBy: (state: State) => Audience | undefined;
  readonly refill: (state: State, target: Target, person: string) => State;
  /** Not on the panel already, and free of conflicts. */
  readonly mayTake: (state: State, person: string) => boolean;
}

const changed = z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional(), person: Id });
/** The facts of a change of hands: who is asked now, and who no longer is where that was one person. */
export const changeFacts = <const Type extends string>(type: Type) =>
  ({ [type]: changed, 'asked-no-more': changed }) as { readonly [T in Type | 'asked-no-more']: typeof changed };

export const aboutOf = ({ key, step, opening: { subject, seat } }: Target) => ({ key, step, subject, ...(seat ? { seat } : {}) });
export function changeOf<const Type extends string>(type: Type, target: Target, person: string) {
  const about = aboutOf(target);
  const former = target.opening.for.person;
  return [{ type, ...about, person }, ...(former ? [{ type: 'asked-no-more' as const, ...about, person: former }] : [])];
}

/** The same opening asks another person. */
export function give<State extends HasTakeovers>(state: State, { key }: Target, given: Given): State {
  const { asked, given: others } = takeoversOf(state);
  const { [key]: _settled, ...open } = asked;
  // a colleague of a substitute is a substitute
  const standsIn = others[key]?.standsIn ? ({ standsIn: true } as const) : {};
  return { ...state, takeovers: { given: { ...others, [key]: { ...standsIn, ...given } }, asked: open } };
}
/** The opening asks again whom its step asks. */
export function resumed<State extends HasTakeovers>(state: State, { key }: Target): State {
  const { asked, given } = takeoversOf(state);
  const { [key]: _former, ...others } = given;
  return { ...state, takeovers: { given: others, asked } };
}

/** To who is asked now, and to who was. */
export function tellBoth({ step, dueAt, opening: { subject, about, for: former } }: Target, to: Audience): Notice[] {
  const shown = { ...about, step, subject, ...(dueAt ? { dueAt } : {}) };
  return [
    { to, template: 'given-to-you', about: shown },
    { to: former, template: 'given-to-another', about: shown },
  ];
}

/** The error of the person named for an opening. */
export const personRules = ['may-not-act-there', 'is-asked-already'] as const;
export function brokenByPerson({ opening: { for: audience } }: Target, person: string) {
  if (audience.not?.includes(person)) return [{ rule: 'may-not-act-there' as const, field: 'person' }];
  return audience.person === person ? [{ rule: 'is-asked-already' as const, field: 'person' }] : [];
}
export const isOwn = (target: Target, { actor }: Pick<Act, 'actor'>) => target.opening.for.organisation === actor.organisation;

/** The fields of an opening that goes to a colleague: `opening` says which openings the party may name. */
export const namesWithin = <State>(rules: TakeoverRules<State>, opening: { readonly late: true } | { readonly mine: true }) => {
  const at = (state: State, subject: string) => rules.parties(state).find(({ id }) => id === subject)?.for.organisation;
  return {
    opening: { to: 'opening', at, ...opening },
    person: { to: 'person', roles: rules.roles, askedAs: 'opening', at },
  } as const;
};

/** A colleague is asked from now on; the fact has this type. */
export function handOn<State extends HasTakeovers, const Type extends string>(
  state: State,
  type: Type,
  act: Pick<Act, 'actor' | 'upon'> & { readonly input: { readonly person: string } },
) {
  const target = targetOf(act);
  const { person } = act.input;
  const given = { role: target.opening.for.role, organisation: act.actor.organisation, person };
  return { state: give(state, target, given), facts: changeOf(type, target, person), notices: tellBoth(target, given) };
}
