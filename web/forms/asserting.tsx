import { useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Note } from '#web/ui/parts.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { assertByPasskey, assertionName, type ToAssert } from './passkey.ts';

type Encoding = 'application/x-www-form-urlencoded' | 'multipart/form-data';

/**
 * Forms of a page whose changes bind. Where the answer asks for the person's own word, a button asks the device for it and sends the same
 * form again with it.
 */
export function Asserting({ assert, busy, children }: { assert: ToAssert | undefined; busy: boolean; children: ReactNode }) {
  const t = usePortal();
  const submit = useSubmit();
  const [sent, setSent] = useState<{ form: FormData; encType: Encoding }>();
  const [failed, setFailed] = useState(false);
  const keep = (event: FormEvent<HTMLElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (event.target instanceof HTMLFormElement)
      setSent({ form: new FormData(event.target, submitter), encType: event.target.enctype as Encoding });
  };
  const confirm = async () => {
    if (!assert || !sent) return;
    setFailed(false);
    try {
      sent.form.set(assertionName, JSON.stringify(await assertByPasskey(assert)));
      submit(sent.form, { method: 'post', encType: sent.encType });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="contents" onSubmitCapture={keep}>
      {assert ? (
        <Note tone="info" role="status" title={t('passkeys.confirmTitle')}>
          <p className="my-2">{t('confirm.passkey')}</p>
          {failed ? <p role="alert">{t('passkeys.failed')}</p> : null}
          <noscript>{t('passkeys.needsScripts')}</noscript>
          <button type="button" className="btn primary" disabled={busy || !sent} onClick={() => void confirm()}>
            {t('passkeys.confirm')}
          </button>
        </Note>
      ) : null}
      {children}
    </div>
  );
}
