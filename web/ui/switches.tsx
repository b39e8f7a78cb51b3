import { Form, useLocation, useRouteLoaderData } from '@remix-run/react';
import { useLocale } from 'use-intl';
import type { Me } from '#web/shapes/me.ts';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';
import { useWrittenIn, Written } from './written.tsx';

/** The return address after a change of a preference: the same page. */
function Here() {
  const { pathname, search } = useLocation();
  return <input type="hidden" name="to" value={pathname + search} />;
}

/** Reloads the page, because the other language's words are not loaded. */
export function LanguageSwitch() {
  const t = usePortal();
  const locale = useLocale();
  return (
    <Form method="post" action="/preferences" reloadDocument>
      <Here />
      <button
        type="submit"
        name="locale"
        value={locale === 'en' ? 'zh-CN' : 'en'}
        lang={locale === 'en' ? 'zh-CN' : 'en'}
        className="whitespace-nowrap rounded-full bg-line-2 px-[11px] text-[0.78125rem] leading-6 text-ink-2"
      >
        {t('frame.otherLanguage')}
      </button>
    </Form>
  );
}

export function ThemeSwitch({ compact }: { compact?: boolean }) {
  const t = usePortal();
  const root = useRouteLoaderData('root') as { theme?: string } | undefined;
  return (
    <Form method="post" action="/preferences" aria-label={t('frame.theme')} className={compact ? 'max-sm:hidden' : ''} preventScrollReset>
      <Here />
      <div className="flex overflow-hidden rounded-lg border border-line">
        {(['auto', 'light', 'dark'] as const).map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={root?.theme === theme}
            className="flex-1 px-2.5 py-1 text-[0.78125rem] whitespace-nowrap text-ink-2 aria-pressed:bg-brand-2 aria-pressed:font-semibold aria-pressed:text-brand"
          >
            {t(`theme.${theme}`)}
          </button>
        ))}
      </div>
    </Form>
  );
}

/** Shown to those who act for more than one organisation. */
export function OrganisationSwitch({ me }: { me: NonNullable<Me> }) {
  const t = usePortal();
  const name = useName();
  const writtenIn = useWrittenIn();
  if (me.organisations.length < 2)
    return (
      <p className="small">
        <Written text={name(me.acting.names)} />
      </p>
    );
  return (
    <Form method="post" action="/preferences" reloadDocument className="grid gap-2">
      <Here />
      <label className="small" htmlFor="organisation">
        {t('frame.actingFor')}
      </label>
      <select id="organisation" name="organisation" defaultValue={me.acting.id} className="input">
        {me.organisations.map(({ id, names }) => (
          <option key={id} value={id} lang={writtenIn(name(names))}>
            {name(names)}
          </option>
        ))}
      </select>
      <button type="submit" className="btn">
        {t('frame.switch')}
      </button>
    </Form>
  );
}
