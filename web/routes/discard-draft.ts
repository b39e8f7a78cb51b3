import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';

/** Discards the person's draft for an opening; an open call is no task of theirs after that. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  await ask(request, api(context).drafts.discard({ caseId, key }));
  return redirect(`/cases/${caseId}/steps/${key}`);
}
export const loader = () => redirect('/inbox');
