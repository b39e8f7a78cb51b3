import { Form, useNavigation } from '@remix-run/react';
import type { SecondFactor } from '#web/shapes/account.ts';
import { Card } from './parts.tsx';
import { QrCode } from './qr-code.tsx';
import { FactorField } from './second-factor-form.tsx';
import { usePortal } from './wording.tsx';

/** First the password, then the app and its first code. */
export function SetUpSecondFactor({ beginning, qr }: { beginning: SecondFactor['beginning']; qr: readonly string[] }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  if (!beginning)
    return (
      <Card>
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="do" value="begin" />
          <FactorField id="begin-password" name="password" />
          <button type="submit" className="btn primary" disabled={busy}>
            {t('secondFactor.begin')}
          </button>
        </Form>
      </Card>
    );
  return (
    <Card>
      <p className="mb-3 font-semibold">{t('secondFactor.scan')}</p>
      <QrCode rows={qr} label={t('secondFactor.qr')} />
      <p className="mt-3 mb-5">
        {t('secondFactor.secret')}{' '}
        <code lang="en" className="break-all select-all">
          {(beginning.secret.match(/.{1,4}/g) ?? []).join(' ')}
        </code>
      </p>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="do" value="confirm" />
        <p className="font-semibold">{t('secondFactor.confirmTitle')}</p>
        <div className="flex flex-wrap items-end gap-3">
          <FactorField id="confirm-code" name="code" />
          <button type="submit" className="btn primary" disabled={busy}>
            {t('secondFactor.confirm')}
          </button>
        </div>
      </Form>
    </Card>
  );
}
