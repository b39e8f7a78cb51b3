import type { z } from 'zod';
import type { Definition, OutcomeDefinition, StepDefinition } from '#workflows/engine/define-step.ts';
import { benefitSharing } from './benefit-sharing/steps.ts';
import { clawback } from './clawback/steps.ts';
import { correctionOf, integrity, recusal } from './conduct.ts';
import { contract } from './contract/steps.ts';
import { demandIntake } from './demand-intake/steps.ts';
import { milestoneFunding } from './milestone-funding/steps.ts';
import {
  clarificationOf,
  copying,
  countersigning,
  delegationOf,
  disputeOf,
  retraction,
  sendingBack,
  suspension,
  takeover,
  urging,
} from './overlays.ts';
import { partyChange } from './party-change/steps.ts';
import { payment } from './payment/steps.ts';
import { proposal } from './proposal/steps.ts';
import { publicity } from './publicity/steps.ts';
import { resultTransfer } from './result-transfer/steps.ts';
import { ruling } from './ruling/steps.ts';
import type { Project } from './state.ts';
import { termination } from './termination/steps.ts';

const ofStages = [
  ...demandIntake,
  ...proposal,
  ...contract,
  ...milestoneFunding,
  ...resultTransfer,
  ...benefitSharing,
  ...publicity,
  ...payment,
  ...termination,
  ...clawback,
  ...ruling,
  ...partyChange,
] as const;
/** Steps that can be delegated by name: none whose actor is a secret, none of the public. */
const nameable = ofStages.flatMap((step) => (step.kind === 'step' && step.access.actor !== 'hidden' && !isPublic(step) ? [step.name] : []));
/** P10: whose clock a question may stop: none that closes, pays, judges in secret, or runs on a term of law. */
const stoppable: readonly string[] = ofStages.flatMap((step) =>
  step.kind === 'step' &&
  step.access.actor !== 'hidden' &&
  !('closesAtDue' in step) &&
  (step as { readonly clock?: string }).clock !== 'money' &&
  (step as { readonly clock?: string }).clock !== 'law' &&
  (step as { readonly stage: unknown }).stage !== 'publicity'
    ? [step.name]
    : [],
);
/** X.07: whose documents two people may correct: none that signs, seals, pays, or settles a sum. */
const correctable = ofStages.flatMap((step) =>
  stoppable.includes(step.name) && step.kind === 'step' && !isBinding(step) ? [step.name] : [],
);
function isBinding({ outcomes }: { readonly outcomes: Readonly<Record<string, OutcomeDefinition>> }): boolean {
  return Object.values(outcomes).some(
    ({ legal, confirms, sealed, form }) => legal || confirms || sealed || /(Fen|Bp)"/.test(JSON.stringify(Object.keys(form.shape))),
  );
}
/** Steps that let money go. */
const paying = ofStages.flatMap((step) =>
  step.kind === 'step' && Object.values<OutcomeDefinition>(step.outcomes).some(({ confirms }) => confirms === 'payment') ? [step.name] : [],
);
/** The payment that one of them asks for. */
const pays: Parameters<typeof disputeOf>[1] = (project, { step, subject }) =>
  (ofStages as readonly Definition<Project>[])
    .find((known): known is StepDefinition<Project> => known.kind === 'step' && known.name === step)
    ?.pays?.(project, subject);
function isPublic(step: object): boolean {
  return 'isPublic' in step;
}

/** Everything a project can meet, in the order of the way. Form, tRPC input, Update, open step and reminder derive from it. */
export const catalogue = [
  ...ofStages,
  ...suspension,
  ...delegationOf(nameable),
  ...takeover,
  ...urging,
  ...copying,
  ...disputeOf(paying, pays),
  ...clarificationOf(stoppable),
  ...recusal,
  ...correctionOf(correctable),
  ...integrity,
  ...countersigning,
  ...retraction,
  ...sendingBack,
] as const;

type Typed = (typeof catalogue)[number];
type Step = Extract<Typed, { kind: 'step' }>;
export type StepName = Step['name'];
type OutcomesOf<N extends StepName> = Extract<Step, { name: N }>['outcomes'];
export type OutcomeName<N extends StepName> = keyof OutcomesOf<N> & string;
/** What a person fills in for one outcome of one step. */
export type StepInput<N extends StepName, O extends OutcomeName<N>> = OutcomesOf<N>[O] extends { form: infer F extends z.ZodType }
  ? z.input<F>
  : never;

export const steps = (catalogue as readonly Definition<Project>[]).filter(
  (definition): definition is StepDefinition<Project> => definition.kind === 'step',
);
const byName = new Map(steps.map((step) => [step.name as string, step]));
export const stepNamed = (name: string): StepDefinition<Project> | undefined => byName.get(name);
