import { z } from 'zod';
import { checkPaper } from '#web/reads/check-paper.ts';
import { paperList } from '#web/reads/papers.ts';
import { CheckedPaper, PaperRef } from '#web/shapes/paper.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { projectProcedure, publicProcedure, router } from './trpc.ts';

const InProject = z.strictObject({ caseId: Id });
const PaperNumber = code(1, 100);

/** Documents that leave the office. */
export const papersRouter = router({
  /** Documents that leave the office, for who may read all that they say. `GET /cases/{caseId}/papers/{version}/{name}?language=zh` has the file. */
  list: projectProcedure
    .input(InProject)
    .output(z.array(PaperRef))
    .query(({ ctx }) => paperList(ctx)),
  /** Whether a paper with this number and code, or this very file, was issued. Null: not known. For everybody, so often a minute. */
  check: publicProcedure
    .input(z.union([z.strictObject({ number: PaperNumber, code: Sha256 }), z.strictObject({ sha256: Sha256 })]))
    .output(CheckedPaper.nullable())
    .query(({ ctx, input }) => checkPaper(ctx, input)),
});
