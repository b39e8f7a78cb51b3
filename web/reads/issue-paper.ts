import { createHash, randomUUID } from 'node:crypto';
import { numberOf } from '#papers/content-of.ts';
import type { Language } from '#papers/saying.ts';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import { fail } from '#web/errors/failure.ts';
import { writePaper } from '#web/papers/write-paper.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { ProjectContext } from './context.ts';
import { paperSource } from './paper-source.ts';
import { type IssuedPaper, papersFor } from './papers.ts';

export interface PaperFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The paper of this name that this change issued, as a file; who has taken it is recorded, and so is the file. */
export async function issuePaper(ctx: ProjectContext, version: number, name: string, language: Language): Promise<PaperFile> {
  const { state, papers, disposed } = await papersFor(ctx);
  const isAsked = ({ paper, change }: IssuedPaper) => paper.name === name && change.version === version;
  const issued = papers.find(isAsked);
  if (disposed?.papers.some(isAsked)) throw fail('DISPOSED', { at: disposed.at.toISOString() });
  if (!issued) throw fail('NOT_FOUND');
  return paperFile(ctx, state, issued, language);
}

export async function paperFile(ctx: ProjectContext, state: CaseState, issued: IssuedPaper, language: Language): Promise<PaperFile> {
  const { services, project } = ctx;
  const { paper, change, acts } = issued;
  const { source, names } = await paperSource(ctx, state, issued);
  const number = numberOf(source.number, paper.mark, change.version);
  const content = writePaper({ paper, source, number, names, language, portal: services.env.PORTAL_URL });
  const signed = language === 'zh' && paper.signed ? await signedFile(ctx, issued) : undefined;
  const bytes = signed?.bytes ?? (await makePdf(content));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await services.database.issuedPaper.createMany({
    data: [
      {
        caseId: project.caseId,
        version: change.version,
        paper: paper.name,
        template: signed?.template ?? paper.version,
        language,
        number,
        code: signed?.code ?? content.code,
        sha256,
        bytes: bytes.length,
        actedAt: new Date(change.at),
      },
    ],
    // handed out before: the same bytes
    skipDuplicates: true,
  });
  const { person, organisation, caseId } = project;
  if (person && organisation)
    await services.database.documentOpening.createMany({
      data: acts.map((act) => ({ id: randomUUID(), caseId, version: act.version, personId: person, organisationId: organisation })),
    });
  return { name: `${content.title} ${number}.pdf`, bytes, sha256 };
}

/** The file that carries the signatories' certificates; the worker has made it, once. Undefined: there is none, or not yet. */
async function signedFile({ services, project: { caseId } }: ProjectContext, { paper, change }: IssuedPaper) {
  const found = await services.database.signedPaper.findUnique({
    where: { caseId_version_paper: { caseId, version: change.version, paper: paper.name } },
    select: { content: true, code: true, template: true },
  });
  return found?.content ? { bytes: Buffer.from(found.content), code: found.code, template: found.template } : undefined;
}
