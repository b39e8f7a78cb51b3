import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { useNow, When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Card, Chip, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';
import { KeyDays, KeyScopes, keyScopes } from '#workflows/domain/key-scope.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const keys = await ask(request, api(context).keys.list());
  const { t, titled } = await languageOf(request);
  return { ...titled(t('apiKeys.title')), keys, keyScopes };
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
  const days = KeyDays.safeParse(Number(textOf(form, 'days', 5)));
  const scopes = KeyScopes.safeParse(form.getAll('scope'));
  if (!label || !days.success || !scopes.success) return data({ made: null, missing: true }, { status: 400 });
  try {
    const { key } = await api(context).keys.create({ label, days: days.data, scopes: scopes.data });
    return data({ made: key, missing: false });
  } catch (error) {
    const why = errorDataOf(error);
    if (why?.reason !== 'TOO_MANY_KEYS' && why?.reason !== 'BAD_INPUT') return ask(request, Promise.reject(error));
    return data({ made: null, missing: false, refused: plainRefusal(why, localeOf(request)) }, { status: 409 });
  }
}

interface Made {
  readonly made: string | null;
  readonly missing: boolean;
  readonly refused?: Refused;
}
export default function Keys() {
  const { keys, keyScopes: scopesToGive } = useLoaderData<typeof loader>();
  const result = useActionData<Made>();
  const t = usePortal();
  const name = useName();
  const now = useNow();
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
      {result?.refused ? <PlainRefusal title={t('apiKeys.refused')} refused={result.refused} /> : null}
      <Card title={t('apiKeys.make')}>
        <Form method="post" className="flex flex-wrap items-end gap-3" key={keys.length}>
          <div className="min-w-0 flex-1 basis-60">
            <label htmlFor="label" className="mb-1 block font-semibold">
              {t('apiKeys.label')}
            </label>
            <input id="label" name="label" required maxLength={60} className="input" />
          </div>
          <div className="basis-32">
            <label htmlFor="days" className="mb-1 block font-semibold">
              {t('apiKeys.days')}
            </label>
            <input id="days" name="days" type="number" min={1} max={366} required defaultValue={30} className="input" />
          </div>
          <fieldset className="flex basis-full flex-wrap gap-x-5 gap-y-1">
            <legend className="mb-1 font-semibold">{t('apiKeys.scopes')}</legend>
            {scopesToGive.map((scope) => (
              <label key={scope} className="flex items-center gap-2">
                <input type="checkbox" name="scope" value={scope} defaultChecked={scope === 'read'} className="accent-brand" />
                {t(`apiKeys.scope.${scope}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('apiKeys.make')}
          </button>
        </Form>
      </Card>
      {keys.length > 0 ? (
        <ul className="card rows">
          {keys.map(({ id, label, scopes, organisation, createdAt, expiresAt, lastUsedAt, revokedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold">{label}</p>
                <p className="small">{scopes.map((scope) => t(`apiKeys.scope.${scope}`)).join(t('comma'))}</p>
                <p className="tiny">
                  <Written text={name(organisation?.names)} /> · {t('apiKeys.until')} <When at={expiresAt} /> · {t('apiKeys.since')}{' '}
                  <When at={createdAt} /> ·{' '}
                  {lastUsedAt ? (
                    <>
                      {t('apiKeys.used')} <When at={lastUsedAt} />
                    </>
                  ) : (
                    t('apiKeys.neverUsed')
                  )}
                </p>
              </div>
              {revokedAt || expiresAt <= now ? (
                <Chip>{t(revokedAt ? 'apiKeys.revoked' : 'apiKeys.expired')}</Chip>
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
