import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/server/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const keys = await ask(request, api(context).keys.list());
  const { t, titled } = await languageOf(request);
  return { ...titled(t('apiKeys.title')), keys };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const revoked = form.get('revoke');
  if (typeof revoked === 'string') {
    await ask(request, api(context).keys.revoke({ id: revoked }));
    return data({ made: null, missing: false });
  }
  const label = textOf(form, 'label', 60).trim();
  if (!label) return data({ made: null, missing: true }, { status: 400 });
  const { key } = await ask(request, api(context).keys.create({ label }));
  return data({ made: key, missing: false });
}

export default function Keys() {
  const { keys } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = usePortal();
  const name = useName();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('apiKeys.title')}>
        <p className="small">{t('apiKeys.lead')}</p>
      </Heading>
      {result?.made ? (
        <Note tone="ok" role="status" title={t('apiKeys.made')}>
          <code className="block break-all select-all">{result.made}</code>
        </Note>
      ) : null}
      {result?.missing ? <Note tone="seal" role="alert" title={t('apiKeys.missing')} /> : null}
      <Card title={t('apiKeys.make')}>
        <Form method="post" className="flex flex-wrap items-end gap-3" key={keys.length}>
          <div className="min-w-0 flex-1 basis-60">
            <label htmlFor="label" className="mb-1 block font-semibold">
              {t('apiKeys.label')}
            </label>
            <input id="label" name="label" required maxLength={60} className="input" />
          </div>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('apiKeys.make')}
          </button>
        </Form>
      </Card>
      {keys.length > 0 ? (
        <ul className="card rows">
          {keys.map(({ id, label, organisation, createdAt, lastUsedAt, revokedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold">{label}</p>
                <p className="tiny">
                  {name(organisation?.names)} · {t('apiKeys.since')} <When at={createdAt} /> ·{' '}
                  {lastUsedAt ? (
                    <>
                      {t('apiKeys.used')} <When at={lastUsedAt} />
                    </>
                  ) : (
                    t('apiKeys.neverUsed')
                  )}
                </p>
              </div>
              {revokedAt ? (
                <Chip>{t('apiKeys.revoked')}</Chip>
              ) : (
                <Form method="post">
                  <button type="submit" name="revoke" value={id} className="btn">
                    {t('apiKeys.revoke')}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
