import { Form, Link, NavLink, useLocation, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Me } from '#web/shapes/me.ts';
import { Arrival } from './arrival.tsx';
import { useName } from './names.ts';
import { Avatar } from './parts.tsx';
import { useRole } from './people.tsx';
import { LanguageSwitch, OrganisationSwitch, ThemeSwitch } from './switches.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

export function Logo() {
  const t = usePortal();
  return (
    <Link
      to="/"
      className="flex items-center gap-2 font-serif text-[1.125rem] leading-none font-bold tracking-[2px] whitespace-nowrap text-ink hover:no-underline"
    >
      <span aria-hidden className="grid size-7 place-items-center rounded-md bg-seal text-[0.9375rem] text-on-seal">
        题
      </span>
      <span>
        <Written text={t('name')} />
      </span>
    </Link>
  );
}

interface Place {
  readonly to: string;
  readonly label: string;
  readonly count?: number;
}

const Places = ({ places, className, label }: { places: readonly Place[]; className: string; label: string }) => (
  <nav className={className} aria-label={label}>
    {places.map(({ to, label: word, count }) => (
      <NavLink
        key={to}
        to={to}
        className={({ isActive }) =>
          `flex justify-between gap-2 rounded-lg px-3 py-[7px] whitespace-nowrap hover:bg-line-2 hover:no-underline ${isActive ? 'bg-brand-2 font-semibold text-brand' : 'text-ink-2'}`
        }
      >
        {word}
        {count ? <span className="tabular-nums">{count}</span> : null}
      </NavLink>
    ))}
  </nav>
);

/** A bar that moves while the next page is fetched; the page itself stays. */
function Going() {
  const going = useNavigation().state !== 'idle';
  return (
    <div className="fixed inset-x-0 top-0 z-20 h-[3px] overflow-hidden">
      {going ? <div className="going h-full w-full bg-brand" /> : null}
    </div>
  );
}

function Account({ me }: { me: NonNullable<Me> }) {
  const t = usePortal();
  const roleName = useRole();
  const name = useName();
  return (
    <details className="relative">
      <summary className="flex list-none items-center gap-2 rounded-lg px-1 py-1 [&::-webkit-details-marker]:hidden">
        <span className="small max-w-56 truncate max-md:hidden">
          <Written text={name(me.acting.names)} />
        </span>
        <Avatar name={name(me.person.names)} />
        <span className="sr-only">{t('frame.account', { name: name(me.person.names) })}</span>
      </summary>
      <div className="card absolute right-0 z-10 mt-2 grid w-72 gap-3 p-4 shadow-lg">
        <div>
          <p className="font-semibold">
            <Written text={name(me.person.names)} />
          </p>
          <p className="small">{me.email}</p>
          <p className="small">{me.roles.map(roleName).join(t('comma'))}</p>
        </div>
        <OrganisationSwitch me={me} />
        <Link to="/profile">{t('nav.profile')}</Link>
        <Link to="/password">{t('nav.password')}</Link>
        <Link to="/second-factor">{t('nav.secondFactor')}</Link>
        <Link to="/second-factor/passkeys">{t('nav.passkeys')}</Link>
        <Link to="/organisation/payees">{t('nav.payees')}</Link>
        {me.mayAdminister || me.roles.some((role) => role.endsWith('.legal')) ? (
          <Link to="/organisation/signatories">{t('nav.signatories')}</Link>
        ) : null}
        {me.roles.includes('expert') ? <Link to={`/experts/${me.person.id}`}>{t('nav.expertProfile')}</Link> : null}
        <Link to="/sessions">{t('nav.sessions')}</Link>
        <Link to="/notifications">{t('nav.notifications')}</Link>
        <Link to="/keys">{t('nav.keys')}</Link>
        <a href="/own-data" download>
          {t('nav.ownData')}
        </a>
        <ThemeSwitch />
        <Form method="post" action="/sign-out">
          <button type="submit" className="btn w-full">
            {t('frame.signOut')}
          </button>
        </Form>
      </div>
    </details>
  );
}

export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const t = usePortal();
  const { pathname, search } = useLocation();
  const open: Place[] = [
    { to: '/demands', label: t('nav.demands') },
    { to: '/publicity', label: t('nav.publicity') },
    { to: '/check', label: t('nav.check') },
  ];
  const mine: Place[] = me
    ? [
        { to: '/inbox', label: t('nav.inbox'), count: me.counts.todo },
        ...(me.roles.some((role) => role.startsWith('policy.'))
          ? [{ to: '/policies', label: t('nav.policies') }]
          : [{ to: '/projects', label: t('nav.projects') }]),
        ...(me.roles.some((role) => role === 'pm.lead' || role === 'registrar') ? [{ to: '/admissions', label: t('register.list') }] : []),
        ...(me.mayReadRegister
          ? [
              { to: '/organisations', label: t('nav.organisations') },
              { to: '/experts', label: t('nav.experts') },
            ]
          : []),
        ...(me.mayAdminister ? [{ to: '/organisation', label: t('nav.people') }] : []),
        ...(me.mayWatch ? [{ to: '/late', label: t('nav.late') }] : []),
      ]
    : [];
  const places = [...mine, ...open];
  return (
    <>
      <Going />
      <Arrival />
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-lg focus:bg-card focus:px-4 focus:py-2"
      >
        {t('frame.skip')}
      </a>
      <header className="no-print flex min-h-14 items-center gap-1.5 border-b border-line bg-card px-3 sm:gap-3 sm:px-4 md:gap-5 md:px-6">
        <Logo />
        <span className="flex-1" />
        {me ? null : <ThemeSwitch compact />}
        <LanguageSwitch />
        {me && me.counts.notices > 0 ? (
          <Link to="/inbox?tab=notices" className="rounded-full bg-info-2 px-[9px] text-[0.78125rem] leading-6 whitespace-nowrap text-info">
            {t('frame.notices', { count: me.counts.notices })}
          </Link>
        ) : null}
        {me && me.counts.mentions > 0 ? (
          <Link to="/messages" className="rounded-full bg-info-2 px-[9px] text-[0.78125rem] leading-6 whitespace-nowrap text-info">
            {t('nav.messagesWaiting', { count: me.counts.mentions })}
          </Link>
        ) : null}
        {me ? (
          <Account key={pathname} me={me} />
        ) : (
          <Link
            to={pathname === '/' || pathname === '/sign-in' ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(pathname + search)}`}
            className="btn"
          >
            {t('frame.signIn')}
          </Link>
        )}
      </header>
      <Places
        places={places}
        label={t('frame.places')}
        className="no-print flex flex-wrap border-b border-line px-2 py-1 text-[0.875rem] md:hidden [&>a]:px-2"
      />
      <div className="md:grid md:grid-cols-[208px_minmax(0,1fr)] print:block">
        <div className="no-print border-r border-line px-3 py-5 max-md:hidden">
          <Places places={places} label={t('frame.places')} className="sticky top-5 grid gap-px" />
        </div>
        <main
          id="main"
          tabIndex={-1}
          className="min-h-[calc(100vh-56px)] min-w-0 px-4 pt-4 pb-16 outline-none md:px-8 md:pt-6 print:min-h-0 print:p-0"
        >
          {children}
          <p className="tiny mt-10">{t('time.zone')}</p>
        </main>
      </div>
    </>
  );
}
