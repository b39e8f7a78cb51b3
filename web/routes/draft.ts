import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { saveDraft } from '#web/forms/act.server.ts';

/** Where the form's script leaves what was typed. Without scripts the form's own button does. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  const saved = await saveDraft(context, { caseId, key }, request);
  return data(saved, { status: saved.refused ? 409 : 200 });
}
export const loader = () => redirect('/inbox');
