import { z } from 'zod';

/** Kinds of notices, as people choose by them. */
export const noticeKinds = ['asked', 'due', 'result', 'legal'] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

export const mailLocales = ['zh-CN', 'en'] as const;
export type MailLocale = (typeof mailLocales)[number];

export const channels = ['mail'] as const;
export type Channel = (typeof channels)[number];

/** A legal notice may come in the daily digest, and is never left out. */
export const manners = {
  asked: ['at-once', 'daily', 'off'],
  due: ['at-once', 'daily', 'off'],
  result: ['at-once', 'daily', 'off'],
  legal: ['at-once', 'daily'],
} as const satisfies Record<NoticeKind, readonly string[]>;
export type Manner = (typeof manners)[NoticeKind][number];

const Choice = z.strictObject({
  asked: z.enum(manners.asked).default('at-once'),
  due: z.enum(manners.due).default('at-once'),
  result: z.enum(manners.result).default('at-once'),
  legal: z.enum(manners.legal).default('at-once'),
});
/** A person's own choice, by channel and kind. */
export const Choices = z.strictObject({ mail: Choice });
export type Choices = z.infer<typeof Choices>;

export const usualChoices: Choices = { mail: Choice.parse({}) };

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
