import { z } from 'zod';
import { line, Shown } from '#workflows/domain/text.ts';
import { Channel, Choices, MessageChannel, mailLocales, NoticeKind } from '#workflows/mail/choices.ts';
import { At, Names, pageOf } from './common.ts';

/** How a person wants to hear: language of the mails, and by channel and kind at once, daily or not at all. */
export const NotificationSetting = z.strictObject({ locale: z.enum(mailLocales), choices: Choices });
export type NotificationSetting = z.infer<typeof NotificationSetting>;

/** A mail, or a message by another channel, that was sent or was to be sent. Its text is kept nowhere. */
export const MailRow = z.object({
  id: Shown,
  channel: Channel,
  kind: z.enum([
    'notice',
    'digest',
    'reset',
    'contact',
    'answer',
    'invitation',
    'code',
    'passkey-code',
    'passkey',
    'second-look',
    'not-admitted',
    'code-needed',
  ]),
  /** What it is about, each kind once. */
  about: z.array(NoticeKind),
  /** Of the viewer's own mail: the cases and steps in it, as far as the viewer knows of them. */
  matters: z.array(z.object({ kind: NoticeKind, number: Shown, step: Shown.nullable() })),
  to: Names.nullable(),
  address: Shown.nullable(),
  createdAt: At,
  sentAt: At.nullable(),
  state: z.enum(['waiting', 'handed', 'sent', 'refused', 'failed', 'dropped', 'bounced']),
  attempts: z.number(),
  answer: Shown.nullable(),
});
export type MailRow = z.infer<typeof MailRow>;
export const MailList = pageOf(MailRow);
export type MailList = z.infer<typeof MailList>;
/** The address under which a calendar program reads the viewer's deadlines; the address itself is shown once. */
export const CalendarFeed = z.object({ since: At, lastUsedAt: At.nullable() });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
/** A channel that is on, and the viewer's address on it. */
export const ChannelRow = z.object({
  channel: MessageChannel,
  address: Shown.nullable(),
  /** Null: nothing but the code is sent to it. */
  confirmedAt: At.nullable(),
  /** A code waits to be entered. */
  codeUntil: At.nullable(),
});
export type ChannelRow = z.infer<typeof ChannelRow>;
export const NewChannelAddress = z.strictObject({ channel: MessageChannel, address: line(1, 64), locale: z.enum(mailLocales) });
export type NewChannelAddress = z.infer<typeof NewChannelAddress>;
export const ChannelCode = z.strictObject({ channel: MessageChannel, code: line(1, 12) });
export const Notifications = z.object({
  /** Whether this platform sends mails at all. */
  sends: z.boolean(),
  setting: NotificationSetting.nullable(),
  /** The viewer's own, the latest first. */
  mails: z.array(MailRow),
  channels: z.array(ChannelRow),
  calendar: CalendarFeed.nullable(),
  /** May see the log of all. */
  seesAll: z.boolean(),
});
export type Notifications = z.infer<typeof Notifications>;
