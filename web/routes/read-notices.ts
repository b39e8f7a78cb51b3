import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { readForm } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';

/** `caseId version n` each. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const notices = form.getAll('notice').flatMap((one) => {
    const [caseId = '', version, n] = String(one).split(' ');
    return caseId ? [{ caseId, version: Number(version), n: Number(n) }] : [];
  });
  if (notices.length > 0) await ask(request, api(context).inbox.markRead({ notices }));
  return redirect('/inbox?tab=notices');
}
export const loader = () => redirect('/inbox?tab=notices');
