import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At, CaseRef, PersonRef } from './common.ts';
import { Choice, DraftField, SavedDraft, StepPage } from './step.ts';

/** The field in which a writer is now. */
const DraftPresence = z.object({ person: PersonRef, field: Shown });
export type DraftPresence = z.infer<typeof DraftPresence>;

/** A form that several write in, without its content. */
export const DeskPage = z.object({
  key: Shown,
  step: Shown,
  /** The viewer hands it in; others only write. */
  own: z.boolean(),
  holder: PersonRef.nullable(),
  /** The decision whose form it is. */
  outcome: Shown,
  /** Its fields in their order. */
  order: z.array(Shown),
  fields: z.array(DraftField),
  /** Fields with required inputs that are still empty, and so many. */
  unfilled: z.array(z.object({ name: Shown, count: z.number() })),
  writers: z.array(z.object({ person: PersonRef, askedAt: At })),
  /** Colleagues who can be asked as well; empty for who does not hand it in. */
  canBeAsked: z.array(Choice),
  presence: z.array(DraftPresence),
  dueAt: At.nullable(),
});
export type DeskPage = z.infer<typeof DeskPage>;

export const DraftNow = z.object({ draft: SavedDraft.nullable(), presence: z.array(DraftPresence) });
export type DraftNow = z.infer<typeof DraftNow>;

/** A form as its co-writer sees it: with the texts beside it that its holder reads, and no way to hand it in. */
export const WritingPage = StepPage.pick({
  project: true,
  key: true,
  step: true,
  stage: true,
  about: true,
  payments: true,
  openedVersion: true,
  dueAt: true,
  outcomes: true,
  drafts: true,
  prefilled: true,
  suggested: true,
  choices: true,
  rows: true,
  uploads: true,
  beside: true,
  names: true,
  submissionId: true,
}).extend({ holder: PersonRef });
export type WritingPage = z.infer<typeof WritingPage>;

/** Forms in which colleagues have asked the viewer to write. */
export const DesksAsked = z.array(z.object({ project: CaseRef, key: Shown, step: Shown, holder: PersonRef, dueAt: At.nullable() }));
export type DesksAsked = z.infer<typeof DesksAsked>;
