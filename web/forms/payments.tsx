import { usePurpose } from '#web/ui/accounts.ts';
import { useDay } from '#web/ui/clock.tsx';
import { HowComputed } from '#web/ui/how-computed.tsx';
import { Amount, Capitals } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import { shanghaiDay } from '#workflows/domain/days.ts';
import type { FormPage } from './form-page.ts';

/** The payments of the release: beside the form of maker and checker, and on the confirmation sheet. */
export function Payments({ payments }: Pick<FormPage, 'payments'>) {
  const t = usePortal();
  const name = useName();
  const purpose = usePurpose();
  if (payments.length === 0) return null;
  return (
    <dl className="kv payees my-3">
      {payments.map(({ purpose: kind, payee, taxpayer, fen, formula, account }) => (
        <div key={`${kind}/${payee.zh}/${taxpayer?.zh}/${fen}`} className="contents">
          <dt>
            {taxpayer
              ? t('confirm.taxpayer', { what: purpose(kind), person: name(taxpayer) })
              : t('confirm.payee', { what: purpose(kind) })}
          </dt>
          <dd>
            <b className="font-semibold">
              <Written text={name(payee)} />
            </b>{' '}
            · <Amount fen={fen} />
            <span className="tiny block">
              <Capitals fen={fen} />
            </span>
            {account === undefined ? null : <To account={account} />}
            <HowComputed formula={formula} fen={fen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The account that it goes to, masked; a recent change of it, or that there is none, in a colour that is seen. */
function To({ account }: { account: Exclude<FormPage['payments'][number]['account'], undefined> }) {
  const t = usePortal();
  const day = useDay();
  if (!account) return <span className="block text-warn">{t('payable.none')}</span>;
  const { holder, bank, number, verifiedAt, before } = account;
  return (
    <>
      <span className="small block">
        <Written text={t('payable.account', { holder, bank, number })} />
      </span>
      {before ? (
        <b className="block font-semibold text-warn">{t('payable.changed', { day: day(shanghaiDay(verifiedAt)), before })}</b>
      ) : null}
    </>
  );
}
