import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { api } from '#web/trpc/api.server.ts';
import { useAccount, usePurpose } from '#web/ui/accounts.ts';
import { ask } from '#web/ui/ask.server.ts';
import { When } from '#web/ui/clock.tsx';
import { HowComputed } from '#web/ui/how-computed.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { Amount } from '#web/ui/money.tsx';
import { useName } from '#web/ui/names.ts';
import { PaperLinks } from '#web/ui/paper-links.tsx';
import { Empty } from '#web/ui/parts.tsx';
import { Payments } from '#web/ui/payments.tsx';
import { Standings } from '#web/ui/standings.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { caseId = '' } = params;
  const [money, papers] = await Promise.all([
    ask(request, api(context).projects.money({ caseId })),
    ask(request, api(context).papers.list({ caseId })),
  ]);
  const { t, titled } = await languageOf(request);
  return { ...titled(t('project.tab.money')), caseId, money, papers };
}
export const meta = titleOfPage;

export default function Money() {
  const { caseId, money, papers } = useLoaderData<typeof loader>();
  // what one change has moved is one paper: it stands with the first row
  const papersAt = (version: number, id: string) =>
    money.rows.find((row) => row.version === version)?.id === id ? papers.filter((paper) => paper.version === version) : [];
  const t = usePortal();
  const account = useAccount(money.people);
  const purpose = usePurpose();
  const name = useName();
  if (money.rows.length === 0 && money.payments.length === 0) return <Empty title={t('ledger.empty')}>{t('ledger.emptyWhy')}</Empty>;
  return (
    <div className="grid gap-5">
      <section className="card overflow-x-auto">
        <h2 className="px-5 pt-4">{t('ledger.title')}</h2>
        <table className="grid-table">
          <thead>
            <tr>
              <th>{t('ledger.when')}</th>
              <th>{t('ledger.what')}</th>
              <th className="num">{t('ledger.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {money.rows.map((row) => (
              <tr key={row.id}>
                <td className="tiny">
                  <When at={row.at} />
                </td>
                <td className="whole">
                  <Written text={[purpose(row.kind), name(row.paidFor)].filter(Boolean).join(' · ')} />
                  <p className="tiny flex flex-wrap gap-x-3">
                    <span>
                      {account(row.credit)} → {account(row.debit)}
                    </span>
                    <span>
                      {t('ledger.voucher')}
                      {t('colon')}
                      {row.voucher}
                    </span>
                  </p>
                  <HowComputed formula={row.formula} fen={row.fen} />
                  {papersAt(row.version, row.id).map((paper) => (
                    <div key={paper.number} className="tiny flex flex-wrap gap-x-3">
                      {name(paper.titles)} <span className="hidden print:inline">{paper.number}</span>{' '}
                      <PaperLinks caseId={caseId} paper={paper} />
                    </div>
                  ))}
                </td>
                <td className="num">
                  <Amount fen={row.fen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {money.standings.length > 0 ? <Standings {...money} /> : null}
      {money.payments.length > 0 ? <Payments {...money} /> : null}
    </div>
  );
}
