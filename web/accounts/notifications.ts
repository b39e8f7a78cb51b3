import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { ownMails, seesAllMails } from '#web/reads/mail-log.ts';
import { NotificationSetting, type Notifications } from '#web/shapes/notifications.ts';
import { choicesOf } from '#workflows/mail/choices.ts';
import { calendarFeed } from './calendar-feed.ts';
import { ownChannels } from './channels.ts';
import { mailsAreSent } from './reset-password.ts';

export async function notifications(ctx: PersonContext): Promise<Notifications> {
  const kept = await ctx.services.database.notificationSetting.findUnique({ where: { personId: ctx.viewer.person } });
  return {
    sends: await mailsAreSent(ctx.services.database),
    setting: kept ? NotificationSetting.parse({ locale: kept.locale, choices: choicesOf(kept.choices) }) : null,
    mails: await ownMails(ctx),
    channels: await ownChannels(ctx),
    calendar: await calendarFeed(ctx),
    seesAll: seesAllMails(ctx.viewer),
  };
}

/** A key is a program: how its person hears is not its matter. */
export async function chooseNotifications(
  { services, viewer }: PersonContext,
  { locale, choices }: NotificationSetting,
): Promise<{ done: true }> {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const kept = { locale, choices, updatedAt: new Date() };
  await services.database.notificationSetting.upsert({
    where: { personId: viewer.person },
    create: { personId: viewer.person, ...kept },
    update: kept,
  });
  return { done: true };
}
