import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { office, parties, reviewPanel, selection } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { bidders } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { interviewing, interviewOf, mostPoints, withInterview } from './interviews.ts';
import { knownProposal } from './selection.ts';

/**
 * S2.15: where the listing has announced it, the chair hears each university once all scores are in. The hearing moves a total by no
 * more than was announced; an interview that does not take place moves nothing.
 */
export const holdInterview = defineStep({
  name: 'hold-interview',
  code: 'S2.15',
  stage: 'proposal',
  since: 1,
  subjectIs: 'organisation',
  repeatable: true,
  access: {
    known: [office, selection],
    asked: parties,
    read: [office, reviewPanel],
    actor: 'hidden',
    figures: [office, reviewPanel],
  },
  opens: (project) =>
    interviewing(project).flatMap(({ proposal, chair }) => {
      const { on } = interviewOf(project, proposal) ?? {};
      const about = { most: mostPoints(project), on: on ?? 'none' };
      return [
        {
          subject: proposal,
          ...(on === undefined ? {} : { seat: 'called' }),
          for: person('expert.chair', chair),
          due: workingDays(10),
          about,
          offers: on === undefined ? ['call', 'no-show'] : ['held', 'no-show'],
        },
      ];
    }),
  beside: (_project, { subject }) => eachAbout(subject, 'seal-submit', 'hold-interview'),
  outcomes: {
    call: { form: z.strictObject({ on: Day, place: prose(2, 200), questions: optionalProse(2000) }) },
    held: { form: z.strictObject({ heldOn: Day, notes: prose(30, 3000), points: z.int().min(-5).max(5) }) },
    'no-show': { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'interview-called': z.strictObject({ proposal: Id, on: Day }),
    'interview-held': z.strictObject({ proposal: Id, points: z.int() }),
    'interview-not-held': z.strictObject({ proposal: Id }),
  },
  announces: { 'interview-called': (project, { proposal }) => bidders(knownProposal(project, proposal)) },
  rules: ['more-than-announced', ...earliestRules, ...latestRules],
  breaks: (project, act) => {
    if (act.outcome === 'call') return brokenByEarliest('on', act.input.on, shanghaiDay(act.at));
    if (act.outcome === 'no-show') return [];
    const { points, heldOn } = act.input;
    const most = mostPoints(project);
    return [
      ...brokenIf(Math.abs(points) > most, { rule: 'more-than-announced', field: 'points', figures: { points, most } }),
      ...brokenByLatest('heldOn', heldOn, shanghaiDay(act.at)),
    ];
  },
  apply: (project, act, { subject: proposal }) => {
    if (act.outcome === 'call')
      return {
        state: withInterview(project, proposal, { on: act.input.on }),
        facts: [{ type: 'interview-called', proposal, on: act.input.on }],
      };
    if (act.outcome === 'no-show')
      return { state: withInterview(project, proposal, { points: 0 }), facts: [{ type: 'interview-not-held', proposal }] };
    const { points } = act.input;
    return { state: withInterview(project, proposal, { points }), facts: [{ type: 'interview-held', proposal, points }] };
  },
  silence: {
    then: (project, { subject: proposal }) => ({
      state: withInterview(project, proposal, { points: 0 }),
      facts: [{ type: 'interview-not-held', proposal }],
    }),
  },
});
