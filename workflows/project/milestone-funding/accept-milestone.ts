import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { finalPanel, grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { dueBy } from '#workflows/project/due-by.ts';
import { aMilestoneAhead, anIndicator } from '#workflows/project/nameable.ts';
import { each, reportOn } from '#workflows/project/readings.ts';
import { answerers, funding } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import {
  brokenByDue,
  ConditionRow,
  dueBy as conditionsDue,
  conditionsOf,
  conditionsSheet,
  numbered,
  withConditions,
} from './conditions.ts';
import { findingRows, isMet, measuredSheet } from './measured.ts';
import { changeMilestone, type Milestone, milestoneOf, milestoneSubject, milestonesIn, trancheOf } from './milestone-funding.ts';
import { brokenByCoverage, coverageRules } from './milestone-report.ts';
import { spendingSheet } from './spending.ts';
import { testedSheet } from './test/tests.ts';

const maxRectifications = 2;
/** Why a value that does not meet its target is accepted as met. */
const grounds = ['within-tolerance', 'other-method', 'agreed-change', 'other'] as const;
const findings = z
  .array(z.strictObject({ indicator: Id, met: z.boolean(), ground: z.enum(grounds).optional(), reason: optionalProse(500) }))
  .max(20);
const Judgement = z.object({ findings });
const judged = (project: Project) => [...answerers(project, 'uni.research', 'uni.finance'), ...funding(project)];
const mayRectify = ({ rectifications }: Milestone) => rectifications < maxRectifications;

/**
 * S4.08: the enterprise judges each indicator. With the rectifications used up it is accepted or rejected; without an answer the
 * step stays open and escalated. Silence accepts only if the contract says so, for the enterprise's money alone, and never over
 * an objection that can no longer be raised.
 */
export const acceptMilestone = defineStep({
  name: 'accept-milestone',
  code: 'S4.08',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: { known: [parties, finalPanel], read: [principals, finalPanel], actor: 'named', figures: grown(principals) },
  opens: (project) =>
    milestonesIn(project, 'accepting').map((milestone) => {
      const about = { milestone: milestone.n, fen: trancheOf(project, milestone.n).trancheFen, rectifications: milestone.rectifications };
      const offers = ['accept', 'accept-with-conditions', mayRectify(milestone) ? 'rectify' : 'reject'];
      return { subject: milestoneSubject(milestone), for: enterprise(project, 'ent.rdlead'), due: workingDays(15), about, offers };
    }),
  beside: (_project, { subject }) => [reportOn(subject), ...each('record-test', 'accept-milestone')],
  compares: (project, { subject }) => {
    const judgedNow = [milestoneOf(project, subject)];
    return [
      measuredSheet(project, judgedNow),
      ...testedSheet(project, judgedNow),
      ...conditionsSheet(project),
      ...spendingSheet(project, milestoneOf(project, subject)),
    ];
  },
  names: { indicator: anIndicator, due: aMilestoneAhead },
  rows: { findings: 'indicator' },
  begins: (project, { subject }) => {
    const findings = findingRows(project, subject);
    return { accept: { findings }, 'accept-with-conditions': { findings }, rectify: { findings }, reject: { findings } };
  },
  outcomes: {
    accept: { form: z.strictObject({ findings, opinion: prose(30, 3000) }), grounds: 'opinion' },
    'accept-with-conditions': {
      form: z.strictObject({ findings, opinion: prose(30, 3000), conditions: z.array(ConditionRow).min(1).max(10) }),
      grounds: 'opinion',
    },
    rectify: { form: z.strictObject({ findings, opinion: prose(30, 3000) }), grounds: 'opinion', negative: true },
    reject: { form: z.strictObject({ findings, opinion: prose(30, 3000) }), grounds: 'opinion', negative: true },
  },
  facts: {
    'milestone-accepted': z.strictObject({
      milestone: Count,
      how: z.enum(['whole', 'conditions', 'silence']),
      fen: Fen,
      conditions: Count,
    }),
    'rectification-asked': z.strictObject({ milestone: Count, round: Count }),
    'milestone-failed': z.strictObject({ milestone: Count }),
    'acceptance-silent': z.strictObject({ milestone: Count }),
  },
  announces: {
    'milestone-accepted': judged,
    'rectification-asked': judged,
    'milestone-failed': (project) => [...judged(project), platform(project, 'pm')],
  },
  rules: [...coverageRules, 'ground-missing', 'reason-missing', 'not-met', 'due-not-later', 'condition-due'],
  breaksWhole: (_project, form) =>
    Judgement.parse(form).findings.flatMap(({ met, ground, reason }, index) =>
      brokenIf(met && ground === 'other' && !reason, { rule: 'reason-missing', field: `findings.${index}.reason` }),
    ),
  breaks: (project, act) => {
    const { outcome, subject } = act;
    const { findings } = act.input;
    const milestone = milestoneOf(project, subject);
    const due = conditionsDue(project, milestone.n);
    return [
      ...(act.outcome === 'accept-with-conditions' ? brokenByDue(project, milestone.n, act.input.conditions) : []),
      ...brokenIf(outcome === 'accept' && due.length > 0, { rule: 'condition-due', field: 'opinion', figures: { count: due.length } }),
      ...brokenByCoverage('findings', trancheOf(project, milestone.n).indicators, findings),
      ...findings.flatMap(({ indicator, met, ground }, index) => [
        // "met" against the measured value needs its ground, which the panel and the funder read
        ...brokenIf(met && !ground && isMet(project, milestone, indicator) === false, {
          rule: 'ground-missing',
          field: `findings.${index}.ground`,
        }),
        ...brokenIf(outcome === 'accept' && !met, { rule: 'not-met', field: `findings.${index}.met` }),
      ]),
    ];
  },
  apply: (project, act) => {
    const { subject, at } = act;
    const { n: milestone, rectifications } = milestoneOf(project, subject);
    if (act.outcome === 'accept') return accept(project, subject, at, 'whole');
    if (act.outcome === 'accept-with-conditions') {
      const conditions = numbered(milestone, act.input.conditions);
      return accept(withConditions(project, [...conditionsOf(project), ...conditions]), subject, at, 'conditions', conditions.length);
    }
    if (act.outcome === 'reject')
      return { state: changeMilestone(project, subject, { state: 'failed' }), facts: [{ type: 'milestone-failed', milestone }] };
    const round = rectifications + 1;
    return {
      state: changeMilestone(project, subject, { state: 'rectifying', rectifications: round }),
      facts: [{ type: 'rectification-asked', milestone, round }],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { subject, about = {} }, at) => {
      const milestone = milestoneOf(project, subject);
      if (contractOf(project).silenceAccepts && mayRectify(milestone)) return accept(project, subject, at, 'silence');
      const notices = (['pm', 'pm.lead'] as const).map((role) => ({ to: platform(project, role), template: 'acceptance-silent', about }));
      return { state: project, facts: [{ type: 'acceptance-silent', milestone: milestone.n }], notices };
    },
  },
});

/** The tranche falls due, the next milestone begins. */
function accept(project: Project, subject: string, at: Instant, how: 'whole' | 'conditions' | 'silence', conditions = 0) {
  const payableUntil = dueBy(project, 'pay-enterprise-tranche', workingDays(10), at);
  const accepted = changeMilestone(project, subject, {
    state: 'accepted',
    payableUntil,
    ...(how === 'silence' ? { bySilence: true as const } : {}),
  });
  const { n } = milestoneOf(project, subject);
  const next = milestonesIn(accepted, 'planned')[0];
  const facts = [{ type: 'milestone-accepted', milestone: n, how, fen: trancheOf(project, n).trancheFen, conditions } as const];
  return { state: next ? changeMilestone(accepted, milestoneSubject(next), { state: 'active' }) : accepted, facts };
}
