import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
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

export async function loader({ request }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  return titled(t('password.title'));
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  // one character more than any password has, so that a long one is refused and not cut
  const [present, wanted, again] = ['present', 'wanted', 'again'].map((name) => textOf(form, name, mostCharacters + 1)) as [
    string,
    string,
    string,
  ];
  if (wanted !== again) return data({ differ: true }, { status: 400 });
  try {
    await api(context).password.change({ present, wanted });
    return data({ done: true });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    return data({ refused: plainRefusal(why, localeOf(request)) }, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
  }
}

export default function Password() {
  const result = useActionData<{ differ?: boolean; done?: boolean; refused?: ReturnType<typeof plainRefusal> }>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="grid max-w-[560px] gap-5">
      <Heading title={t('password.title')}>
        <p className="small">{t('password.lead')}</p>
      </Heading>
      {result?.done ? <Note tone="ok" role="status" title={t('password.done')} /> : null}
      {result?.differ ? <Note tone="seal" role="alert" title={t('password.differ')} /> : null}
      {result?.refused ? <PlainRefusal title={t('refusal.unknown')} refused={result.refused} /> : null}
      <Card>
        <Form method="post" className="grid gap-4">
          <PasswordFields present />
          <button type="submit" className="btn primary" disabled={busy}>
            {t('password.change')}
          </button>
        </Form>
      </Card>
    </div>
  );
}
