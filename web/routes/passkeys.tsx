import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import type { ToAssert } from '#web/forms/passkey.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { RegisterAuthenticator } from '#web/forms/register-authenticator.tsx';
import { toAssert } from '#web/forms/to-assert.server.ts';
import type { IssuedCode } from '#web/shapes/first-code.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { useName } from '#web/ui/names.ts';
import { Chip, Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Refused } from '#web/wording/refused.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const [{ rows, ...rest }, me] = await Promise.all([ask(request, api(context).authenticators.list()), api(context).me.get()]);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('passkeys.title')), ...rest, rows, name: me?.email ?? '' };
}
export const meta = titleOfPage;

export interface Registered {
  readonly done?: 'registered' | 'ended';
  readonly refused?: Refused;
  /** To be asserted by an earlier one, and the same sent again. */
  readonly assert?: ToAssert;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const ended = textOf(form, 'end', 64);
  if (ended) {
    await ask(request, api(context).authenticators.end({ id: ended }));
    return data<Registered>({ done: 'ended' });
  }
  const text = (name: string) => textOf(form, name, 4000).trim();
  const isPasskey = text('kind') === 'passkey';
  const given = text('assertion');
  try {
    await api(context).authenticators.register({
      id: text('id') || crypto.randomUUID(),
      kind: isPasskey ? 'passkey' : 'key',
      label: text('label'),
      publicKey: text('publicKey'),
      ...(isPasskey
        ? { credential: text('credential'), created: { clientData: text('clientData'), authenticatorData: text('authenticatorData') } }
        : {}),
      ...(text('code') ? { code: text('code') } : {}),
      ...(given ? { assertion: JSON.parse(given) } : {}),
    });
    return data<Registered>({ done: 'registered' });
  } catch (error) {
    const why = errorDataOf(error);
    if (!why || why.code === 'INTERNAL_SERVER_ERROR') throw error;
    const assert = toAssert(why);
    return data<Registered>(assert ? { assert } : { refused: plainRefusal(why, localeOf(request)) }, { status: assert ? 200 : 400 });
  }
}

export default function Passkeys() {
  const { rows, required, challenge, user, name, issued } = useLoaderData<typeof loader>();
  const result = useActionData<Registered>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const live = rows.filter(({ until }) => until === null);
  return (
    <div className="grid max-w-[720px] gap-5">
      <Heading title={t('passkeys.title')}>
        <p className="small">{t(required ? 'passkeyPage.leadRequired' : 'passkeyPage.lead')}</p>
      </Heading>
      {result?.done ? (
        <Note tone="ok" role="status" title={t(`passkeyPage.${result.done}`)}>
          {result.done === 'registered' ? <Link to="/inbox">{t('error.toInbox')}</Link> : null}
        </Note>
      ) : null}
      {result?.refused ? <PlainRefusal title={t('passkeyPage.refused')} refused={result.refused} /> : null}
      {rows.length > 0 ? (
        <ul className="card rows">
          {rows.map(({ id, kind, label, since, until }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
              <div className="min-w-0 flex-1 basis-60">
                <p className="font-semibold">{label}</p>
                <p className="tiny">
                  {t(`passkeyPage.kind.${kind}`)} · {t('passkeyPage.since')} <When at={since} />
                </p>
              </div>
              {until ? (
                <Chip>{t('passkeyPage.isEnded')}</Chip>
              ) : (
                <Form method="post">
                  <button type="submit" name="end" value={id} className="btn" disabled={busy}>
                    {t('passkeyPage.end')}
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {live.length > 0 ? null : issued ? <Issued issued={issued} /> : <p className="small">{t('passkeyPage.ask')}</p>}
      <RegisterAuthenticator
        key={rows.length}
        hasOne={live.length > 0}
        making={{ challenge, user, name, known: live.flatMap(({ credential }) => credential ?? []) }}
        assert={result?.assert}
      />
      <p className="small">{t('passkeyPage.lost')}</p>
      <p>
        <Link to="/second-factor">{t('secondFactor.title')}</Link>
      </p>
    </div>
  );
}

/** Somebody has issued a code: the person hears of it here, and not the code. */
function Issued({ issued: { at, until, by } }: { issued: IssuedCode }) {
  const t = usePortal();
  const name = useName();
  return (
    <Note tone="info" title={t('passkeyPage.issued')}>
      <p className="small">
        <When at={at} /> {by ? <Written text={t('passkeyPage.issuedBy', { name: name(by.names) })} /> : null} · {t('passkeyPage.until')}{' '}
        <When at={until} />
      </p>
    </Note>
  );
}
