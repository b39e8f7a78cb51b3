import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import type { AdmissionPage } from '#web/shapes/admission.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';

interface Page {
  readonly title: string;
  readonly token: string;
  readonly found: AdmissionPage | null;
  readonly refused: Refused | null;
}

/** The answer is the same for every token that leads nowhere. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { t, titled } = await languageOf(request);
  const token = params['token'] ?? '';
  const page = { ...titled(t('register.title')), token };
  try {
    return data<Page>({ ...page, found: await api(context).admissions.get({ token }), refused: null });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR' || why.reason === 'UNAVAILABLE') throw error;
    return data<Page>({ ...page, found: null, refused: plainRefusal({ reason: 'INVITATION_VOID' }, localeOf(request)) }, { status: 404 });
  }
}
export const meta = titleOfPage;

const tones = { deciding: 'info', admitted: 'ok', refused: 'seal' } as const;

export default function Registration() {
  const { found, refused, token } = useLoaderData<typeof loader>();
  const t = usePortal();
  const name = useName();
  return (
    <div className="mx-auto grid max-w-[620px] gap-5 py-6">
      <h1>{t('register.title')}</h1>
      {refused ? <PlainRefusal title={t('register.void')} refused={refused} /> : null}
      {found ? (
        <>
          <Note tone="info" title={t('register.keep')}>
            {found.state === 'deciding' ? <p className="small mt-1">{t('register.next')}</p> : null}
          </Note>
          <Card>
            <p className="font-semibold">
              <Written text={name(found.names)} />
            </p>
            <p className="mt-2 flex flex-wrap items-center gap-3">
              <Chip tone={tones[found.state]}>{t(`register.state.${found.state}`)}</Chip>
              <span className="tiny">
                {t('register.appliedAt')} <When at={found.appliedAt} />
              </span>
            </p>
            {found.state === 'admitted' ? (
              <p className="mt-4">
                <Link to={`/invitations/${token}`} className="btn primary">
                  {t('register.setPassword')}
                </Link>
              </p>
            ) : null}
            {found.state === 'refused' ? (
              <>
                <p className="mt-4">
                  {found.reason === null ? (
                    t('register.lost')
                  ) : (
                    <>
                      {t('register.reason')}
                      {t('colon')}
                      <Written text={found.reason} />
                    </>
                  )}
                </p>
                <p className="mt-4">
                  <Link to="/register" className="btn">
                    {t('register.again')}
                  </Link>
                </p>
              </>
            ) : null}
          </Card>
        </>
      ) : null}
    </div>
  );
}
