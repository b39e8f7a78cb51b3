import { hashOf } from '#web/documents/canonical.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { ObjectionAnswer, ObjectionPage } from '#web/shapes/objection.ts';
import { objectionsTo } from '#workflows/modules/publicity/publicity.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Context } from './context.ts';
import { projectFile } from './project-file.ts';

/** The state of an objection and its answer, for the objector who holds the link of a mail; the answer once the address is confirmed. */
export async function objectionPage({ services: { database } }: Context, token: string): Promise<ObjectionPage> {
  const link = await database.objectionLink.findUnique({ where: { hash: hashOf(token), expiresAt: { gt: new Date() } } });
  if (!link) throw fail('NOT_FOUND');
  const { caseId, objection: id } = link;
  const [contact, found, { state }] = await Promise.all([
    database.objectionContact.findUnique({ where: { caseId_objection: { caseId, objection: id } }, select: { confirmedAt: true } }),
    database.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true, titleZh: true, titleEn: true } }),
    projectFile(database, caseId),
  ]);
  const [filed] = Object.values(state.publicities).flatMap((publicity) =>
    objectionsTo(publicity).flatMap((one) => (one.id === id ? [{ publicity, objection: one }] : [])),
  );
  if (!filed || !contact) throw fail('NOT_FOUND');
  const { publicity, objection } = filed;
  const isConfirmed = contact.confirmedAt !== null;
  return {
    number: `${found.number}/${id}`,
    caseId,
    subject: publicity.subject,
    titles: { zh: found.titleZh, en: found.titleEn },
    filedAt: objection.at ?? null,
    isConfirmed,
    state: isConfirmed ? objection.state : null,
    answer: isConfirmed ? await answerTo(database, caseId, objection) : null,
  };
}

/** By the link that went to the address. */
export async function confirmContact(ctx: Context, token: string): Promise<{ done: true }> {
  const [row] = await ctx.services.database.$queryRaw<{ confirmed: boolean }[]>`SELECT confirm_contact(${token}) AS confirmed`;
  if (!row?.confirmed) throw fail('NOT_FOUND');
  ctx.services.log.info({ event: 'objection-contact-confirmed' }, 'the address of an objector was confirmed');
  return { done: true };
}

type Objection = Project['publicities'][string]['objections'][number];

/** The reasons of the decision on it, or on the one it was joined to; or why it was not admitted. Nothing of who has decided. */
async function answerTo(database: Database, caseId: string, { id, to, state }: Objection): Promise<ObjectionAnswer | null> {
  if (state !== 'rejected' && state !== 'dismissed' && state !== 'upheld') return null;
  const acts = await database.event.findMany({
    where: {
      caseId,
      n: 0,
      ...(state === 'rejected'
        ? { step: publicSteps.objectionAdmission, outcome: 'reject' }
        : { step: publicSteps.objectionDecision, subject: to ?? id }),
    },
    orderBy: { version: 'desc' },
    select: { at: true, document: true },
  });
  for (const { at, document } of acts) {
    const text = document && (await textOfHash(database, caseId, document));
    const { objections, reason, findings } = JSON.parse(text || '{}') as { objections?: string[]; reason?: string; findings?: string };
    const said = state === 'rejected' ? (objections?.includes(id) ? reason : undefined) : findings;
    if (said !== undefined) return { at: at.toISOString(), text: said };
  }
  return null;
}
