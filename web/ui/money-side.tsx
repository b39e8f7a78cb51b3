import { Link } from '@remix-run/react';
import type { MoneyPanel } from '#web/shapes/project.ts';
import { BondSide } from './bond-side.tsx';
import { Amount, Capitals, StackedBar } from './money.tsx';
import { moneyParts } from './money-parts.ts';
import { usePortal } from './wording.tsx';

/** The project's money at a glance: paid, under way, due, retained and not yet due add up to the price. */
export function MoneySide({ money, caseId }: { money: MoneyPanel; caseId: string }) {
  const t = usePortal();
  const { priceFen, bond, subsidy, sharing, next } = money;
  const parts = moneyParts(money).map(({ name, ...part }) => ({ ...part, label: t(`money.${name}`) }));
  return (
    <aside className="card">
      <div className="pad">
        <h2 className="text-[0.8125rem] text-ink-2">{t('money.price')}</h2>
        <p className="text-[1.625rem] leading-tight font-semibold">
          <Amount fen={priceFen} />
        </p>
        <p className="tiny mb-3">
          <Capitals fen={priceFen} />
        </p>
        <StackedBar segments={parts} />
        {bond ? <BondSide bond={bond} /> : null}
      </div>
      {subsidy ? (
        <div className="pad border-t border-line-2">
          <p className="flex justify-between gap-2">
            <span className="small font-semibold">{t('money.subsidyCap')}</span> <Amount fen={subsidy.capFen} />
          </p>
          <p className="small mt-1 flex justify-between gap-2">
            {t('money.subsidyPaid')} <Amount fen={subsidy.paidFen} />
          </p>
          {subsidy.reserveFen > 0 ? (
            <p className="small mt-1 flex justify-between gap-2">
              {t('money.reserve')} <Amount fen={subsidy.reserveFen} />
            </p>
          ) : null}
        </div>
      ) : null}
      {sharing ? (
        <dl className="kv right pad border-t border-line-2">
          {(['dueFen', 'receivedFen', 'costsFen', 'rewardsFen', 'othersFen'] as const).map((name) => (
            <div key={name} className="contents">
              <dt>{t(`money.sharing.${name}`)}</dt>
              <dd>
                <Amount fen={sharing[name]} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {next ? (
        <div className="pad border-t border-line-2">
          <p className="flex justify-between gap-2">
            <span className="small font-semibold">{t('money.next', { milestone: next.milestone })}</span> <Amount fen={next.fen} />
          </p>
          <ul className="small mt-1">
            {next.conditions.map(({ name, met }) => (
              <li key={name}>
                <span aria-hidden>{met ? '✓' : '○'}</span> {t(`money.condition.${name}`)}{' '}
                <span className="tiny">{t(met ? 'money.met' : 'money.notMet')}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <p className="no-print pad border-t border-line-2">
        <Link to={`/cases/${caseId}/money`}>{t('money.howComputed')} →</Link>
      </p>
    </aside>
  );
}
