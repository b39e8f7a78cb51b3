import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { amongPlatform } from './access.ts';
import { defineEffect } from './state.ts';

/** The result of the entry. `taken`: another organisation has the code by now. */
export const Enrolled = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('entered'), organisation: Id }),
  z.strictObject({ state: z.literal('taken') }),
]);
export type Enrolled = z.infer<typeof Enrolled>;

/** The entry into the register, with the invitation of the first administrator. */
export const enroll = defineEffect({
  name: 'enroll',
  stage: 'admission-entry',
  since: 1,
  access: amongPlatform,
  result: Enrolled,
  facts: { 'organisation-entered': z.strictObject({ organisation: Id }), 'code-taken': noDetails },
  apply: (state, _request, result) =>
    result.state === 'taken'
      ? { state: { ...state, phase: 'refused' }, facts: [{ type: 'code-taken' }] }
      : {
          state: { ...state, phase: 'admitted', organisation: result.organisation },
          facts: [{ type: 'organisation-entered', organisation: result.organisation }],
        },
});
