import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';

/** In UTC, so that texts compare as instants do. */
const Instant = z.iso.datetime({ precision: 3 });

/** One change of the list of an organisation's signatories: the letter by its number, up to which sum it goes (null: any), how long. */
export const SignatoryChange = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('enter-authority'),
    authority: Id,
    person: Id,
    letter: code(1, 64),
    /** Hash of the letter's file, where one was brought. */
    file: Sha256.optional(),
    limitFen: Fen.min(1).nullable(),
    from: Instant,
    until: Instant,
  }),
  z.strictObject({ change: z.literal('confirm-authority'), authority: Id }),
  z.strictObject({ change: z.literal('end-authority'), authority: Id }),
]);
export type SignatoryChange = z.output<typeof SignatoryChange>;
