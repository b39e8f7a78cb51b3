import { z } from 'zod';
import { addDays, Day, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { aSuccessor } from '#workflows/project/nameable.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { leaderOf } from './leader.ts';
import { hasLead, longestVacancy, successionOf, successionSubject, suspendedFor, withSuccession } from './succession.ts';

const reasons = z.enum(['transferred', 'illness', 'duties', 'retired', 'other']);

/**
 * S4.16: the research office reports that the investigator leaves, and proposes who follows. Sixty days after the last day without an
 * agreed successor the work is suspended; a successor can still be proposed then.
 */
export const replaceInvestigator = defineStep({
  name: 'replace-investigator',
  code: 'S4.16',
  stage: 'milestone-funding',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { leftOn, proposed, suspended, round } = successionOf(project);
    if (!hasLead(project) || proposed) return [];
    const base = { subject: successionSubject(project), for: university(project, 'uni.research') };
    if (leftOn === undefined) return [{ ...base, about: { leftOn: 'none' }, optional: true }];
    // suspended: another deadline would only be missed again
    const due = suspended ? {} : { due: { at: endOfDay(addDays(leftOn, longestVacancy)) } };
    return [{ ...base, seat: `after-${round}`, ...due, about: { leftOn }, offers: ['propose'] }];
  },
  names: { person: aSuccessor },
  retractable: ['propose'],
  returnable: ['propose'],
  outcomes: {
    report: {
      form: z.strictObject({ leftOn: Day, reason: reasons, explanation: prose(10, 2000) }),
      grounds: 'explanation',
      negative: true,
    },
    propose: { form: z.strictObject({ person: Id, record: prose(30, 3000), handover: prose(30, 3000) }), grounds: 'handover' },
  },
  facts: {
    'departure-reported': z.strictObject({ leftOn: Day }),
    'successor-proposed': noDetails,
    'investigator-missing': noDetails,
  },
  announces: {
    'departure-reported': (project) => [...askersAndFunder(project), ...managers(project)],
    'investigator-missing': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project), ...managers(project)],
  },
  rules: ['leads-already', 'day-too-far'],
  breaks: (project, act) =>
    act.outcome === 'propose'
      ? brokenIf(act.input.person === leaderOf(project), { rule: 'leads-already', field: 'person' })
      : brokenIf(act.input.leftOn > addDays(shanghaiDay(act.at), 180), { rule: 'day-too-far', field: 'leftOn' }),
  apply: (project, act) => {
    const before = successionOf(project);
    if (act.outcome === 'report') {
      const { leftOn } = act.input;
      return { state: withSuccession(project, { ...before, leftOn }), facts: [{ type: 'departure-reported', leftOn }] };
    }
    const proposed = { person: act.input.person, at: act.at, agreed: [] };
    return {
      state: withSuccession(project, { ...before, round: before.round + 1, proposed }),
      facts: [{ type: 'successor-proposed' }],
    };
  },
  silence: {
    then: (project, _opening, at) => ({ state: suspendedFor(project, at), facts: [{ type: 'investigator-missing' }] }),
  },
});
