import { z } from 'zod';
import { endCalendarFeed, renewCalendarFeed } from '#web/accounts/calendar-feed.ts';
import { confirmChannel, endChannel, enterChannel } from '#web/accounts/channels.ts';
import { chooseNotifications, notifications } from '#web/accounts/notifications.ts';
import { mailLog } from '#web/reads/mail-log.ts';
import { Cursor } from '#web/shapes/common.ts';
import { ChannelCode, MailList, NewChannelAddress, NotificationSetting, Notifications } from '#web/shapes/notifications.ts';
import { Shown } from '#workflows/domain/text.ts';
import { MessageChannel } from '#workflows/mail/choices.ts';
import { personProcedure, router } from './trpc.ts';

const Done = z.object({ done: z.literal(true) });

/** How a person hears, and what was sent. */
export const notificationRouters = {
  notifications: router({
    /** How the viewer wants to hear, and the latest mails to the viewer. */
    get: personProcedure.output(Notifications).query(({ ctx }) => notifications(ctx)),
    choose: personProcedure
      .input(NotificationSetting)
      .output(Done)
      .mutation(({ ctx, input }) => chooseNotifications(ctx, input)),
    /** The viewer's address on a channel; a code goes to it. */
    enterChannel: personProcedure
      .input(NewChannelAddress)
      .output(Done)
      .mutation(({ ctx, input }) => enterChannel(ctx, input)),
    confirmChannel: personProcedure
      .input(ChannelCode)
      .output(Done)
      .mutation(({ ctx, input }) => confirmChannel(ctx, input)),
    endChannel: personProcedure
      .input(z.strictObject({ channel: MessageChannel }))
      .output(Done)
      .mutation(({ ctx, input }) => endChannel(ctx, input.channel)),
    /** A new address of the calendar of one's own deadlines; the one before ends. Answered once and kept nowhere. */
    renewCalendar: personProcedure.output(z.object({ url: Shown })).mutation(({ ctx }) => renewCalendarFeed(ctx)),
    endCalendar: personProcedure.output(Done).mutation(({ ctx }) => endCalendarFeed(ctx)),
  }),
  mails: router({
    /** Mails to everybody with their results, without a text; for the platform's auditor and administrators, empty for others. */
    log: personProcedure
      .input(z.strictObject({ cursor: Cursor.optional(), limit: z.int().min(1).max(100).optional() }))
      .output(MailList)
      .query(({ ctx, input }) => mailLog(ctx, input)),
  }),
};
