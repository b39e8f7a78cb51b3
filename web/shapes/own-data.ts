import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, Names } from './common.ts';

/** All that is kept of the caller in person. Forms that the caller has sent are documents of their cases, and are read there. */
export const OwnData = z.object({
  person: z.object({ id: Shown, names: Names, email: Shown.nullable() }),
  roles: z.array(
    z.object({ organisation: Shown, role: Shown, caseId: Shown.nullable(), from: At, until: At.nullable(), evidence: Shown.nullable() }),
  ),
  acts: z.array(
    z.object({ caseId: Shown, version: z.number(), step: Shown.nullable(), outcome: Shown.nullable(), role: Shown.nullable(), at: At }),
  ),
  notices: z.array(z.object({ caseId: Shown, template: Shown, at: At })),
  /** Text null: withdrawn. `audience`: organisations that it was written for. */
  messages: z.array(
    z.object({
      caseId: Shown,
      key: Shown.nullable(),
      audience: z.array(Shown),
      at: At,
      text: Shown.nullable(),
      withdrawnAt: At.nullable(),
    }),
  ),
});
export type OwnData = z.infer<typeof OwnData>;
