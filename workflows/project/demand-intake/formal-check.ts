import { z } from 'zod';
import { inLetter } from '#workflows/engine/announce.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByNaming, namingRules, panelNamed } from '#workflows/modules/panel/naming.ts';
import { Experts, PanelChair } from '#workflows/modules/panel/panel.ts';
import { client, office, parties } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { aChair, anExpert } from '#workflows/project/nameable.ts';
import { demandText } from '#workflows/project/readings.ts';
import { askers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { conflictsOf, hasConflict } from './arguments.ts';
import { demandFindings } from './below-baseline.ts';
import { withIntake } from './demand-intake.ts';

export const maxRectifications = 3;

const Item = z.strictObject({ verdict: z.enum(['pass', 'fail']), note: optionalProse(500) });
/** What a demand must have before experts spend time on it: twelve questions. */
const Checklist = z.strictObject({
  complete: Item,
  problemClear: Item,
  measurable: Item,
  testMethods: Item,
  openToAll: Item, // not written for one known team
  research: Item, // not a purchase or a routine test
  budget: Item,
  ownFunds: Item,
  licence: Item,
  signatory: Item,
  confidentiality: Item,
  priorFunding: Item,
});
const checked = { checklist: Checklist, duplicates: z.enum(['none', 'reviewed-and-distinct']), credit: z.enum(['clear', 'sanctioned']) };
/** As typed, notes included. */
const Checked = z.object(checked);
const failed = (checklist: Readonly<Record<string, { readonly verdict: string }>>) =>
  Object.keys(checklist).filter((name) => checklist[name]?.verdict === 'fail');

export const formalCheck = defineStep({
  name: 'formal-check',
  code: 'S1.03',
  stage: 'demand-intake',
  since: 1,
  access: { known: parties, read: client, actor: 'named', figures: client, redact: { experts: office, chair: office } },
  opens: (project) => {
    const { phase, intake } = project;
    if (phase !== 'intake' || intake.desk !== 'manager') return [];
    const round = intake.rectifications ?? 0;
    const offers = round < maxRectifications ? ['accept', 'rectify', 'reject'] : ['accept', 'reject'];
    return [{ subject: 'demand', for: platform(project, 'pm'), due: workingDays(5), about: { round }, offers }];
  },
  beside: () => [demandText],
  compares: demandFindings,
  names: { experts: anExpert, chair: aChair },
  outcomes: {
    accept: { form: z.strictObject({ ...checked, experts: Experts, chair: PanelChair }) },
    rectify: { form: z.strictObject({ ...checked, request: prose(10, 2000) }), grounds: 'request', negative: true },
    reject: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'demand-accepted-for-argument': z.strictObject({ experts: Count }),
    'demand-rejected': z.strictObject({ by: z.literal('check') }),
    'rectification-asked': z.strictObject({ round: Count }),
  },
  announces: {
    'demand-accepted-for-argument': (project) => inLetter({ type: 'passed' }, askers(project)),
    'demand-rejected': askers,
    'rectification-asked': askers,
  },
  letters: { passed: noDetails },
  rules: ['point-failed', 'under-sanction', 'note-missing', ...namingRules],
  breaksWhole: (_project, form, outcome) =>
    outcome === 'rectify'
      ? Object.entries(Checked.parse(form).checklist).flatMap(([point, { verdict, note }]) =>
          brokenIf(verdict === 'fail' && !note, { rule: 'note-missing', field: `checklist.${point}.note` }),
        )
      : [],
  breaks: (project, act) => {
    if (act.outcome !== 'accept') return [];
    const { checklist, credit, experts, chair } = act.input;
    return [
      ...failed(checklist).flatMap((point) => brokenIf(true, { rule: 'point-failed', field: `checklist.${point}.verdict` })),
      ...brokenIf(credit !== 'clear', { rule: 'under-sanction', field: 'credit' }),
      ...brokenByNaming(panelNamed(experts, chair), (expert) => !hasConflict(project, expert)),
    ];
  },
  apply: (project, act) => {
    if (act.outcome === 'reject')
      return { state: { ...project, phase: 'rejected' }, facts: [{ type: 'demand-rejected', by: 'check' as const }] };
    if (act.outcome === 'rectify') {
      const round = (project.intake.rectifications ?? 0) + 1;
      return { state: withIntake(project, { desk: 'requester', rectifications: round }), facts: [{ type: 'rectification-asked', round }] };
    }
    const { experts, chair } = act.input;
    return {
      state: withIntake(project, { desk: 'panel', panel: { experts, chair }, arguments: conflictsOf(project) }),
      facts: [{ type: 'demand-accepted-for-argument', experts: experts.length }],
    };
  },
});
