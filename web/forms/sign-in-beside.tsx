import { useState } from 'react';
import { useMe } from '#web/ui/me.ts';
import { usePortal } from '#web/ui/wording.tsx';

type Answer = 'WRONG' | 'TOO_MANY' | 'UNAVAILABLE' | 'NO_PASSWORD' | 'NO_ROLE';

/** Asks for the password in place, where the session has ended under a form: the form stays as it is, and so does the caret. */
export function SignInBeside({ onSignedIn }: { onSignedIn: () => void }) {
  const t = usePortal();
  const me = useMe();
  const [refused, setRefused] = useState<Answer>();
  const [refusedFor, setRefusedFor] = useState(1);
  const [busy, setBusy] = useState(false);
  // the password was right, and the account has a second factor
  const [codeAsked, setCodeAsked] = useState(false);
  const signIn = async (form: FormData) => {
    setBusy(true);
    const sent = codeAsked ? { code: form.get('code') } : { email: form.get('email'), password: form.get('password') };
    const answer = await fetch(codeAsked ? '/api/auth/sign-in/code' : '/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    }).catch(() => undefined);
    const { signedIn, error } = ((await answer?.json().catch(() => undefined)) ?? {}) as {
      signedIn?: boolean;
      error?: { message: string };
    };
    setBusy(false);
    if (answer?.ok && signedIn) return onSignedIn();
    setRefused(undefined);
    if (answer?.ok) return setCodeAsked(true);
    if (codeAsked && error?.message === 'WRONG_CREDENTIALS') {
      setCodeAsked(false);
      return setRefused('NO_PASSWORD');
    }
    setRefusedFor(Math.ceil(Number(answer?.headers.get('retry-after') ?? 60) / 60));
    if (error?.message === 'NO_ROLE') return setRefused('NO_ROLE');
    setRefused(!answer || answer.status >= 500 ? 'UNAVAILABLE' : answer.status === 429 ? 'TOO_MANY' : 'WRONG');
  };
  return (
    <form
      className="mx-5 mt-4 grid gap-3 rounded-lg bg-warn-2 px-[14px] py-[11px]"
      data-keeps=""
      aria-labelledby="sign-in-beside"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void signIn(new FormData(event.currentTarget));
      }}
    >
      <p id="sign-in-beside" className="font-semibold text-warn" role="alert">
        {t('signIn.beside')}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        {codeAsked ? (
          <label className="grid gap-1">
            {t('signInCode.code')}
            <input key="code" name="code" autoComplete="one-time-code" required maxLength={40} className="input" />
          </label>
        ) : (
          <>
            <label className="grid gap-1">
              {t('signIn.email')}
              <input name="email" type="email" autoComplete="username" required defaultValue={me?.email ?? ''} className="input" />
            </label>
            <label className="grid gap-1">
              {t('signIn.password')}
              <input name="password" type="password" autoComplete="current-password" required className="input" />
            </label>
          </>
        )}
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {t('signIn.title')}
        </button>
      </div>
      {refused ? (
        <p role="alert" className="text-seal">
          {refused === 'WRONG' && codeAsked ? t('signInCode.WRONG') : t(`signIn.${refused}`, { minutes: refusedFor })}
        </p>
      ) : null}
    </form>
  );
}
