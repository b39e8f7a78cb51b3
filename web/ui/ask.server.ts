import { data, redirect } from '@remix-run/node';
import type { FailureReason } from '#web/errors/failure.ts';
import { errorDataOf } from '#web/trpc/api.server.ts';
import { whyAndNow } from '#web/wording/sentence-of.server.ts';
import { localeOf } from './locale.server.ts';

const statuses: Partial<Record<string, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // an address that no page could have made is an address of nothing
  BAD_REQUEST: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 409,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
};

/** Reasons that a page says itself: those of a matter of which the reader knows. The others are said by their status. */
const ownWords: ReadonlySet<FailureReason> = new Set(['SEALED', 'DISPOSED', 'TEXT_GONE', 'FILE_GONE', 'FILE_NOT_READY', 'WRITING_OVER']);

/** A loader's data, or the page with the reason of the refusal. A sign-in leads back to the same page. */
export async function ask<T>(request: Request, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const code = errorDataOf(error)?.code;
    if (code === 'UNAUTHORIZED') throw redirect(`/sign-in?returnTo=${encodeURIComponent(pathOf(request))}`);
    const status = code && statuses[code];
    const { reason, details } = errorDataOf(error) ?? {};
    if (status)
      throw data(
        { reason: reason ?? code, said: reason && ownWords.has(reason) ? whyAndNow(localeOf(request), reason, details) : null },
        { status },
      );
    throw error;
  }
}

/** The page itself, not the data address a client navigation asks. */
export function pathOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_routes');
  const search = searchParams.size > 0 ? `?${searchParams}` : '';
  return `${pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')}${search}`;
}
