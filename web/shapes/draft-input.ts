import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, pattern } from '#workflows/domain/text.ts';
import { storable } from '#workflows/domain/text-characters.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { isModest } from './modest.ts';

/** A form half filled in: anything a form can hold, not deeper or larger than one. */
const DraftValues = z
  .record(Name, z.json())
  .refine((values) => isModest(values), { error: 'too large' })
  .overwrite(storable);

export const DraftKey = z.strictObject({ caseId: Id, key: OpeningKey });
/** `of`: the colleague who has asked the sender to write in this form; left out: the sender's own. */
export const DraftOf = DraftKey.extend({ of: Id.optional() });
const mostFields = 100;
/** By field, of what the writer began from, as `fields` gave them. */
export const Marks = z.record(Name, pattern(/^[0-9a-f]{0,16}$/)).refine((marks) => Object.keys(marks).length <= mostFields);
export const DraftToSave = DraftOf.extend({
  outcome: Name,
  values: DraftValues,
  revision: z.int().min(0).max(2_147_483_646),
  /** The saving browser tab and the count of its saves: a repeated or late save is no conflict. */
  writer: z.uuid().optional(),
  turn: z.int().min(1).max(2_147_483_647).optional(),
  /** With them fields are merged one by one, and `revision` does not matter; without them the whole is replaced. */
  marks: Marks.optional(),
});
/** Where the writer is, for the others. */
export const DraftLook = DraftOf.extend({ outcome: Name, here: Name.optional() });
export const DraftSection = DraftOf.extend({ outcome: Name, field: Name, done: z.boolean() });
export const DraftWriterChange = DraftKey.extend({ person: Id });
export type DraftToSave = z.infer<typeof DraftToSave>;
