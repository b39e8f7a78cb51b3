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
  /** Names of the refused fields, and what was typed in all of them: a page's own form comes back as it was sent. */
  readonly wrong?: readonly string[];
  readonly typed?: Readonly<Record<string, readonly string[]>>;
}
/** Why a change was not done: it waits for the person's word, a field is wrong, or it is refused. Others are thrown. `sent`: a form that people type in. */
export async function whyNotDone(
  request: Request,
  error: unknown,
  sent: FormData | undefined,
): Promise<NotDone & { readonly status: number }> {
  const why = errorDataOf(error);
  if (!why || why.code === 'INTERNAL_SERVER_ERROR' || why.code === 'UNAUTHORIZED') return ask(request, Promise.reject(error));
  const assert = toAssert(why);
  if (assert) return { assert, status: 200 };
  const kept = sent ? { typed: typedIn(sent), wrong: why.fields ?? [] } : {};
  if (why.reason === 'BAD_INPUT') return { missing: true, again: randomUUID(), ...kept, status: 400 };
  return { refused: plainRefusal(why, localeOf(request)), again: randomUUID(), ...kept, status: 409 };
}

/** The texts of a form, by field. Never the person's word, which is given once. */
export function typedIn(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => name !== assertionName);
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]));
}
