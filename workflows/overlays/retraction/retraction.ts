import { z } from 'zod';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import { prose } from '#workflows/engine/carried.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';

/** The newest act, where its step lets it be taken back: kept until anything else changes the case. */
export interface Retractable {
  readonly key: string;
  readonly step: string;
  readonly subject: string;
  readonly person: string;
  readonly organisation: string;
  /** The case before it. */
  readonly was: object;
}
/** The slice of a case in which an act can be taken back. */
export interface HasRetraction {
  readonly retractable?: Retractable;
  /** Keys of openings of which one was, and for which none is again. */
  readonly retracted?: readonly string[];
}
export interface RetractionRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
}

/** Somebody takes back an act of their own that nothing has followed yet: once for one thing, and on record like the act itself. */
export const retractAct = <State extends HasRetraction>(rules: RetractionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'retract-act',
    code: 'X.16',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: ({ retractable }) =>
      retractable
        ? [
            {
              subject: retractable.step,
              for: { role: participant, organisation: retractable.organisation, person: retractable.person },
              about: { step: retractable.step },
            },
          ]
        : [],
    beside: ({ retractable }) => (retractable ? [{ steps: [retractable.step], subject: retractable.subject }] : []),
    outcomes: { retract: { form: z.strictObject({ reason: prose(5, 1000) }) } },
    facts: { 'act-retracted': z.strictObject({ key: Word, step: Name, subject: Subject }) },
    apply: ({ retractable, retracted = [] }) => {
      if (!retractable) throw new Error('nothing to retract');
      const { key, step, subject, was } = retractable;
      // kept by this very case, and so of its type
      const state = { ...(was as State), retracted: [...retracted, key] };
      return { state, withdraws: true, facts: [{ type: 'act-retracted', key, step, subject }] };
    },
  });

/** Keeps the case as it was before an act that can be taken back, and forgets it with the next change. */
const keeping = <State extends HasRetraction>(rules: RetractionRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'retraction',
    since: rules.since,
    access: rules.access,
    follows: (before, { state, transfers = [], effects = [] }, { act, definition }) => {
      if (state === before) return state;
      const { retractable: _former, ...rest } = state;
      const next = state.retractable ? (rest as State) : state;
      const allows = definition?.kind === 'step' && act !== undefined && definition.retractable?.includes(act.outcome) === true;
      if (!allows || transfers.length > 0 || effects.length > 0 || next.retracted?.includes(act.key)) return next;
      const { retractable: _kept, ...was } = before;
      const { person, organisation } = act.actor;
      return { ...next, retractable: { key: act.key, step: act.step, subject: act.subject, person, organisation, was } };
    },
  });
export const retractionSteps = <State extends HasRetraction>(rules: RetractionRules<State>) => [retractAct(rules), keeping(rules)] as const;
