import { isRouteErrorResponse, Link, useLocation, useRouteError } from '@remix-run/react';
import { usePortal } from './wording.tsx';

const known = ['s401', 's403', 's404', 's405', 's409', 's413', 's429', 's503'] as const;

/** What happened, and what to do next; for every page. */
export function ErrorPage() {
  const error = useRouteError();
  const t = usePortal();
  const { pathname } = useLocation();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = known.find((code) => code === `s${status}`) ?? 'other';
  return (
    <div className="mx-auto max-w-xl py-16">
      <p className="tiny">{status}</p>
      <h1 className="mb-2">{t(`error.${kind}.title`)}</h1>
      <p className="text-ink-2">{t(`error.${kind}.next`)}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {status === 401 ? (
          <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname)}`} className="btn primary">
            {t('frame.signIn')}
          </Link>
        ) : null}
        <Link to="/inbox" className="btn">
          {t('error.toInbox')}
        </Link>
        <Link to="/" className="btn ghost">
          {t('error.toStart')}
        </Link>
      </p>
    </div>
  );
}
