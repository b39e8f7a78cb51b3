import { actorIn, type Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { proposalOf } from '#workflows/project/proposal/selection.ts';
import { mayKnowBidder } from '#workflows/project/proposal/visibility.ts';
import { projectFile } from './project-file.ts';
import type { About } from './shapes/common.ts';

interface Told {
  readonly case_id: string;
  readonly about: About;
}

/**
 * What notices are about, as far as their reader may know: that a university's own step is late is the platform's business,
 * but before the opening not whose. Each project is read once.
 */
export function toldOf(database: Database, viewer: Viewer, notices: readonly Told[]): Promise<About[]> {
  const files = new Map<string, ReturnType<typeof projectFile>>();
  const fileOf = (id: string) => {
    const file = files.get(id) ?? projectFile(database, id);
    files.set(id, file);
    return file;
  };
  return Promise.all(
    notices.map(async ({ case_id, about }) => {
      const { step, subject, dueAt } = about;
      if (typeof step !== 'string' || typeof subject !== 'string' || stepNamed(step)?.stage !== 'proposal') return about;
      if (subject === viewer.organisation) return about;
      const { state } = await fileOf(case_id);
      if (!proposalOf(state, subject) || mayKnowBidder(state, actorIn(viewer, case_id), subject)) return about;
      return dueAt === undefined ? { step } : { step, dueAt };
    }),
  );
}
