import { z } from 'zod';

/** Kinds of notices, as people choose by them. `writing`: asked to write in a colleague's form; `mention`: in a message. */
export const noticeKinds = ['asked', 'writing', 'mention', 'due', 'result', 'legal'] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const mailLocales = ['zh-CN', 'en'] as const;
export type MailLocale = (typeof mailLocales)[number];

/** Channels beside mail, each with an address of its own that its person has confirmed. */
export const messageChannels = ['wecom', 'dingtalk', 'sms'] as const;
export const MessageChannel = z.enum(messageChannels);
export type MessageChannel = z.infer<typeof MessageChannel>;
export const channels = ['mail', ...messageChannels] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** The address of a person on a channel, without what would mean many: `@all`, `a|b`. Text messages go to mainland mobile numbers. */
const userId = /^[A-Za-z0-9][\w.@-]{0,63}$/;
const addresses: Readonly<Record<MessageChannel, RegExp>> = { wecom: userId, dingtalk: userId, sms: /^1[3-9]\d{9}$/ };
export const isAddress = (channel: MessageChannel, address: string): boolean => addresses[channel].test(address);

/** A legal notice may come in the daily digest, and is never left out. */
export const manners = {
  asked: ['at-once', 'daily', 'off'],
  writing: ['at-once', 'daily', 'off'],
  mention: ['at-once', 'daily', 'off'],
  due: ['at-once', 'daily', 'off'],
  result: ['at-once', 'daily', 'off'],
  legal: ['at-once', 'daily'],
} as const satisfies Record<NoticeKind, readonly string[]>;
export type Manner = (typeof manners)[NoticeKind][number];

const Choice = z.strictObject({
  asked: z.enum(manners.asked).default('at-once'),
  writing: z.enum(manners.writing).default('at-once'),
  mention: z.enum(manners.mention).default('at-once'),
  due: z.enum(manners.due).default('at-once'),
  result: z.enum(manners.result).default('at-once'),
  legal: z.enum(manners.legal).default('at-once'),
});
/** Beside mail everything may be off, and nothing is gathered. */
export const messageManners = ['at-once', 'off'] as const;
const Manner = z.enum(messageManners).default('off');
const MessageChoice = z
  .strictObject({ asked: Manner, writing: Manner, mention: Manner, due: Manner, result: Manner, legal: Manner })
  .prefault({});
/** A person's own choice, by channel and kind. */
export const Choices = z.strictObject({ mail: Choice, wecom: MessageChoice, dingtalk: MessageChoice, sms: MessageChoice });
export type Choices = z.infer<typeof Choices>;

export const usualChoices: Choices = Choices.parse({ mail: {} });

/** Kept choices, or the usual ones where none are kept or they are of another time. */
export const choicesOf = (kept: unknown): Choices => Choices.safeParse(kept).data ?? usualChoices;

/** Templates about deadlines; the formal second notice is not among them. */
const dueTemplates = [
  'remind',
  'due',
  'overdue',
  'escalate-organisation',
  'escalate-lead',
  'still-late',
  'urged',
  'deadline-revised',
  'lot-not-drawn',
];
/** Templates that have consequences in law, or set off a period. */
const legalTemplates = [
  'second-notice',
  'dispute-raised',
  'dispute-offer',
  'dispute-mediating',
  'dispute-ruling',
  'settlement-proposed',
  'dispute-resolved',
  'work-suspended',
  'work-resumed',
  'suspension-over-limit',
  'payment-held',
  'objection-undecided',
  'proposal-withdrawn',
];
/** The kind of a notice: by its template or, of an announced result, by the act that has led to it. */
export function kindOfNotice(template: string, byLegalAct: boolean): NoticeKind {
  if (legalTemplates.includes(template) || byLegalAct) return 'legal';
  return dueTemplates.includes(template) ? 'due' : 'result';
}
