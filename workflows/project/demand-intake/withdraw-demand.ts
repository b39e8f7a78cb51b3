import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { bidderAtEnd, client, grown, selection } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { investigatorOf } from '#workflows/project/proposal/audiences.ts';
import { proposalsOf } from '#workflows/project/proposal/selection.ts';
import { demandText } from '#workflows/project/readings.ts';
import { askers, askersAndFunder, bidders, managers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { withoutIntake } from './demand-intake.ts';
import { bondOutcome, isBondUnseen, momentOf, withdrawalCauses, withdrawalFacts, withdrawn, withWithdrawal } from './withdrawal.ts';

const asking = { cause: z.enum(withdrawalCauses), reason: prose(10, 2000) };

/**
 * S1.15: the enterprise withdraws its question, at any time before the award. An unconfirmed bond is confirmed first and then returned.
 * After the listing the platform's lead agrees, with sealed proposals or without: a different way would reveal their existence.
 * Until then everything goes on; an award confirmed meanwhile ends the request.
 */
export const withdrawDemand = defineStep({
  name: 'withdraw-demand',
  code: 'S1.15',
  stage: 'demand-intake',
  since: 1,
  access: { known: [client, bidderAtEnd, grown(selection)], read: grown(client), actor: 'named', figures: grown(client) },
  opens: (project) => {
    const moment = momentOf(project);
    if (!moment) return [];
    const { withdrawal } = project.intake;
    const base = { subject: 'demand', about: { moment } };
    const signatory: Opening = {
      ...base,
      seat: 'enterprise',
      for: enterprise(project, 'ent.signatory'),
      optional: true,
      offers: [withdrawal ? 'take-back' : moment === 'before-listing' ? 'withdraw' : 'request'],
    };
    return withdrawal && moment !== 'before-listing'
      ? [signatory, { ...base, seat: 'lead', for: platform(project, 'pm.lead'), due: workingDays(5), offers: ['agree', 'refuse'] }]
      : [signatory];
  },
  beside: (_project, { seat }) => (seat === 'lead' ? [{ steps: ['withdraw-demand'] }, demandText] : [demandText]),
  compares: (project) => [bondOutcome(project)],
  outcomes: {
    withdraw: { form: z.strictObject(asking), grounds: 'reason', legal: true, negative: true },
    request: { form: z.strictObject(asking), grounds: 'reason', legal: true, negative: true },
    'take-back': { form: z.strictObject({ reason: prose(10, 2000) }) },
    agree: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason' },
  },
  facts: {
    'withdrawal-requested': z.strictObject({ cause: z.enum(withdrawalCauses) }),
    'withdrawal-taken-back': z.strictObject({}),
    'withdrawal-refused': z.strictObject({}),
    ...withdrawalFacts,
  },
  announces: {
    'withdrawal-refused': askers,
    'demand-withdrawn': (project) => [...informed(project), ...askersAndFunder(project), ...managers(project)],
  },
  apply: (project, act) => {
    switch (act.outcome) {
      case 'withdraw':
        if (!isBondUnseen(project)) return withdrawn(project, act.input.cause, act.at);
        return requested(project, act.input.cause, act.actor.person);
      case 'request':
        return requested(project, act.input.cause, act.actor.person);
      case 'take-back':
        return { state: withoutIntake(project, 'withdrawal'), facts: [{ type: 'withdrawal-taken-back' }] };
      case 'refuse':
        return { state: withoutIntake(project, 'withdrawal'), facts: [{ type: 'withdrawal-refused' }] };
      case 'agree':
        return withdrawn(project, project.intake.withdrawal?.cause ?? 'other', act.at);
    }
  },
});

const requested = (project: Project, cause: (typeof withdrawalCauses)[number], by: string) => ({
  state: withWithdrawal(project, cause, by),
  facts: [{ type: 'withdrawal-requested', cause } as const],
});

/** All who were writing or have sent an answer. */
const informed = (project: Project) => [
  ...proposalsOf(project).map(investigatorOf),
  ...bidders(...proposalsOf(project).filter(({ sealedAt }) => sealedAt !== undefined)),
];
