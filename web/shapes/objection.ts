import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, Names } from './common.ts';
import { PublicPublicity, PublicPublicityPage } from './publicity.ts';

/** The reasons that the objector is given. */
export const ObjectionAnswer = z.object({ at: At, text: Shown });
export type ObjectionAnswer = z.infer<typeof ObjectionAnswer>;

/** An objection, for the holder of a link that went to its confirmed or to be confirmed address. */
export const ObjectionPage = z.object({
  /** As its receipt says it. */
  number: Shown,
  caseId: Shown,
  subject: PublicPublicity.shape.subject,
  titles: Names,
  filedAt: At.nullable(),
  isConfirmed: z.boolean(),
  /** Null before the address is confirmed. */
  state: PublicPublicityPage.shape.filings.element.shape.state.nullable(),
  /** Null without one: not decided, or overtaken. */
  answer: ObjectionAnswer.nullable(),
});
export type ObjectionPage = z.infer<typeof ObjectionPage>;
