// The kinds of case, one line each: Updates, procedures, words, lists and pages all derive from this list. The bundle takes the
// workflows from `workflow.ts` in the folder of each kind.

import type { z } from 'zod';
import { type HasSendingBack, remarksOn } from '#workflows/overlays/sending-back/sending-back.ts';
import { admissionKind } from './admission/kind.ts';
import type { CaseState, Kind } from './engine/define-kind.ts';
import type { StepDefinition } from './engine/define-step.ts';
import { policyKind } from './policy/kind.ts';
import { projectKind } from './project/kind.ts';

const registered = [projectKind, policyKind, admissionKind] as const;

export type KindName = (typeof registered)[number]['name'];
type Step = Extract<(typeof registered)[number]['definitions'][number], { kind: 'step' }>;
export type StepName = Step['name'];
type OutcomesOf<N extends StepName> = Extract<Step, { name: N }>['outcomes'];
export type OutcomeName<N extends StepName> = keyof OutcomesOf<N> & string;
/** What a person fills in for one outcome of one step. */
export type StepInput<N extends StepName, O extends OutcomeName<N>> = OutcomesOf<N>[O] extends { form: infer F extends z.ZodType }
  ? z.input<F>
  : never;

/** A kind as the portal sees it: it hands a kind no state but the one that the kind's own workflow has recorded. */
export type AnyKind = Kind<CaseState>;
export const kinds = registered as unknown as readonly AnyKind[];

/** Throws for a name that no kind has. */
export function kindNamed(name: string): AnyKind {
  const kind = kinds.find((one) => one.name === name);
  if (!kind) throw new Error(`no kind of case ${name}`);
  return kind;
}
const isStep = (definition: AnyKind['definitions'][number]) => definition.kind === 'step';
/** The steps of all kinds; a name belongs to one. */
export const steps: readonly StepDefinition<CaseState>[] = kinds.flatMap(({ definitions }) => definitions.filter(isStep));
const byName = new Map(steps.map((step) => [step.name, step]));
export const stepNamed = (name: string): StepDefinition<CaseState> | undefined => byName.get(name);
export const stages: readonly string[] = kinds.flatMap((kind) => kind.stages);
export const barring = kinds.flatMap((kind) => kind.barring ?? []);
export const barringTypes = barring.flatMap(({ types }) => types);
/** Hash of the remarks with which the form of this opening came back to its author. */
export const remarksIn = (state: CaseState, key: string): string | undefined => remarksOn(state as CaseState & HasSendingBack, key);
