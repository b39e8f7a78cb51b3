import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { mustKnow } from '#web/forms/act.server.ts';
import { Kept, keepTyped } from '#web/forms/keep-typed.server.ts';
import { refusedToOthers } from '#web/forms/made-for.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';

const statuses: Readonly<Record<string, number>> = { SIGN_IN: 401, OTHER_PERSON: 403, NOT_FOUND: 404, TOO_MANY: 429, UNAVAILABLE: 503 };

/**
 * Where the form's script keeps what was typed; it is answered as a program is, never by a page. Without scripts the form's
 * own button does it. Nothing is read of the text before it is known who sends it and that they may know of the step.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  const locale = localeOf(request);
  const { searchParams } = new URL(request.url);
  const madeFor = searchParams.get('for') ?? '';
  const of = searchParams.get('of') ?? undefined;
  const other = await refusedToOthers(context, madeFor, locale);
  if (other) return Response.json({ refused: other }, { status: statuses[other.code] ?? 409 });
  await mustKnow(context, { caseId, key, of }, request);
  const kept = Kept.safeParse(await request.json().catch(() => undefined));
  if (!kept.success) return Response.json({}, { status: 400 });
  const answer = await keepTyped(context, { caseId, key, of, locale }, { ...kept.data, madeFor });
  return Response.json(answer, { status: answer.refused ? (statuses[answer.refused.code] ?? 409) : 200 });
}
export const loader = () => redirect('/inbox');
