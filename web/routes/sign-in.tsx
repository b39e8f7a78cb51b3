import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { demonstrationAccounts } from '#web/ui/demonstration-accounts.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { backTo } from '#web/ui/locale.server.ts';
import { Card, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = backTo(new URL(request.url).searchParams.get('returnTo'));
  if (context.signedIn) throw redirect(to);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('signIn.title')), to, accounts: context.demonstration ? await demonstrationAccounts() : [] };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = textOf(form, 'email', 200);
  const answer = await context.signIn(email, textOf(form, 'password', 200));
  if (answer.ok) throw redirect(backTo(form.get('to')), { headers: answer.headers });
  const minutes = answer.reason === 'TOO_MANY' ? Math.ceil(answer.seconds / 60) : 0;
  return data(
    { reason: answer.reason, minutes, email },
    { status: answer.reason === 'TOO_MANY' ? 429 : answer.reason === 'WRONG' ? 401 : 503 },
  );
}

export default function SignIn() {
  const { to, accounts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = usePortal();
  const busy = useNavigation().state === 'submitting';
  return (
    <div className="mx-auto grid max-w-5xl items-start gap-6 py-6 lg:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
      <Card>
        <h1 className="mb-4">{t('signIn.title')}</h1>
        {refused ? (
          <div className="mb-4">
            <Note tone="seal" role="alert" title={t(`signIn.${refused.reason}`, { minutes: refused.minutes })} />
          </div>
        ) : null}
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="to" value={to} />
          <div>
            <label htmlFor="email" className="mb-1 block font-semibold">
              {t('signIn.email')}
            </label>
            <input id="email" name="email" type="email" autoComplete="username" required defaultValue={refused?.email} className="input" />
          </div>
          <div>
            <label htmlFor="password" className="mb-1 block font-semibold">
              {t('signIn.password')}
            </label>
            <input id="password" name="password" type="password" autoComplete="current-password" required className="input" />
          </div>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('signIn.title')}
          </button>
        </Form>
        <p className="small mt-4">{t('signIn.noAccount')}</p>
      </Card>
      {accounts.length > 0 ? (
        <Card title={t('signIn.demonstration')}>
          <p className="small mb-3">{t('signIn.oneClick')}</p>
          <ul className="grid gap-2 sm:grid-cols-2">
            {accounts.map(({ email, password, who }) => (
              <li key={email}>
                <Form method="post" className="h-full">
                  <input type="hidden" name="to" value={to} />
                  <input type="hidden" name="email" value={email} />
                  <input type="hidden" name="password" value={password} />
                  <button type="submit" className="h-full w-full rounded-lg border border-line px-3 py-2 text-left hover:border-brand">
                    <span className="block font-medium">{who}</span>
                    <span className="tiny">{email}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}
