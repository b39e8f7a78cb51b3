import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { Card, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return { ...titled(t('forgotten.title')), ...(await ask(request, api(context).password.byMail())) };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const email = textOf(await readForm(request), 'email', 200).trim();
  try {
    await api(context).password.forgotten({ email, locale: localeOf(request) });
    return data({ sent: true });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return data({ refused: plainRefusal(why, localeOf(request)) }, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
  }
}

export default function Forgotten() {
  const { sent } = useLoaderData<typeof loader>();
  const result = useActionData<{ sent?: boolean; refused?: ReturnType<typeof plainRefusal> }>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  if (!sent)
    return (
      <div className="grid max-w-[560px] gap-5">
        <Heading title={t('forgotten.title')} />
        <Note tone="brand" title={t('forgotten.noMails')}>
          {t('forgotten.whomToAsk')}
        </Note>
      </div>
    );
  return (
    <div className="grid max-w-[560px] gap-5">
      <Heading title={t('forgotten.title')}>
        <p className="small">{t('forgotten.lead')}</p>
      </Heading>
      {result?.sent ? <Note tone="ok" role="status" title={t('forgotten.sent')} /> : null}
      {result?.refused ? <PlainRefusal title={t('refusal.unknown')} refused={result.refused} /> : null}
      <Card>
        <Form method="post" className="grid gap-4">
          <div>
            <label htmlFor="email" className="mb-1 block font-semibold">
              {t('forgotten.email')}
            </label>
            <input id="email" name="email" type="email" autoComplete="username" required maxLength={200} className="input" />
          </div>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('forgotten.send')}
          </button>
        </Form>
      </Card>
    </div>
  );
}
