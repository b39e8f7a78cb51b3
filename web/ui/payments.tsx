import type { ProjectMoney } from '#web/shapes/project.ts';
import { usePurpose } from './accounts.ts';
import { When } from './clock.tsx';
import { Amount } from './money.tsx';
import { useName } from './names.ts';
import { Chip, type Tone } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const tones: Record<'ordered' | 'settled' | 'failed', Tone> = { ordered: 'info', settled: 'ok', failed: 'seal' };

/** Orders to the bank in their order: when, for what and about what, from whom to whom, on which account. */
export function Payments({ payments }: Pick<ProjectMoney, 'payments'>) {
  const t = usePortal();
  const name = useName();
  const purpose = usePurpose();
  return (
    <section className="card overflow-x-auto">
      <h2 className="px-5 pt-4">{t('ledger.payments')}</h2>
      <table className="grid-table">
        <thead>
          <tr>
            <th>{t('ledger.when')}</th>
            <th>{t('ledger.what')}</th>
            <th>{t('ledger.state')}</th>
            <th className="num">{t('ledger.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ id, settledAt, orderedAt, purpose: kind, paidFor, payer, payee, account, reference, state, fen }) => (
            <tr key={id}>
              <td className="tiny">
                <When at={settledAt ?? orderedAt} />
              </td>
              <td className="whole">
                <Written text={[purpose(kind), name(paidFor)].filter(Boolean).join(' · ')} />
                <p className="tiny">
                  <Written text={name(payer)} /> → <Written text={name(payee)} />
                </p>
                {account ? (
                  <p className="tiny">
                    {t('ledger.account')} <Written text={account.holder} /> · <Written text={account.bank} /> · {account.number}
                  </p>
                ) : null}
                {reference ? (
                  <p className="tiny">
                    {t('ledger.reference')} {reference}
                  </p>
                ) : null}
              </td>
              <td>
                <Chip tone={tones[state]}>{t(`payment.state.${state}`)}</Chip>
              </td>
              <td className="num">
                <Amount fen={fen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
