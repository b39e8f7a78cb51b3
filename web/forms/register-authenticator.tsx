import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { assertByPasskey, canHavePasskeys, createPasskey, type ToAssert } from '#web/forms/passkey.ts';
import { randomId } from '#web/forms/random-id.ts';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { Card, Note } from '#web/ui/parts.tsx';
import { usePortal } from '#web/ui/wording.tsx';

interface Props {
  /** The person has one already, which brings in the next. */
  readonly hasOne: boolean;
  readonly making: Parameters<typeof createPasskey>[0];
  readonly assert: ToAssert | undefined;
}

/** A new passkey by the browser, or a program's key as text. The first needs a code, each further one a confirmation by an earlier one. */
export function RegisterAuthenticator({ hasOne, making, assert }: Props) {
  const t = usePortal();
  const send = useSubmit();
  const alive = useIsAlive();
  const [failed, setFailed] = useState(false);
  const [sent, setSent] = useState<FormData>();
  const busy = useNavigation().state !== 'idle';
  const post = (form: FormData) => {
    setSent(form);
    send(form, { method: 'post' });
  };
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailed(false);
    try {
      form.set('id', randomId());
      for (const [name, value] of Object.entries(await createPasskey(making))) form.set(name, value);
      post(form);
    } catch {
      setFailed(true);
    }
  };
  const confirm = async () => {
    if (!assert || !sent) return;
    setFailed(false);
    try {
      sent.set('assertion', JSON.stringify(await assertByPasskey(assert)));
      post(sent);
    } catch {
      setFailed(true);
    }
  };
  if (assert && sent)
    return (
      <Card title={t('passkeys.confirmTitle')}>
        <p className="mb-3">{t('passkeyPage.confirmLead')}</p>
        {failed ? <Failed /> : null}
        <button type="button" className="btn primary" disabled={busy} onClick={() => void confirm()}>
          {t('passkeys.confirm')}
        </button>
      </Card>
    );
  return (
    <>
      <Card title={t('passkeyPage.newPasskey')}>
        {failed ? <Failed /> : null}
        {alive && !canHavePasskeys() ? <Note tone="warn" title={t('passkeyPage.notHere')} /> : null}
        <noscript>{t('passkeys.needsScripts')}</noscript>
        <Form method="post" className="mt-2 flex flex-wrap items-end gap-3" onSubmit={(event) => void make(event)}>
          <input type="hidden" name="kind" value="passkey" />
          <Field name="label" id="passkey-label" />
          {hasOne ? null : <Field name="code" id="passkey-code" />}
          <button type="submit" className="btn primary" disabled={busy || !alive}>
            {t('passkeyPage.make')}
          </button>
        </Form>
      </Card>
      <Card title={t('passkeyPage.newKey')}>
        <p className="small mb-3">{t('passkeyPage.keyLead')}</p>
        <Form
          method="post"
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            form.set('id', randomId());
            post(form);
          }}
        >
          <input type="hidden" name="kind" value="key" />
          <Field name="label" id="key-label" />
          <Field name="publicKey" id="key-public" />
          {hasOne ? null : <Field name="code" id="key-code" />}
          <button type="submit" className="btn" disabled={busy}>
            {t('passkeyPage.makeKey')}
          </button>
        </Form>
      </Card>
    </>
  );
}

const longest = { label: 60, code: 64, publicKey: 1200 };
function Field({ name, id }: { name: keyof typeof longest; id: string }) {
  const t = usePortal();
  return (
    <div className="min-w-0 flex-1 basis-48">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t(`passkeyPage.${name}`)}
      </label>
      <input id={id} name={name} required maxLength={longest[name]} autoComplete="off" className="input" />
    </div>
  );
}
function Failed() {
  const t = usePortal();
  return (
    <div className="mb-3">
      <Note tone="seal" role="alert" title={t('passkeys.failed')} />
    </div>
  );
}
