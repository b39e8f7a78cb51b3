import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { ErrorData } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import type { AppRouter } from '#web/trpc/router.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import type { StepName } from '#workflows/project/catalogue.ts';

/** The portal over HTTP, as the holder of the bearer key. */
export function portalClient(portalUrl: string, key: string) {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${portalUrl}/trpc`, headers: { authorization: `Bearer ${key}` } })] });
}
export type PortalClient = ReturnType<typeof portalClient>;

/** Does a step whose name is known only at run time. */
export function callStep(client: PortalClient, step: StepName, call: AnyStepCall): Promise<StepAnswer> {
  const procedures = client.steps as unknown as Record<string, { mutate(call: AnyStepCall): Promise<StepAnswer> }>;
  const procedure = procedures[camelCase(step)];
  if (!procedure) throw new Error(`no procedure for the step ${step}`);
  return procedure.mutate(call);
}

/** The content of an interface error; undefined: no answer. */
export const errorDataOf = (error: unknown) =>
  error instanceof TRPCClientError ? ((error.data ?? undefined) as (ErrorData & { readonly code: string }) | undefined) : undefined;
