import type { TRPCMutationProcedure } from '@trpc/server';
import { z } from 'zod';
import { badForm, fail } from '#web/errors/failure.ts';
import { stepPage } from '#web/reads/step-page.ts';
import { type CamelCase, camelCase } from '#web/shapes/camel-case.ts';
import { StepAnswer, StepCheck, StepPage } from '#web/shapes/step.ts';
import { Id } from '#workflows/domain/party.ts';
import { Name, Subject } from '#workflows/domain/text.ts';
import { Assertion } from '#workflows/engine/assertion.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { type OutcomeName, type StepInput, type StepName, stepNamed, steps } from '#workflows/kinds.ts';
import { brokenAlready, checkStep, submitStep } from './submit-step.ts';
import { projectProcedure, router } from './trpc.ts';

const Envelope = z.strictObject({
  caseId: Id,
  /** Subject and seat of the opening, as in the inbox. */
  subject: Subject,
  seat: Subject.optional(),
  /** The same id is the same act, however often it is sent. */
  submissionId: z.uuid(),
  /** `openedVersion` of the opening the person saw; an opening renewed since then refuses. */
  seenAt: z.int().min(1).max(2_147_483_647).optional(),
  /** The person's own, over the act's digest, where the act binds (ASSERTION_NEEDED asks for it). */
  assertion: Assertion.optional(),
});
type Envelope = z.infer<typeof Envelope>;

/** The input of one step's procedure: the opening, one outcome, and that outcome's form. */
export type StepCall<N extends StepName> = { [O in OutcomeName<N>]: Envelope & { outcome: O; form: StepInput<N, O> } }[OutcomeName<N>];
/** Checked by the step's own schema when it arrives. */
export interface AnyStepCall extends Envelope {
  readonly outcome: string;
  readonly form: unknown;
}

const callSchema = (step: StepDefinition<CaseState>) => {
  const calls = Object.entries(step.outcomes).map(([outcome, { form }]) => Envelope.extend({ outcome: z.literal(outcome), form }));
  return z.discriminatedUnion('outcome', calls as [(typeof calls)[number], ...typeof calls]);
};

const procedureOf = (step: StepDefinition<CaseState>) =>
  projectProcedure
    .input(callSchema(step))
    .output(StepAnswer)
    .mutation(({ ctx, input }): Promise<StepAnswer> => submitStep(ctx, step, input));

type StepProcedures = { [N in StepName as CamelCase<N>]: TRPCMutationProcedure<{ meta: unknown; input: StepCall<N>; output: StepAnswer }> };

/** One procedure per step of the catalogue. The types say what the loop builds; the catalogue's test compares the two. */
const procedures = Object.fromEntries(steps.map((step) => [camelCase(step.name), procedureOf(step)])) as unknown as StepProcedures;

export const stepsRouter = router({
  ...procedures,
  /** The rules' objections to an act: the same refusal as for the act; nothing is stored or done. */
  check: projectProcedure
    .input(Envelope.extend({ step: Name, outcome: Name, form: z.record(Name, z.json()) }))
    .output(StepCheck)
    .query(async ({ ctx, input: { step: name, ...call } }) => {
      const step = stepNamed(name);
      if (!step) throw fail('NOT_FOUND');
      const parsed = callSchema(step).safeParse(call);
      if (!parsed.success) throw badForm(parsed.error, step.name, await brokenAlready(ctx, step, call));
      return checkStep(ctx, step, parsed.data);
    }),
  /** All that the page of one opening shows. */
  page: projectProcedure
    .input(z.strictObject({ caseId: Id, key: OpeningKey }))
    .output(StepPage)
    .query(({ ctx, input }) => stepPage(ctx, input.key)),
});
