import { z } from 'zod';
import { Shown, sought } from '#workflows/domain/text.ts';
import { About, Asked, At, CaseRef, Cursor, Details, Hold, Names, pageOf, StageName } from './common.ts';
import { inboxTabs } from './inbox-tabs.ts';

export const InboxTab = z.enum(inboxTabs);
export type InboxTab = z.infer<typeof InboxTab>;

export const InboxQuery = z.strictObject({
  tab: InboxTab,
  stage: StageName.optional(),
  /** Part of a title or number. */
  text: sought(100).optional(),
  cursor: Cursor.optional(),
  limit: z.int().min(1).max(100).optional(),
});
export type InboxQuery = z.infer<typeof InboxQuery>;

/** One thing that is open: for me (`todo`), or in a project that I opened (`started`). */
const OpenInboxRow = z.object({
  kind: z.literal('open'),
  project: CaseRef,
  key: Shown,
  step: Shown,
  stage: StageName,
  subject: Shown,
  seat: Shown.nullable(),
  asked: Asked,
  /** The person or organisation whose matter the step is, where its subject is one. */
  whose: Names.nullable(),
  about: About,
  openedAt: At,
  dueAt: At.nullable(),
  overdue: z.boolean(),
  /** Its clock stands still: it cannot be done now, and nothing is due. */
  hold: Hold.nullable(),
  /** Goes along as `seenAt` when the step is done. */
  openedVersion: z.number(),
  /** The number of other persons who may do it. */
  others: z.number(),
  hasDraft: z.boolean(),
  mine: z.boolean(),
});
const DoneInboxRow = z.object({
  kind: z.literal('done'),
  project: CaseRef,
  key: Shown,
  step: Shown,
  stage: StageName,
  subject: Shown,
  outcome: Shown,
  at: At,
  version: z.number(),
});
/** A result, as this reader may know it. */
const AnnouncedFact = z.object({
  /** The definition that states it. */
  step: Shown,
  type: Shown,
  /** The sentence of the notice, where it is not the fact's own. */
  letter: Shown.nullable(),
  details: Details,
  /** The reasons given with it, as far as the reader may read them. */
  grounds: Shown.nullable(),
  /** Version of the document that it came with, where the reader may open it. */
  document: z.number().nullable(),
  /** Its place in the timeline, where the reader has one. */
  n: z.number().nullable(),
});
export type AnnouncedFact = z.infer<typeof AnnouncedFact>;
const NoticeInboxRow = z.object({
  kind: z.literal('notice'),
  project: CaseRef,
  version: z.number(),
  n: z.number(),
  template: Shown,
  about: About,
  /** The result behind the template `announced`. Null: the reader has no access to it any more. */
  fact: AnnouncedFact.nullable(),
  at: At,
  readAt: At.nullable(),
});
export const InboxRow = z.discriminatedUnion('kind', [OpenInboxRow, DoneInboxRow, NoticeInboxRow]);
export type InboxRow = z.infer<typeof InboxRow>;
export type OpenInboxRow = z.infer<typeof OpenInboxRow>;

export const Inbox = pageOf(InboxRow).extend({
  /** The counts of the whole tab, without filters. */
  counts: z.object({ todo: z.number(), done: z.number(), started: z.number(), notices: z.number() }),
});
export type Inbox = z.infer<typeof Inbox>;
