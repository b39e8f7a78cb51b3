import { z } from 'zod';
import { discardDraft, loadDrafts, saveDraft } from '#web/documents/drafts.ts';
import { askNoMore, askToWrite, deskPage, lookAtDraft, markDone } from '#web/reads/co-writing.ts';
import { desksAsked } from '#web/reads/desks-asked.ts';
import { writingPage } from '#web/reads/writing-page.ts';
import { DeskPage, DesksAsked, DraftNow, WritingPage } from '#web/shapes/desk.ts';
import { DraftKey, DraftLook, DraftOf, DraftSection, DraftToSave, DraftWriterChange } from '#web/shapes/draft-input.ts';
import { SavedDraft } from '#web/shapes/step.ts';
import { Id } from '#workflows/domain/party.ts';
import { mustNotBeSealed } from './must-not-be-sealed.ts';
import { personProcedure, projectProcedure, router } from './trpc.ts';

const Done = z.object({ done: z.literal(true) });

export const draftsRouter = router({
  /** The viewer's drafts for this opening: one per decision, the latest first. */
  get: projectProcedure
    .input(DraftOf)
    .output(z.array(SavedDraft))
    .query(({ ctx, input }) => loadDrafts(ctx, input.key, input.of)),
  /**
   * `revision`: the one that was loaded, 0 for a new draft. A stale one is refused: STALE_DRAFT, with the present revision. With `marks` fields are
   * merged; those that two have changed are refused by name, the others kept.
   */
  save: projectProcedure
    .input(DraftToSave)
    .output(SavedDraft)
    .mutation(async ({ ctx, input }) => {
      await mustNotBeSealed(ctx, input);
      return saveDraft(ctx, input);
    }),
  discard: projectProcedure
    .input(DraftKey)
    .output(Done)
    .mutation(({ ctx, input }) => discardDraft(ctx, input.key)),
  /** The form of a colleague who has asked the viewer to write in it. */
  form: projectProcedure
    .input(DraftOf.extend({ of: Id }))
    .output(WritingPage)
    .query(({ ctx, input }) => writingPage(ctx, input.key, input.of)),
  /** Forms in which colleagues have asked the viewer to write. */
  askedOfMe: personProcedure.output(DesksAsked).query(({ ctx }) => desksAsked(ctx)),
  /** Who writes in a form, and each field's last writer. */
  desk: projectProcedure
    .input(DraftOf)
    .output(DeskPage)
    .query(({ ctx, input }) => deskPage(ctx, input.key, input.of)),
  /** Asks a colleague to write in the viewer's own form, which the colleague cannot hand in. */
  ask: projectProcedure
    .input(DraftWriterChange)
    .output(Done)
    .mutation(({ ctx, input }) => askToWrite(ctx, input.key, input.person)),
  askNoMore: projectProcedure
    .input(DraftWriterChange)
    .output(Done)
    .mutation(({ ctx, input }) => askNoMore(ctx, input.key, input.person)),
  /** By the field's last writer; any change takes it back. */
  markDone: projectProcedure
    .input(DraftSection)
    .output(Done)
    .mutation(({ ctx, input }) => markDone(ctx, input)),
  /** Kept fields and places of writers; says as well where the viewer is. */
  look: projectProcedure
    .input(DraftLook)
    .output(DraftNow)
    .mutation(({ ctx, input }) => lookAtDraft(ctx, input)),
});
