import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { browserName } from '#web/ui/browser-name.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Chip, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const sessions = await ask(request, api(context).sessions.list());
  const { t, titled } = await languageOf(request);
  return { ...titled(t('sessions.title')), sessions };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const id = textOf(form, 'end', 64);
  await ask(request, id ? api(context).sessions.end({ id }) : api(context).sessions.endOthers());
  return data({ ended: true });
}

export default function Sessions() {
  const { sessions } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('sessions.title')}>
        <p className="small">{t('sessions.lead')}</p>
      </Heading>
      {result ? <Note tone="ok" role="status" title={t('sessions.ended')} /> : null}
      <ul className="card rows">
        {sessions.map(({ id, current, signedInAt, usedAt, endsAt, address, browser }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
            <div className="min-w-0 flex-1 basis-60">
              <p className="font-semibold" title={browser?.slice(0, 200)}>
                {browserName(browser ?? '') || t('sessions.unknown')}
              </p>
              <p className="tiny">
                {address} · {t('sessions.signedIn')} <When at={signedInAt} /> · {t('sessions.used')} <When at={usedAt} /> ·{' '}
                {t('sessions.ends')} <When at={endsAt} />
              </p>
            </div>
            {current ? (
              <Chip tone="ok">{t('sessions.current')}</Chip>
            ) : (
              <Form method="post">
                <button type="submit" name="end" value={id} className="btn" disabled={busy}>
                  {t('sessions.end')}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <button type="submit" className="btn" disabled={busy}>
            {t('sessions.endOthers')}
          </button>
        </Form>
      ) : null}
    </div>
  );
}
