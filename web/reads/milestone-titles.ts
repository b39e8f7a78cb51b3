import { z } from 'zod';
import { mayReadProposal } from '#web/access/project-rights.ts';
import type { Standing } from '#web/access/standing.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Names } from '#web/shapes/common.ts';
import { Shown } from '#workflows/domain/text.ts';
import { milestoneName } from '#workflows/project/milestone-name.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ProjectContext } from './context.ts';
import { projectFile } from './project-file.ts';

/** The fields of an opened proposal needed for a title; other fields are ignored. */
const Titled = z.object({ parts: z.object({ draft: z.object({ milestones: z.array(z.object({ n: z.number(), title: Shown })) }) }) });

/** The milestones' titles as the university offered them, by number; none without access to the proposal. */
export async function milestoneTitles(database: Database, project: Project, standing: Standing): Promise<ReadonlyMap<number, string>> {
  const { award } = project.selection;
  return award && mayReadProposal(project, standing, award.proposal) ? titlesOffered(database, project) : new Map();
}
async function titlesOffered(database: Database, project: Project): Promise<ReadonlyMap<number, string>> {
  const { award } = project.selection;
  if (!award) return new Map();
  const text = await textOfHash(database, project.id, award.document);
  const opened = Titled.safeParse(JSON.parse(text ?? 'null'));
  return new Map(opened.success ? opened.data.parts.draft.milestones.map(({ n, title }) => [n, title]) : []);
}

/** "里程碑 2 · 中试样件" by its number, for the fields that name one. */
export const milestoneNames = (ctx: ProjectContext, numbers: readonly string[]) =>
  namedBy(ctx, numbers, (database, project) => milestoneTitles(database, project, ctx.project));

/** The same for every reader. */
export const milestonesOnRecord = (ctx: ProjectContext, numbers: readonly string[]) => namedBy(ctx, numbers, titlesOffered);

async function namedBy(
  ctx: ProjectContext,
  numbers: readonly string[],
  titlesIn: (database: Database, project: Project) => Promise<ReadonlyMap<number, string>>,
): Promise<ReadonlyMap<string, Names>> {
  if (numbers.length === 0) return new Map();
  const { database } = ctx.services;
  const { state } = await projectFile(database, ctx.project.caseId);
  const titles = await titlesIn(database, state);
  const called = (n: string, ordinal: string) => [ordinal, titles.get(Number(n))].filter(Boolean).join(' · ');
  return new Map(
    numbers.map((n) => {
      const { zh, en } = milestoneName(n);
      return [n, { zh: called(n, zh), en: called(n, en) }];
    }),
  );
}
