import { TRPCError } from '@trpc/server';
import { errorDataOf } from '#web/errors/failure.ts';
import { failureResponse } from './failure-response.ts';

/** The portal's no in its usual shape. */
export async function answered(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const { reason, details = {} } = (error instanceof TRPCError && errorDataOf(error)) || {};
    if (!reason) throw error;
    return failureResponse(reason, details, reason === 'NO_ROOM' || reason === 'STORE_AWAY' ? { 'retry-after': '60' } : {});
  }
}
