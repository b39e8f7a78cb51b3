import { randomUUID } from 'node:crypto';
import { data } from '@remix-run/node';
import { errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import type { Refused } from '#web/wording/refused.ts';
import { Assertion } from '#workflows/engine/assertion.ts';
import { plainRefusal } from './keep-typed.server.ts';
import { assertionName, type ToAssert } from './passkey.ts';
import { toAssert } from './to-assert.server.ts';

const longest = 8000;
/** The submission of a page's own form: its id, and the person's word where the form came with one. */
export function submittedIn(form: FormData) {
  const text = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most);
  const given = text(assertionName, longest);
  return { submissionId: text('submissionId', 40), ...(given ? { assertion: assertionIn(given) } : {}) };
}
function assertionIn(given: string): Assertion {
  try {
    return Assertion.parse(JSON.parse(given));
  } catch {
    throw data({ reason: 'BAD_REQUEST' }, { status: 400 });
  }
}

export interface NotDone {
  readonly assert?: ToAssert;
  readonly missing?: true;
  /** The id under which the corrected form goes: the refused one keeps its answer. */
  readonly again?: string;
  readonly refused?: Refused;
}
/** Why a change was not done: it waits for the person's word, a field is wrong, or it is refused. Others are thrown. */
export async function whyNotDone(request: Request, error: unknown): Promise<NotDone & { readonly status: number }> {
  const why = errorDataOf(error);
  if (!why || why.code === 'INTERNAL_SERVER_ERROR' || why.code === 'UNAUTHORIZED') return ask(request, Promise.reject(error));
  const assert = toAssert(why);
  if (assert) return { assert, status: 200 };
  if (why.reason === 'BAD_INPUT') return { missing: true, again: randomUUID(), status: 400 };
  return { refused: plainRefusal(why, localeOf(request)), again: randomUUID(), status: 409 };
}
