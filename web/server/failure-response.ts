import { getErrorShape } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { type FailureReason, fail } from '#web/errors/failure.ts';
import { appRouter } from '#web/trpc/router.ts';
import type { RefusalDetails } from '#workflows/engine/refusal.ts';

/** The portal's no where no procedure was reached, in the same shape: programs know one. */
export function failureResponse(reason: FailureReason, details: RefusalDetails = {}, headers: Record<string, string> = {}): Response {
  const error = fail(reason, details);
  const shape = getErrorShape({
    config: appRouter._def._config,
    error,
    type: 'unknown',
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  return Response.json({ error: shape }, { status: getHTTPStatusCodeFromError(error), headers });
}
