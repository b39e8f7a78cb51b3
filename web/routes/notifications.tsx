import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { NotificationSetting } from '#web/shapes/notifications.ts';
import { api } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { CalendarCard } from '#web/ui/calendar-card.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { MailRows } from '#web/ui/mail-rows.tsx';
import { Card, Heading, Note } from '#web/ui/parts.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import { manners, noticeKinds, usualChoices } from '#workflows/mail/choices.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sends, setting, mails, calendar, seesAll } = await ask(request, api(context).notifications.get());
  const { t, titled } = await languageOf(request);
  const kinds = noticeKinds.map((kind) => ({ kind, manners: manners[kind] }));
  return {
    ...titled(t('notifications.title')),
    sends,
    setting: setting ?? { locale: localeOf(request), choices: usualChoices },
    kinds,
    locales,
    mails,
    calendar,
    seesAll,
  };
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const calendar = form.get('calendar');
  if (calendar === 'end') {
    await ask(request, api(context).notifications.endCalendar());
    return data({ saved: false, calendarEnded: true });
  }
  if (calendar === 'renew') return data({ saved: false, address: (await ask(request, api(context).notifications.renewCalendar())).url });
  const chosen = Object.fromEntries(noticeKinds.map((kind) => [kind, textOf(form, kind, 20)]));
  const wanted = NotificationSetting.safeParse({ locale: textOf(form, 'locale', 20), choices: { mail: chosen } });
  if (!wanted.success) return data({ saved: false }, { status: 400 });
  await ask(request, api(context).notifications.choose(wanted.data));
  return data({ saved: true });
}

interface Result {
  readonly saved: boolean;
  /** Of the calendar, shown once. */
  readonly address?: string;
  readonly calendarEnded?: boolean;
}
const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };
const troubled = ['refused', 'failed', 'bounced'];

export default function NotificationsPage() {
  const { sends, setting, kinds, locales: languages, mails, calendar, seesAll } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const last = mails.find(({ state }) => state === 'sent' || troubled.includes(state));
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('notifications.title')}>
        <p className="small">{t('notifications.lead')}</p>
      </Heading>
      {result?.saved ? <Note tone="ok" role="status" title={t('notifications.saved')} /> : null}
      {sends ? null : <Note tone="brand" title={t('notifications.off')} />}
      {last && troubled.includes(last.state) ? <Note tone="seal" role="alert" title={t('notifications.trouble')} /> : null}
      <Card>
        <Form method="post" className="grid gap-5">
          {kinds.map(({ kind, manners: offered }) => (
            <fieldset key={kind}>
              <legend className="mb-1 font-semibold">{t(`notifications.kind.${kind}`)}</legend>
              <div className="flex flex-wrap gap-x-5 gap-y-1">
                {offered.map((manner) => (
                  <label key={manner} className="flex items-center gap-2">
                    <input
                      type="radio"
                      name={kind}
                      value={manner}
                      defaultChecked={setting.choices.mail[kind] === manner}
                      className="accent-brand"
                    />
                    {t(`notifications.manner.${manner}`)}
                  </label>
                ))}
              </div>
              {kind === 'legal' ? <p className="small mt-1">{t('notifications.legalWhy')}</p> : null}
            </fieldset>
          ))}
          <fieldset>
            <legend className="mb-1 font-semibold">{t('notifications.language')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {languages.map((locale) => (
                <label key={locale} className="flex items-center gap-2" lang={locale}>
                  <input type="radio" name="locale" value={locale} defaultChecked={setting.locale === locale} className="accent-brand" />
                  {languageNames[locale]}
                </label>
              ))}
            </div>
          </fieldset>
          <button type="submit" className="btn primary" disabled={busy}>
            {t('notifications.save')}
          </button>
        </Form>
      </Card>
      <CalendarCard feed={calendar} address={result?.address} ended={result?.calendarEnded === true} />
      <section aria-labelledby="mails" className="grid gap-3">
        <h2 id="mails">{t('notifications.mails')}</h2>
        {mails.length > 0 ? <MailRows mails={mails} /> : <p className="small">{t('notifications.none')}</p>}
        {seesAll ? <Link to="/mails">{t('notifications.all')}</Link> : null}
      </section>
    </div>
  );
}
