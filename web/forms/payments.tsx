import { usePurpose } from '#web/ui/accounts.ts';
import { Amount, Capitals } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { FormPage } from './form-page.ts';

/** The payments of the release: beside the form of maker and checker, and on the confirmation sheet. */
export function Payments({ payments }: Pick<FormPage, 'payments'>) {
  const t = usePortal();
  const name = useName();
  const purpose = usePurpose();
  if (payments.length === 0) return null;
  return (
    <dl className="kv my-3">
      {payments.map(({ purpose: kind, payee, fen }) => (
        <div key={`${kind}/${payee.zh}/${fen}`} className="contents">
          <dt>{t('confirm.payee', { what: purpose(kind) })}</dt>
          <dd>
            <b className="font-semibold">
              <Written text={name(payee)} />
            </b>{' '}
            · <Amount fen={fen} />
            <span className="tiny block">
              <Capitals fen={fen} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
