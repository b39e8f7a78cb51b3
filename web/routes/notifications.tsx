import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { plainRefusal } from '#web/forms/keep-typed.server.ts';
import { readForm, textOf } from '#web/forms/read-form.server.ts';
import { choicesFrom } from '#web/forms/read-notifications.server.ts';
import { NotificationSetting } from '#web/shapes/notifications.ts';
import { api, errorDataOf } from '#web/trpc/api.server.ts';
import { ask } from '#web/ui/ask.server.ts';
import { CalendarCard } from '#web/ui/calendar-card.tsx';
import { ChannelsCard } from '#web/ui/channels-card.tsx';
import { languageOf } from '#web/ui/language.server.ts';
import { localeOf } from '#web/ui/locale.server.ts';
import { MailRows } from '#web/ui/mail-rows.tsx';
import { NoticeChoices } from '#web/ui/notice-choices.tsx';
import { Heading, Note } from '#web/ui/parts.tsx';
import { PlainRefusal } from '#web/ui/plain-refusal.tsx';
import { titleOfPage } from '#web/ui/title.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { channels as everyChannel, MessageChannel, manners, noticeKinds, usualChoices } from '#workflows/mail/choices.ts';

const troubled = ['refused', 'failed', 'bounced'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sends, setting, mails, channels, calendar, seesAll } = await ask(request, api(context).notifications.get());
  const { t, titled, worded } = await languageOf(request);
  return worded({
    ...titled(t('notifications.title')),
    sends,
    setting: setting ?? { locale: localeOf(request), choices: usualChoices },
    kinds: noticeKinds.map((kind) => ({ kind, manners: manners[kind] })),
    locales,
    mails,
    // by which the latest that was sent has not arrived
    inTrouble: everyChannel.filter((channel) => {
      const last = mails.find((mail) => mail.channel === channel && (mail.state === 'sent' || troubled.includes(mail.state)));
      return last && troubled.includes(last.state);
    }),
    channels,
    calendar,
    seesAll,
  });
}
export const meta = titleOfPage;

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { notifications } = api(context);
  const calendar = form.get('calendar');
  if (calendar === 'end') {
    await ask(request, notifications.endCalendar());
    return data({ calendarEnded: true });
  }
  if (calendar === 'renew') return data({ address: (await ask(request, notifications.renewCalendar())).url });
  const channel = MessageChannel.safeParse(form.get('channel'));
  if (channel.success) return changeChannel(channel.data);
  const { setting } = await ask(request, notifications.get());
  const wanted = NotificationSetting.safeParse({
    locale: textOf(form, 'locale', 20),
    choices: choicesFrom(form, setting?.choices ?? usualChoices),
  });
  if (!wanted.success) return data({ saved: false }, { status: 400 });
  await ask(request, notifications.choose(wanted.data));
  return data({ saved: true });

  async function changeChannel(of: MessageChannel) {
    const wish = form.get('do');
    const locale = localeOf(request);
    try {
      if (wish === 'end') await notifications.endChannel({ channel: of });
      else if (wish === 'confirm') await notifications.confirmChannel({ channel: of, code: textOf(form, 'code', 12) || '-' });
      else await notifications.enterChannel({ channel: of, address: textOf(form, 'address', 64) || '-', locale });
      return data({ channelDone: wish === 'end' || wish === 'confirm' ? wish : null });
    } catch (error) {
      const why = errorDataOf(error);
      if (!why || why.code === 'INTERNAL_SERVER_ERROR' || why.code === 'UNAUTHORIZED') return ask(request, Promise.reject(error));
      return data({ refused: plainRefusal(why, locale) }, { status: why.reason === 'TOO_MANY' ? 429 : 400 });
    }
  }
}

interface Result {
  readonly saved?: boolean;
  /** Of the calendar, shown once. */
  readonly address?: string;
  readonly calendarEnded?: boolean;
  readonly channelDone?: 'end' | 'confirm' | null;
  readonly refused?: ReturnType<typeof plainRefusal>;
}

export default function NotificationsPage() {
  const { sends, mails, inTrouble, channels, calendar, seesAll, ...shown } = useLoaderData<typeof loader>();
  const result = useActionData<Result>();
  const t = usePortal();
  return (
    <div className="grid max-w-[860px] gap-5">
      <Heading title={t('notifications.title')}>
        <p className="small">{t('notifications.lead')}</p>
      </Heading>
      {result?.saved ? <Note tone="ok" role="status" title={t('notifications.saved')} /> : null}
      {result?.channelDone ? <Note tone="ok" role="status" title={t(`notifications.channels.done.${result.channelDone}`)} /> : null}
      {result?.refused ? <PlainRefusal title={t('refusal.unknown')} refused={result.refused} /> : null}
      {sends ? null : <Note tone="brand" title={t('notifications.off')} />}
      {inTrouble.map((channel) => (
        <Note
          key={channel}
          tone="seal"
          role="alert"
          title={
            channel === 'mail'
              ? t('notifications.trouble')
              : t('notifications.channels.trouble', { channel: t(`mails.channel.${channel}`) })
          }
        />
      ))}
      <NoticeChoices {...shown} channels={channels} />
      {channels.length > 0 ? <ChannelsCard channels={channels} /> : null}
      <CalendarCard feed={calendar} address={result?.address} ended={result?.calendarEnded === true} />
      <section aria-labelledby="mails" className="grid gap-3">
        <h2 id="mails">{t('notifications.mails')}</h2>
        {mails.length > 0 ? <MailRows mails={mails} /> : <p className="small">{t('notifications.none')}</p>}
        {seesAll ? <Link to="/mails">{t('notifications.all')}</Link> : null}
      </section>
    </div>
  );
}
