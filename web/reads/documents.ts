import { randomUUID } from 'node:crypto';
import { knownTo, mayRead } from '#web/access/may-read.ts';
import { fail } from '#web/errors/failure.ts';
import type { DocumentRef } from '#web/shapes/case.ts';
import { isText } from '#web/shapes/earlier-text.ts';
import type { OpenedDocument } from '#web/shapes/step.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { aboutOf, namesFor, type Recorded, recorded, referTo, textOf } from './recorded-documents.ts';
import { namesOfParts } from './references.ts';

/** Documents the viewer may open, and those of its own that are sealed. Latest first; of others' sealed ones nothing is said. */
export async function documentList(ctx: ProjectContext): Promise<DocumentRef[]> {
  const { project: standing, services } = ctx;
  const [{ state }, rows] = await Promise.all([caseFile(services.database, standing.caseId), recorded(ctx, standing.caseId)]);
  const seen = rows.filter((row) => mayRead(state, standing, aboutOf(row)));
  return seen.map(referTo(state, standing, await namesFor(ctx, seen), seen));
}

/** One document with its text; the opening is recorded. Of a sealed one its own people read why; to all others it is as unknown as a random one. */
export async function openDocument(ctx: ProjectContext, version: number): Promise<OpenedDocument> {
  const { project: standing, services } = ctx;
  const [{ state }, [row]] = await Promise.all([caseFile(services.database, standing.caseId), recorded(ctx, standing.caseId, version)]);
  const isReadable = (one: Recorded) => mayRead(state, standing, aboutOf(one));
  if (!row || !isReadable(row)) throw fail('NOT_FOUND');
  const parts = await textOf(ctx, state, row);
  const { person, organisation, caseId } = standing;
  if (person && organisation)
    await services.database.documentOpening.create({
      data: { id: randomUUID(), caseId, version, personId: person, organisationId: organisation },
    });
  const readable = isText(row) ? (await recorded(ctx, caseId)).filter(isReadable) : [row];
  const names = await namesOfParts(ctx, state, parts, row.at);
  const { actor } = knownTo(state, standing, aboutOf(row));
  // the seat of a hidden person is the person's name
  const key = actor === 'hidden' && row.key.split('/').length > 2 ? null : row.key;
  return { ...referTo(state, standing, await namesFor(ctx, [row]), readable)(row), parts, names, key };
}
