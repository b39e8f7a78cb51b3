import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { usePortal } from '#web/ui/wording.tsx';
import type { FormAnswer } from './answer.ts';
import type { FormPage } from './form-page.ts';
import { assertByPasskey, assertionName } from './passkey.ts';
import { Payments } from './payments.tsx';

interface SheetProps {
  readonly label: string;
  readonly leadsTo: string;
  readonly busy: boolean;
  /** Taken back until the call closes, unlike other legal acts. */
  readonly isSealing: boolean;
  /** Its payments, if it releases money. */
  readonly payments: FormPage['payments'];
  /** The answer that asks for it. Each new one opens the sheet again, also after Escape. */
  readonly asked: object;
  /** It was confirmed, and had no answer. */
  readonly unsent: FormAnswer['unsent'];
  /** The end to which it brings its case. */
  readonly end: FormAnswer['end'];
  /** Signature evidence, or a release of money: not only an end. */
  readonly isBinding: boolean;
  /** To be asserted by a passkey. */
  readonly assert: FormAnswer['assert'];
}

/** The second look before a legal act, and before money goes. Part of the form, so its button sends what was typed; open without scripts as well. */
export function ConfirmSheet({ label, leadsTo, busy, isSealing, isBinding, end, payments, asked, unsent, assert }: SheetProps) {
  const t = usePortal();
  const sheet = useRef<HTMLDialogElement>(null);
  const assertion = useRef<HTMLInputElement>(null);
  /** The request that the device left unanswered. */
  const [failedFor, setFailedFor] = useState<object>();
  useEffect(() => {
    if (assertion.current) assertion.current.value = '';
    const dialog = sheet.current;
    if (!dialog || !asked) return;
    dialog.close();
    dialog.showModal();
  }, [asked]);
  /** Asks the device first, and sends the form with its word. */
  const confirmed = (event: MouseEvent<HTMLButtonElement>) => {
    const [button, input] = [event.currentTarget, assertion.current];
    if (!assert || !input || input.value !== '') return;
    event.preventDefault();
    setFailedFor(undefined);
    void assertByPasskey(assert).then(
      (answer) => {
        input.value = JSON.stringify(answer);
        button.form?.requestSubmit(button);
      },
      () => setFailedFor(asked),
    );
  };
  return (
    <dialog
      ref={sheet}
      open
      className="card fixed inset-0 z-20 m-auto w-[min(92vw,460px)] border-t-4 border-t-seal p-6 text-ink"
      aria-labelledby="confirm-title"
    >
      <h2 id="confirm-title" className="mb-2 text-[1.125rem]">
        {t('confirm.title', { label })}
      </h2>
      <p>{leadsTo}</p>
      <Payments payments={payments} />
      {end ? (
        <p className="mt-2 rounded-lg bg-warn-2 px-3 py-2 text-warn">
          {t(end.isFinal ? 'confirm.ends' : 'confirm.windsUp', { phase: t(`phase.${end.phase}` as 'phase.closed') })}
        </p>
      ) : null}
      <p className="small mt-2">
        {t(!isBinding ? 'confirm.recorded' : payments.length > 0 ? 'confirm.payment' : isSealing ? 'confirm.sealing' : 'confirm.meaning')}
      </p>
      {assert ? (
        <p className="mt-3 rounded-lg bg-info-2 px-3 py-2 text-info">
          {t('confirm.passkey')} <noscript>{t('passkeys.needsScripts')}</noscript>
        </p>
      ) : null}
      {failedFor === asked ? (
        <p role="alert" className="mt-3 rounded-lg bg-warn-2 px-3 py-2 text-warn">
          {t('passkeys.failed')}
        </p>
      ) : null}
      <input type="hidden" name={assertionName} ref={assertion} />
      {unsent ? (
        <p role="alert" className="mt-3 rounded-lg bg-warn-2 px-3 py-2 text-warn">
          {t(`unsent.${unsent}`)} {t('unsent.kept')}
        </p>
      ) : null}
      <p className="mt-5 flex flex-wrap justify-end gap-3">
        <button
          type="submit"
          name="_save"
          value="1"
          formNoValidate
          className="btn"
          onClick={(event) => {
            event.preventDefault();
            sheet.current?.close();
          }}
        >
          {t('confirm.back')}
        </button>
        <button
          type="submit"
          name="_confirmed"
          value="1"
          aria-disabled={busy}
          onClick={(event) => (busy ? event.preventDefault() : confirmed(event))}
          className="btn seal"
        >
          {assert ? t('passkeys.confirm') : label}
        </button>
      </p>
    </dialog>
  );
}
