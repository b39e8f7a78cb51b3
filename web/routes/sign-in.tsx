import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { backTo } from '#web/shapes/back-to.ts';
import type { Names } from '#web/shapes/common.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { demonstrationAccounts } from '#web/ui/demonstration-accounts.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Avatar, Card, Note } from '#web/ui/parts.tsx';
import { useRole } from '#web/ui/people.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const to = backTo(asked.get('returnTo'));
  if (context.settingUp) throw redirect('/second-factor');
  if (context.signedIn) throw redirect(to);
  const { t, titled } = await languageOf(request);
  return {
    ...titled(t('signIn.title')),
    to,
    accounts: context.demonstration ? await demonstrationAccounts() : [],
    organisations: await ask(request, api(context).organisationSignIns.list()),
    refusedBy: whyRefused(asked.get('organisation')),
  };
}
export const meta = titleOfPage;
const reasons = ['FAILED', 'NO_ACCOUNT', 'TOO_MANY'] as const;
const whyRefused = (given: string | null) => reasons.find((reason) => reason === given) ?? null;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = textOf(form, 'email', 200);
  const answer = await context.signIn(email, textOf(form, 'password', 200));
  if (!answer.ok && answer.reason === 'CODE')
    throw redirect(`/sign-in/code?returnTo=${encodeURIComponent(backTo(form.get('to')))}`, { headers: answer.headers });
  if (answer.ok) throw redirect(backTo(form.get('to')), { headers: answer.headers });
  const minutes = answer.reason === 'TOO_MANY' ? Math.ceil(answer.seconds / 60) : 0;
  return data(
    { reason: answer.reason, minutes, email },
    { status: answer.reason === 'TOO_MANY' ? 429 : answer.reason === 'UNAVAILABLE' ? 503 : 401 },
  );
}

export default function SignIn() {
  const { to, accounts, organisations, refusedBy } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = usePortal();
  const busy = useNavigation().state === 'submitting';
  return (
    <div className="mx-auto grid max-w-5xl items-start gap-6 py-6 lg:grid-cols-[minmax(0,400px)_minmax(0,1fr)]">
      <Card>
        <h1 className="mb-4">{t('signIn.title')}</h1>
        {refusedBy ? (
          <div className="mb-4">
            <Note tone="seal" role="alert" title={t(`signIn.organisation.${refusedBy}`)} />
          </div>
        ) : null}
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
        <Organisations organisations={organisations} to={to} />
        <p className="small mt-4">
          <Link to="/forgotten" className="underline">
            {t('forgotten.link')}
          </Link>
        </p>
        <p className="small mt-2">{t('signIn.noAccount')}</p>
        <p className="small mt-1">
          <Link to="/register" className="underline">
            {t('register.link')}
          </Link>
        </p>
      </Card>
      {accounts.length > 0 ? (
        <Card title={t('signIn.demonstration')}>
          <p className="small">{t('signIn.oneClick')}</p>
          <DemonstrationAccounts accounts={accounts} to={to} />
        </Card>
      ) : null}
    </div>
  );
}

/** Organisations with a sign-in of their own. */
function Organisations({ organisations, to }: { organisations: readonly { id: string; names: Names }[]; to: string }) {
  const name = useName();
  const t = usePortal();
  if (organisations.length === 0) return null;
  return (
    <section className="mt-5" aria-labelledby="by-organisation">
      <h2 id="by-organisation" className="mb-2 text-[0.8125rem] font-semibold text-ink-2">
        {t('signIn.organisation.title')}
      </h2>
      <ul className="grid gap-2">
        {organisations.map(({ id, names }) => (
          <li key={id}>
            {/* leaves the portal: no client navigation */}
            <a href={`/sign-in/organisation/${id}?returnTo=${encodeURIComponent(to)}`} className="btn w-full">
              <Written text={name(names)} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Account = Awaited<ReturnType<typeof demonstrationAccounts>>[number];

/** By organisation, each person with the roles that the story needs. */
function DemonstrationAccounts({ accounts, to }: { accounts: readonly Account[]; to: string }) {
  const name = useName();
  const roleName = useRole();
  const t = usePortal();
  const places = new Map(accounts.map(({ organisation }) => [organisation.zh, organisation]));
  return [...places].map(([place, organisation]) => (
    <section key={place} className="mt-5">
      <h3 className="mb-2">
        <Written text={name(organisation)} />
      </h3>
      <ul className="grid gap-2 sm:grid-cols-2">
        {accounts
          .filter((one) => one.organisation.zh === place)
          .map(({ email, password, names, roles }) => (
            <li key={email}>
              <Form method="post" className="h-full">
                <input type="hidden" name="to" value={to} />
                <input type="hidden" name="email" value={email} />
                <input type="hidden" name="password" value={password} />
                <button
                  type="submit"
                  title={email}
                  className="flex h-full w-full items-center gap-3 rounded-lg border border-line px-3 py-2 text-left hover:border-brand"
                >
                  <Avatar name={name(names)} />
                  <span className="min-w-0">
                    <span className="block font-medium">
                      <Written text={name(names)} />
                    </span>
                    <span className="small block">{roles.map(roleName).join(t('comma'))}</span>
                  </span>
                </button>
              </Form>
            </li>
          ))}
      </ul>
    </section>
  ));
}
