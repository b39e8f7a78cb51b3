import { isRouteErrorResponse, Link, useLocation, useRevalidator, useRouteError } from '@remix-run/react';
import { useEffect } from 'react';
import { useMe } from './me.ts';
import { usePortal } from './wording.tsx';

const known = ['s401', 's403', 's404', 's405', 's409', 's413', 's429', 's503'] as const;
type Kind = (typeof known)[number] | 'broken' | 'away' | 'other';

/** The failure and the next move, for every page. Only the server's own failures are in the server's log. */
export function ErrorPage() {
  const error = useRouteError();
  const t = usePortal();
  const { pathname } = useLocation();
  const me = useMe();
  const { revalidate, state } = useRevalidator();
  const status = isRouteErrorResponse(error) ? error.status : undefined;
  const kind = kindOf(error, status);
  const said: { why: string; now: string } | undefined = isRouteErrorResponse(error) ? error.data?.said : undefined;
  const mayPass = kind === 'away' || kind === 'other' || kind === 's503';
  useEffect(() => {
    if (!mayPass) return undefined;
    const again = () => revalidate();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [mayPass, revalidate]);
  return (
    <div className="mx-auto max-w-xl py-16">
      <p className="tiny">{status ?? (kind === 'broken' ? 500 : '')}</p>
      <h1 className="mb-2">{said?.why ?? t(`error.${kind}.title`)}</h1>
      <p className="text-ink-2">{said?.now ?? t(`error.${kind}.next`)}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {mayPass ? (
          <button type="button" className="btn primary" aria-disabled={state !== 'idle'} onClick={() => revalidate()}>
            {t('error.again')}
          </button>
        ) : null}
        {status === 401 ? (
          <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname)}`} className="btn primary">
            {t('frame.signIn')}
          </Link>
        ) : null}
        {me ? (
          <Link to="/inbox" className="btn">
            {t('error.toInbox')}
          </Link>
        ) : null}
        <Link to="/" className="btn ghost">
          {t('error.toStart')}
        </Link>
      </p>
    </div>
  );
}

function kindOf(error: unknown, status: number | undefined): Kind {
  if (status !== undefined) return known.find((code) => code === `s${status}`) ?? (status >= 500 ? 'broken' : 'other');
  if (typeof document === 'undefined') return 'broken';
  const { message = '', name = '' } = error instanceof Error ? error : {};
  // what Remix calls an error of the server's that it does not show
  if (message === 'Unexpected Server Error') return 'broken';
  return (name === 'TypeError' && /fetch|network|load failed/i.test(message)) || message.startsWith('Unable to decode') ? 'away' : 'other';
}
