import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { Card, Heading, Note } from '#web/ui/parts.tsx';
import { PasswordFields } from '#web/ui/password-fields.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { mostCharacters } from '#workflows/domain/password.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  const token = (new URL(request.url).searchParams.get('token') ?? '').slice(0, 100);
  const stands = await doesStand(context, token);
  return data({ ...titled(t('reset.title')), token, stands }, { status: stands ? 200 : 404 });
}
/** Asked before anything is typed; a token of another form was never sent. */
async function doesStand(context: LoaderFunctionArgs['context'], token: string): Promise<boolean> {
  try {
    return (await api(context).password.stands({ token })).stands;
  } catch (error) {
    if (errorDataOf(error)?.reason === 'BAD_INPUT') return false;
    throw error;
  }
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const wanted = textOf(form, 'wanted', mostCharacters + 1);
  if (wanted !== textOf(form, 'again', mostCharacters + 1)) return data({ differ: true }, { status: 400 });
  try {
    await api(context).password.reset({ token: textOf(form, 'token', 100), wanted });
    return data({ done: true });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    if (why.reason === 'NOT_FOUND' || why.reason === 'BAD_INPUT') return data({ gone: true }, { status: 404 });
    return data({ refused: plainRefusal(why, localeOf(request)) }, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
  }
}

interface Answer {
  readonly done?: boolean;
  readonly differ?: boolean;
  readonly gone?: boolean;
  readonly refused?: ReturnType<typeof plainRefusal>;
}
export default function Reset() {
  const { token, stands } = useLoaderData<typeof loader>();
  const result = useActionData<Answer>();
  const t = usePortal();
  const isGone = !result?.done && (result?.gone || !stands);
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="grid max-w-[560px] gap-5">
      <Heading title={t('reset.title')}>{isGone ? null : <p className="small">{t('reset.lead')}</p>}</Heading>
      {result?.done ? (
        <Note tone="ok" role="status" title={t('reset.done')}>
          <Link to="/sign-in">{t('frame.signIn')}</Link>
        </Note>
      ) : null}
      {isGone ? (
        <Note tone="seal" role="alert" title={t('reset.gone')}>
          <Link to="/forgotten">{t('reset.again')}</Link>
        </Note>
      ) : null}
      {result?.differ ? <Note tone="seal" role="alert" title={t('password.differ')} /> : null}
      {result?.refused ? <PlainRefusal title={t('refusal.unknown')} refused={result.refused} /> : null}
      {result?.done || isGone ? null : (
        <Card>
          <Form method="post" className="grid gap-4">
            <input type="hidden" name="token" value={token} />
            <PasswordFields />
            <button type="submit" className="btn primary" disabled={busy}>
              {t('reset.set')}
            </button>
          </Form>
        </Card>
      )}
    </div>
  );
}
