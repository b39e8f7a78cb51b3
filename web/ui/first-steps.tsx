import { Link } from '@remix-run/react';
import type { Me } from '#web/shapes/me.ts';
import { useRole } from './people.tsx';
import { usePortal } from './wording.tsx';

type Way = 'projects' | 'demands' | 'people' | 'admissions' | 'policies' | 'inbox';
const addresses: Readonly<Record<Way, string>> = {
  projects: '/projects/new',
  demands: '/demands',
  people: '/organisation',
  admissions: '/admissions',
  policies: '/policies/new',
  inbox: '/inbox',
};
/** Where a role begins by itself; all others wait for what comes to the inbox. */
const begins: Readonly<Record<string, Way>> = {
  'ent.requester': 'projects',
  'uni.pi': 'demands',
  'organisation-admin': 'people',
  'pm.lead': 'admissions',
  'policy.maker': 'policies',
};

/** What the signed-in person can do here, by role. */
export function FirstSteps({ me, inInbox = false }: { me: NonNullable<Me>; inInbox?: boolean }) {
  const t = usePortal();
  const roleName = useRole();
  const wayOf = (role: string): Way => (role === 'ent.requester' && !me.mayOpenProject ? 'inbox' : (begins[role] ?? 'inbox'));
  return (
    <section className={inInbox ? 'mt-6' : 'mb-8'}>
      <h2 className="mb-1">{t('firstSteps.title')}</h2>
      <p className="small mb-3">{t('firstSteps.lead')}</p>
      <ul className="card rows">
        {me.roles.map((role) => {
          const key = `firstSteps.role.${role.replace('.', '-')}` as 'firstSteps.role.pm';
          return t.has(key) ? (
            <li key={role} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-[18px] py-3">
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold">{roleName(role)}</p>
                <p className="small">{t(key)}</p>
              </div>
              {inInbox && wayOf(role) === 'inbox' ? null : (
                <Link to={addresses[wayOf(role)]} className="btn">
                  {t(`firstSteps.go.${wayOf(role)}`)}
                </Link>
              )}
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}
