import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { Calendars, Clock } from '#web/ui/clock.tsx';
import { ErrorPage } from '#web/ui/error-page.tsx';
import { localeOf, preferencesOf } from '#web/ui/locale.server.ts';
import { useNonce } from '#web/ui/nonce.tsx';
import { PageForms } from '#web/ui/page-forms.tsx';
import { keepsForm } from '#web/ui/revalidate.ts';
import { Shell } from '#web/ui/shell.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { PageWords } from '#web/ui/wording.tsx';
import { stageWords } from '#web/wording/words-for.server.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import styles from './app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { me: meOf, calendar: calendars } = api(context);
  const [me, calendar] = await ask(request, Promise.all([meOf.get(), calendars.inForce()]));
  const locale = localeOf(request);
  return { me, calendar, locale, ...preferencesOf(request), now: new Date().toISOString(), words: stageWords(locale) };
}

/** Of pages that have none of their own: what went wrong says so itself. */
export const meta = titleOfPage;
export const shouldRevalidate = keepsForm;

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const locale = useLocale();
  const nonce = useNonce();
  return (
    <html lang={locale} data-theme={data?.theme ?? 'auto'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Clock value={data?.now ?? '1970-01-01T00:00:00.000Z'}>
          <Calendars value={data?.calendar ?? builtInCalendar}>
            <PageWords>
              <PageForms>
                <Shell me={data?.me ?? null}>{children}</Shell>
              </PageForms>
            </PageWords>
          </Calendars>
        </Clock>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export const ErrorBoundary = ErrorPage;
