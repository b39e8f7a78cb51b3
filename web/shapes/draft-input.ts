import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name } from '#workflows/domain/text.ts';
import { storable } from '#workflows/domain/text-characters.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { isModest } from './modest.ts';

/** A form half filled in: anything a form can hold, not deeper or larger than one. */
const DraftValues = z
  .record(Name, z.json())
  .refine((values) => isModest(values), { error: 'too large' })
  .overwrite(storable);

export const DraftKey = z.strictObject({ caseId: Id, key: OpeningKey });
export const DraftToSave = DraftKey.extend({
  outcome: Name,
  values: DraftValues,
  revision: z.int().min(0).max(2_147_483_646),
  /** The saving browser tab and the count of its saves: a repeated or late save is no conflict. */
  writer: z.uuid().optional(),
  turn: z.int().min(1).max(2_147_483_647).optional(),
});
export type DraftToSave = z.infer<typeof DraftToSave>;
