import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { keyOf } from '#workflows/engine/openings.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import {
  answerDays,
  type ClarificationRules,
  clarificationNamed,
  clarificationsOf,
  type HasClarifications,
  mostQuestions,
  withoutClarification,
} from './clarification.ts';

const place = z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional() });
const placeOf = (key: string) => {
  const [step = '', subject = '', seat] = key.split('/');
  return { key, step, subject, ...(seat ? { seat } : {}) };
};

/** P10: who is asked puts a question to another party. The clock stands still until the answer, ten working days at most, twice at most. */
export const askClarification = <State extends HasClarifications>(rules: ClarificationRules<State>) =>
  definersOf<State>().defineStep({
    name: 'ask-clarification',
    code: 'X.19',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.parties(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: {
      opening: {
        to: 'opening',
        at: (state, subject) => rules.parties(state).find(({ id }) => id === subject)?.organisation,
        mine: true,
      },
      of: { to: 'organisation', among: (state) => rules.parties(state).map(({ organisation: id }) => ({ id })) },
    },
    outcomes: { ask: { form: z.strictObject({ opening: OpeningKey, of: Id, question: prose(10, 3000) }) } },
    facts: { 'clarification-asked': place },
    rules: ['asks-itself', 'clock-not-stopped', 'asked-enough', 'asked-already'],
    breaks: (state, act) => {
      const { key, step, version } = targetOf(act);
      const { open, asked } = clarificationsOf(state);
      const times = asked[key]?.version === version ? asked[key].times : 0;
      const isOther = rules.parties(state).some(({ id, organisation }) => id !== act.subject && organisation === act.input.of);
      return [
        ...brokenIf(!isOther, { rule: 'asks-itself', field: 'of' }),
        ...brokenIf(!rules.steps.includes(step), { rule: 'clock-not-stopped', field: 'opening' }),
        ...brokenIf(times >= mostQuestions, { rule: 'asked-enough', field: 'opening', figures: { most: mostQuestions } }),
        ...brokenIf(
          open.some((one) => one.key === key),
          { rule: 'asked-already', field: 'opening' },
        ),
      ];
    },
    refuses: (_state, act) => {
      const { for: audience } = targetOf(act).opening;
      return audience.organisation === act.actor.organisation && mayAct(audience, act.actor)
        ? undefined
        : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, act) => {
      const { key, version, opening } = targetOf(act);
      const { count, open, asked } = clarificationsOf(state);
      const of = rules.parties(state).find(({ id, organisation }) => id !== act.subject && organisation === act.input.of)?.id ?? '';
      const { person: by, organisation } = act.actor;
      const one = { id: `clarification-${count + 1}`, key, by, role: opening.for.role, organisation, of, from: act.at };
      const times = (asked[key]?.version === version ? asked[key].times : 0) + 1;
      return {
        state: { ...state, clarifications: { count: count + 1, open: [...open, one], asked: { ...asked, [key]: { version, times } } } },
        facts: [{ type: 'clarification-asked', ...placeOf(key) }],
      };
    },
  });

/** The party answers, or does not: then the clock runs again. Who has asked may take the question back. */
export const answerClarification = <State extends HasClarifications>(rules: ClarificationRules<State>) =>
  definersOf<State>().defineStep({
    name: 'answer-clarification',
    code: 'X.20',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      clarificationsOf(state).open.flatMap((one) => {
        const opening = { subject: one.id, about: { step: placeOf(one.key).step } };
        const answers = rules.parties(state).find(({ id }) => id === one.of)?.for;
        const asks = rules.parties(state).find(({ organisation }) => organisation === one.organisation)?.for;
        return [
          ...(answers ? [{ ...opening, seat: 'answers', for: answers, due: workingDays(answerDays), offers: ['answer'] }] : []),
          ...(asks ? [{ ...opening, seat: 'asks', for: { ...asks, person: one.by }, offers: ['take-back'] }] : []),
        ];
      }),
    beside: () => [{ steps: ['ask-clarification'] }],
    outcomes: {
      answer: { form: z.strictObject({ answer: prose(5, 5000) }) },
      'take-back': { form: z.strictObject({ note: optionalProse(500) }), negative: true },
    },
    facts: { 'clarification-answered': place, 'clarification-taken-back': place, 'clarification-unanswered': place },
    apply: (state, { subject, outcome }) => {
      const { key } = clarificationNamed(state, subject);
      const type = outcome === 'answer' ? ('clarification-answered' as const) : ('clarification-taken-back' as const);
      return { state: withoutClarification(state, subject), facts: [{ type, ...placeOf(key) }] };
    },
    silence: {
      then: (state, { subject }) => {
        const { key } = clarificationNamed(state, subject);
        return { state: withoutClarification(state, subject), facts: [{ type: 'clarification-unanswered', ...placeOf(key) }] };
      },
    },
  });

/** The opening that asks stands still. */
const standingStill = <State extends HasClarifications>(rules: ClarificationRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'clarification',
    since: rules.since,
    access: rules.access,
    holds: (state, { definition: { name }, opening: { subject, seat } }) => {
      const one = clarificationsOf(state).open.find(({ key }) => key === keyOf(name, subject, seat));
      return one ? { reason: 'clarification', since: one.from, lift: one.role } : undefined;
    },
  });
export const clarificationSteps = <State extends HasClarifications>(rules: ClarificationRules<State>) =>
  [askClarification(rules), answerClarification(rules), standingStill(rules)] as const;
