import { Link } from '@remix-run/react';
import type { Preparation } from '#web/shapes/preparation.ts';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

const addresses: Readonly<Record<Exclude<Preparation['what'], 'registrants' | 'corrections'>, string>> = {
  passkey: '/second-factor/passkeys',
  'passkey-by-platform': '/second-factor/passkeys',
  'passkey-issued': '/second-factor/passkeys',
  colleagues: '/organisation',
  signatory: '/organisation',
  'two-finance': '/organisation',
  codes: '/organisation',
  letters: '/organisation/signatories',
  'no-account': '/organisation/payees',
  accounts: '/organisation/payees',
};

/** What is to be done outside of the cases, each with the way to its page. */
export function Preparations({ rows }: { rows: readonly Preparation[] }) {
  const t = usePortal();
  const name = useName();
  if (rows.length === 0) return null;
  return (
    <section className="no-print my-6" aria-label={t('preparing.title')}>
      <h2 className="mb-1">{t('preparing.title')}</h2>
      <p className="small mb-3">{t('preparing.lead')}</p>
      <ul className="card rows">
        {rows.map(({ what, count, organisation }) => (
          <li key={what + (organisation?.id ?? '')} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-[18px] py-3">
            <p className="min-w-0 flex-1 basis-72">
              <Written text={t(`preparing.what.${what}`, { count, organisation: name(organisation?.names) })} />
            </p>
            <Link
              to={what === 'registrants' || what === 'corrections' ? `/organisations/${organisation?.id ?? ''}` : addresses[what]}
              className="btn"
            >
              {t(`preparing.go.${what}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
