import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Compared, paragraphs, Shown } from '#workflows/domain/text.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { openingOf, partOf } from '#workflows/engine/talk-place.ts';
import { At, CaseRef, Cursor, OrganisationRef, PersonRef, pageOf } from './common.ts';
import { longestMessage, withs } from './talk-names.ts';

/** `party`: the viewer's own party alone. `shared`: the parties that the answer names. */
export const With = z.enum(withs);
const mostMentions = 20;

const mostClauses = 300;
/** An opening's key, or with a file or a clause of what was handed in there. */
export const TalkPlace = Compared.max(220).refine((place) => {
  const part = partOf(place);
  if (!OpeningKey.safeParse(openingOf(place)).success) return false;
  if (!part) return !place.includes('#');
  return part.kind === 'file' ? z.uuid().safeParse(part.id).success : /^\d{1,3}$/.test(part.id) && Number(part.id) < mostClauses;
});

/** Without a key the thread is on the case, else on the opening of this key. */
export const ThreadQuery = z.strictObject({
  caseId: Id,
  key: TalkPlace.optional(),
  with: With,
  cursor: Cursor.optional(),
  limit: z.int().min(1).max(100).optional(),
});
export type ThreadQuery = z.infer<typeof ThreadQuery>;

export const NewMessage = z.strictObject({
  caseId: Id,
  key: TalkPlace.optional(),
  with: With,
  /** The same one twice is one message. */
  submissionId: z.uuid(),
  text: paragraphs(1, longestMessage),
  /** Persons of `people`. Further ones by `@name` in the text. */
  mentions: z.array(Id).max(mostMentions).optional(),
});
export type NewMessage = z.infer<typeof NewMessage>;

export const Message = z.object({
  id: Shown,
  by: PersonRef.nullable(),
  organisation: OrganisationRef.nullable(),
  at: At,
  /** Null: withdrawn. */
  text: Shown.nullable(),
  withdrawnAt: At.nullable(),
  /** Organisations that it was written for, where they are others than those of the thread now. */
  audience: z.array(OrganisationRef).nullable(),
  mentions: z.array(PersonRef),
  /** Another's, and the viewer has not read it before. */
  unread: z.boolean(),
  /** The viewer's own, until then: the text can be withdrawn. */
  withdrawUntil: At.nullable(),
});
export type Message = z.infer<typeof Message>;

export const ThreadPage = pageOf(Message).extend({
  with: With,
  key: Shown.nullable(),
  /** Organisations that a new message is for; none: nothing can be written here. */
  audience: z.array(OrganisationRef),
  /** Persons who may be mentioned. */
  people: z.array(PersonRef.extend({ organisation: Shown })),
});
export type ThreadPage = z.infer<typeof ThreadPage>;

/** The threads of a case that hold messages for the viewer, and those that may be begun. */
export const Threads = z.object({
  /** With whom the viewer may talk about the case, or about the opening that was named. */
  mayTalk: z.array(With),
  rows: z.array(z.object({ key: Shown.nullable(), with: With, messages: z.number(), unread: z.number(), lastAt: At })),
});
export type Threads = z.infer<typeof Threads>;

/** A mention of the viewer. */
export const Mention = z.object({
  id: Shown,
  project: CaseRef,
  key: Shown.nullable(),
  with: With,
  by: PersonRef.nullable(),
  organisation: OrganisationRef.nullable(),
  at: At,
  text: Shown,
  readAt: At.nullable(),
});
export type Mention = z.infer<typeof Mention>;
export const MentionList = pageOf(Mention).extend({ unread: z.number() });
export type MentionList = z.infer<typeof MentionList>;
