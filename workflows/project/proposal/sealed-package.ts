import { z } from 'zod';
import { Subject } from '#workflows/domain/text.ts';
import { carriedPart, carriedSchema } from '#workflows/engine/carried.ts';
import { NoStudents, ProposalDraft, StudentPlan, type UnsealedProposal } from './proposal-form.ts';

/** What lies in the envelope: the whole forms as the university wrote them. */
export const ProposalPackage = z.strictObject({ draft: ProposalDraft, students: z.union([StudentPlan, NoStudents]) });

/** Files stay where they are: the recording of the sealing has named them. */
const Travelling = ProposalDraft.omit({ files: true });
const Student = StudentPlan.shape.students.element;
const UnsealedContent = z.strictObject({
  draft: carriedSchema(Travelling) as z.ZodType<UnsealedProposal['draft']>,
  students: z.array(carriedSchema(Student) as z.ZodType<UnsealedProposal['students'][number]>).max(30),
});

/** The worker's answer for one envelope: its carried part, or that it is unreadable as a proposal. */
export const OpenedEnvelope = z.discriminatedUnion('state', [
  z.strictObject({ id: Subject, state: z.literal('readable'), content: UnsealedContent }),
  z.strictObject({ id: Subject, state: z.literal('unreadable') }),
]);
export type OpenedEnvelope = z.output<typeof OpenedEnvelope>;

/** What travels of a draft. A price outside the budget counts as such only with its reason: the text itself stays behind (S2.02). */
export const carriedDraft = (draft: z.output<typeof ProposalDraft>): UnsealedProposal['draft'] =>
  UnsealedContent.shape.draft.parse({
    ...(carriedPart(Travelling, draft) as object),
    priceOutsideBudget: draft.priceOutsideBudget && (draft.priceReason?.length ?? 0) >= 10,
  });

/** From the envelope's content to the worker's answer; pure, so that worker and simulation say the same. */
export function openedEnvelope(id: string, content: unknown): OpenedEnvelope {
  const parsed = ProposalPackage.safeParse(content);
  if (!parsed.success) return { id, state: 'unreadable' };
  const { draft, students } = parsed.data;
  const places = 'students' in students ? students.students : [];
  const carried = { draft: carriedDraft(draft), students: places.map((student) => carriedPart(Student, student)) };
  return { id, state: 'readable', content: UnsealedContent.parse(carried) };
}
