import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { backTo } from '#web/shapes/back-to.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { Card, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

const password = (to: string) => `/sign-in?returnTo=${encodeURIComponent(to)}`;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = backTo(new URL(request.url).searchParams.get('returnTo'));
  if (context.signedIn) throw redirect(to);
  if (!context.codeAsked) throw redirect(password(to));
  const { t, titled } = await languageOf(request);
  return { ...titled(t('signInCode.title')), to };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const to = backTo(form.get('to'));
  const answer = await context.signInByCode(textOf(form, 'code', 41));
  if (answer.ok) throw redirect(to, { headers: answer.headers });
  if (answer.reason === 'NO_PASSWORD') throw redirect(password(to));
  const minutes = answer.reason === 'TOO_MANY' ? Math.ceil(answer.seconds / 60) : 0;
  return data(
    { reason: answer.reason, minutes },
    { status: answer.reason === 'TOO_MANY' ? 429 : answer.reason === 'UNAVAILABLE' ? 503 : 401 },
  );
}

/** The second half of a sign-in: the password was right, and there is no session yet. */
export default function SignInCode() {
  const { to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = usePortal();
  const busy = useNavigation().state === 'submitting';
  return (
    <div className="mx-auto grid max-w-[420px] gap-5 py-6">
      <Card>
        <h1 className="mb-2">{t('signInCode.title')}</h1>
        <p className="small mb-4">{t('signInCode.lead')}</p>
        {refused ? (
          <div className="mb-4">
            <Note
              tone="seal"
              role="alert"
              title={refused.reason === 'WRONG' ? t('signInCode.WRONG') : t(`signIn.${refused.reason}`, { minutes: refused.minutes })}
            />
          </div>
        ) : null}
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="to" value={to} />
          <div>
            <label htmlFor="code" className="mb-1 block font-semibold">
              {t('signInCode.code')}
            </label>
            <input id="code" name="code" autoComplete="one-time-code" required maxLength={40} className="input" />
          </div>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('signInCode.send')}
          </button>
        </Form>
        <p className="small mt-4">
          <Link to={password(to)}>{t('signInCode.again')}</Link>
        </p>
      </Card>
    </div>
  );
}
