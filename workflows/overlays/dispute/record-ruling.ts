import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { workingDays } from '#workflows/engine/period.ts';
import {
  type Award,
  aboutOf,
  type Dispute,
  type DisputeRules,
  disputeNamed,
  type HasDisputes,
  openIn,
  place,
  placeOf,
  RulingEffect,
  raisedUnder,
  resolved,
  resolvedFact,
  withDispute,
} from './dispute.ts';

/** The sum that the ruling awards: who pays it, how much, by which day. */
const AwardRow = z.strictObject({ payer: z.enum(['raiser', 'respondent']), sumFen: DealFen.min(1), dueOn: Day });
const awardOf = ({ by, against }: Dispute, { payer, sumFen: fen, dueOn }: z.output<typeof AwardRow>): Award => ({
  payer: payer === 'raiser' ? by : against,
  fen,
  dueOn,
});
const bodies = ['arbitration', 'court'] as const;
/**
 * X.06: an award or a judgement is entered by the project manager with its evidence and compared by the auditor. It may come at
 * any time after mediation has failed: it has no deadline. It decides on the payment that the dispute names, and may award a sum.
 */
export const recordRuling = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'record-ruling',
    code: 'X.06',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    opens: (state) =>
      openIn(state, 'ruling')
        .filter(({ ruling }) => !ruling)
        .map((dispute) => ({ subject: dispute.id, for: rules.records(state), about: aboutOf(dispute) })),
    beside: (state, { subject }) => [{ steps: ['raise-dispute'], subject: raisedUnder(disputeNamed(state, subject)) }],
    outcomes: {
      enter: {
        form: z.strictObject({
          body: z.enum(bodies),
          number: code(4, 64),
          ruledOn: Day,
          effect: RulingEffect,
          award: AwardRow.optional(),
          operative: prose(20, 5000),
          evidence: prose(5, 1000),
        }),
      },
    },
    facts: { 'ruling-entered': place.extend({ effect: RulingEffect }) },
    rules: [...earliestRules, ...latestRules],
    breaks: (_state, { at, input: { award, ruledOn } }) => [
      ...brokenByLatest('ruledOn', ruledOn, shanghaiDay(at)),
      ...(award ? brokenByEarliest('award.dueOn', award.dueOn, ruledOn) : []),
    ],
    apply: (state, { subject, input: { effect, award }, document, actor }) => {
      const dispute = disputeNamed(state, subject);
      const awarded = award ? { award: awardOf(dispute, award) } : {};
      return {
        state: withDispute(state, subject, { ruling: { effect, ...awarded, document, person: actor.person } }),
        facts: [{ type: 'ruling-entered', ...placeOf(dispute), effect }],
      };
    },
  });

/** The second person compares what was entered with the ruling itself. */
export const checkRuling = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineStep({
    name: 'check-ruling',
    code: 'X.06a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      openIn(state, 'ruling').flatMap((dispute) => {
        if (!dispute.ruling) return [];
        const audience = rules.checks(state);
        const not = [...(audience.not ?? []), dispute.ruling.person];
        return [{ subject: dispute.id, for: { ...audience, not }, due: workingDays(5), about: aboutOf(dispute) }];
      }),
    beside: (state, { subject }) => [
      { steps: ['record-ruling'], subject },
      { steps: ['raise-dispute'], subject: raisedUnder(disputeNamed(state, subject)) },
    ],
    outcomes: {
      confirm: { form: z.strictObject({ note: optionalProse(1000) }) },
      return: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: { 'ruling-returned': place, 'sum-awarded': place.extend({ payer: Id, fen: Fen, dueOn: Day }), ...resolvedFact },
    apply: (state, { subject, outcome }) => {
      const dispute = disputeNamed(state, subject);
      const { ruling, ...others } = dispute;
      if (outcome === 'return' || !ruling)
        return {
          state: { ...state, disputes: (state.disputes ?? []).map((known) => (known.id === subject ? others : known)) },
          facts: [{ type: 'ruling-returned', ...placeOf(dispute) }],
        };
      const barred = ruling.effect === 'withhold' ? withDispute(state, subject, { barred: true }) : state;
      const ended = resolved(rules, barred, subject, 'ruled');
      const { award } = ruling;
      return {
        ...ended,
        ...rules.ruled(ended.state, dispute, ruling),
        facts: [...ended.facts, ...(award ? [{ type: 'sum-awarded' as const, ...placeOf(dispute), ...award }] : [])],
      };
    },
  });
