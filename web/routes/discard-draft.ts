import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';

/** Throws away what the person has typed for an opening; a call that was begun is nobody's task then. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { caseId = '', '*': key = '' } = params;
  await ask(request, api(context).drafts.discard({ caseId, key }));
  return redirect(`/cases/${caseId}/steps/${key}`);
}
export const loader = () => redirect('/inbox');
