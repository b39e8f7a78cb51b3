import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, PersonRef } from './common.ts';

/** A code for a person's first authenticator, as far as pages know it: never the code. */
export const IssuedCode = z.object({
  at: At,
  until: At,
  state: z.enum(['open', 'used', 'expired']),
  /** Null: by administration commands. */
  by: PersonRef.nullable(),
});
export type IssuedCode = z.infer<typeof IssuedCode>;

/** Whether a person needs a code, who issues it, and the latest. */
export const FirstCode = z.object({
  has: z.boolean(),
  /** `here`: the viewer. */
  issuer: z.enum(['here', 'self', 'platform']),
  last: IssuedCode.nullable(),
});
export type FirstCode = z.infer<typeof FirstCode>;

/** A person of another organisation whose code the platform issues. */
export const Registrant = z.object({ person: PersonRef, code: FirstCode });
export type Registrant = z.infer<typeof Registrant>;

/** In this answer and never again. */
export const NewCode = z.object({ code: Shown, until: At });
export type NewCode = z.infer<typeof NewCode>;
