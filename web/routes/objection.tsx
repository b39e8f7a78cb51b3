import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import type { ObjectionPage } from '#web/shapes/objection.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { objectionTone } from '#web/ui/objections.tsx';
import { Card, Chip, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

interface Page {
  readonly title: string;
  readonly found: ObjectionPage | null;
}
const isVoid = (error: unknown) => ['NOT_FOUND', 'BAD_REQUEST'].includes(errorDataOf(error)?.code ?? '');

/** One answer for a link that never was and one that is past its end. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  const page = titled(t('objection.title'));
  try {
    return data<Page>({ ...page, found: await api(context).objections.get({ token: params['token'] ?? '' }) });
  } catch (error) {
    if (!isVoid(error)) throw error;
    return data<Page>({ ...page, found: null }, { status: 404 });
  }
}
export const meta = titleOfPage;

export async function action({ params, context }: ActionFunctionArgs) {
  const token = params['token'] ?? '';
  try {
    await api(context).objections.confirm({ token });
  } catch (error) {
    if (!isVoid(error)) throw error;
  }
  throw redirect(`/objections/${token}`);
}

export default function Objection() {
  const { found } = useLoaderData<typeof loader>();
  const t = usePortal();
  return (
    <div className="mx-auto grid max-w-[720px] gap-5 py-6">
      <Heading title={t('objection.title')} />
      {found ? (
        <Found found={found} />
      ) : (
        <Note tone="seal" role="alert" title={t('objection.void')}>
          {t('objection.voidHow')}
        </Note>
      )}
    </div>
  );
}

function Found({ found: { number, caseId, subject, titles, filedAt, isConfirmed, state, answer } }: { found: ObjectionPage }) {
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <Card>
        <p className="font-semibold">{t('objection.number', { number })}</p>
        <p>
          <Link to={`/publicity/${caseId}/${subject}`}>
            <Written text={t(`publicity.of.${subject}`, { title: name(titles) })} />
          </Link>
        </p>
        {filedAt ? (
          <p className="small">
            {t('objection.filedAt')} <When at={filedAt} />
          </p>
        ) : null}
        {state ? (
          <p className="mt-2">
            <Chip tone={objectionTone[state]}>{t(`publicity.objection.${state}`)}</Chip>
          </p>
        ) : null}
      </Card>
      {isConfirmed ? (
        <Card title={t('objection.answer')}>
          {answer ? (
            <>
              <p className="small mb-2">
                <When at={answer.at} />
              </p>
              <p className="prose-text">
                <Written text={answer.text} />
              </p>
            </>
          ) : (
            <p>{t(state === 'overtaken' ? 'objection.overtaken' : 'objection.waiting')}</p>
          )}
        </Card>
      ) : (
        <Card title={t('objection.confirm')}>
          <p className="mb-4">{t('objection.confirmWhy')}</p>
          <Form method="post">
            <button type="submit" className="btn primary" disabled={busy}>
              {t('objection.confirmNow')}
            </button>
          </Form>
        </Card>
      )}
    </>
  );
}
