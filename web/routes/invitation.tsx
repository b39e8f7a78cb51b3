import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import type { InvitationPage } from '#web/shapes/people.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Note } from '#web/ui/parts.tsx';
import { useRole } from '#web/ui/people.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';
import { mostCharacters } from '#workflows/domain/password.ts';

/** The answer is the same for every token that does not hold. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  const page = titled(t('invitation.title'));
  try {
    const found = await api(context).invitations.get({ token: params['token'] ?? '' });
    return data<Page>({ ...page, found, refused: null });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    const isVoid = why.reason === 'INVITATION_VOID' || why.code === 'BAD_REQUEST';
    const refused = plainRefusal(isVoid ? { reason: 'INVITATION_VOID' } : why, localeOf(request));
    return data<Page>({ ...page, found: null, refused }, { status: isVoid ? 404 : 503 });
  }
}
export const meta = titleOfPage;

interface Page {
  readonly title: string;
  readonly found: InvitationPage | null;
  readonly refused: Refused | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  // one character more than any password has, so that a long one is refused and not cut
  const password = textOf(form, 'password', mostCharacters + 1);
  if (form.has('again') && textOf(form, 'again', mostCharacters + 1) !== password) return data({ differ: true }, { status: 400 });
  let email: string;
  try {
    ({ email } = await api(context).invitations.accept({ token: params['token'] ?? '', password }));
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return data({ refused: plainRefusal(why, localeOf(request)) }, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
  }
  const answer = await context.signIn(email, password);
  throw answer.ok ? redirect('/', { headers: answer.headers }) : redirect('/sign-in');
}

export default function Invitation() {
  const { found, refused } = useLoaderData<typeof loader>();
  const result = useActionData<{ differ?: boolean; refused?: Refused }>();
  const t = usePortal();
  return (
    <div className="mx-auto grid max-w-[560px] gap-5 py-6">
      <h1>{t('invitation.title')}</h1>
      {refused ? (
        <>
          <PlainRefusal title={t('invitation.void')} refused={refused} />
          <p>
            <Link to="/sign-in" className="btn">
              {t('invitation.toSignIn')}
            </Link>
          </p>
        </>
      ) : null}
      {result?.differ ? <Note tone="seal" role="alert" title={t('password.differ')} /> : null}
      {result?.refused ? <PlainRefusal title={t('people.refused')} refused={result.refused} /> : null}
      {found ? <Accept found={found} /> : null}
    </div>
  );
}

function Accept({ found: { organisation, names, email, roles, expiresAt, hasAccount } }: { found: InvitationPage }) {
  const t = usePortal();
  const name = useName();
  const roleName = useRole();
  const busy = useNavigation().state !== 'idle';
  return (
    <Card>
      <p>{t('invitation.lead', { organisation: name(organisation.names) })}</p>
      <p className="mt-2 flex flex-wrap gap-1.5">
        {roles.map((role) => (
          <Chip key={role} tone="brand">
            {roleName(role)}
          </Chip>
        ))}
      </p>
      <p className="mt-3 font-semibold">{name(names)}</p>
      <p className="small break-all">{email}</p>
      <p className="tiny">
        {t('people.expires')} <When at={expiresAt} />
      </p>
      <p className="mt-4 mb-2">{t(hasAccount ? 'invitation.existing' : 'invitation.newAccount')}</p>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <div>
          <label htmlFor="password" className="mb-1 block font-semibold">
            {t('invitation.password')}
          </label>
          <input
            id="password"
            name="password"
            type="password"
            autoComplete={hasAccount ? 'current-password' : 'new-password'}
            required
            maxLength={mostCharacters}
            aria-describedby={hasAccount ? undefined : 'password-rules'}
            className="input"
          />
          {hasAccount ? null : (
            <p id="password-rules" className="small mt-1">
              {t('password.rules')}
            </p>
          )}
        </div>
        {hasAccount ? null : (
          <div>
            <label htmlFor="again" className="mb-1 block font-semibold">
              {t('invitation.again')}
            </label>
            <input
              id="again"
              name="again"
              type="password"
              autoComplete="new-password"
              required
              maxLength={mostCharacters}
              className="input"
            />
          </div>
        )}
        <button type="submit" className="btn primary" disabled={busy}>
          {t('invitation.accept')}
        </button>
      </Form>
    </Card>
  );
}
