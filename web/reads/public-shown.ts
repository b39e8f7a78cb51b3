import type { Database } from '#web/server/database.server.ts';
import type { PublicShown } from '#web/shapes/publicity.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import { isOpenToAll, type Publicity, type Shown } from '#workflows/project/publicity/subjects.ts';
import { type Directory, recordedNames } from './directory.ts';
import { showsClient } from './public-fields.ts';

/** A publicity as stored, of a project whose demand has this tier. */
export interface Published {
  readonly id: string;
  readonly tier: 'public' | 'summary' | 'nda' | null;
  readonly publicity: Publicity;
}
interface Texts {
  readonly names: Directory;
  readonly results: ReadonlyMap<string, { readonly title: string; readonly abstract: string }>;
  readonly reasons: readonly Reason[];
}
interface Reason {
  readonly case_id: string;
  readonly at: Date;
  readonly body: string | null;
}

/** The public content of a notice, with names and texts filled in (L5, model 4.10). */
export async function publicShown(database: Database, rows: readonly Published[]): Promise<(one: Published) => PublicShown | null> {
  const all = rows.flatMap(({ publicity: { shown } }) => shown ?? []);
  const [names, results, reasons] = await Promise.all([
    recordedNames(database, all.flatMap(personsIn), all.flatMap(organisationsIn)),
    resultsOf(
      database,
      rows.flatMap(({ id, publicity: { shown } }) => (shown?.of === 'price' ? [{ caseId: id, hash: shown.result }] : [])),
    ),
    reasonsOf(
      database,
      rows.flatMap(({ id, publicity: { shown } }) => (shown?.of === 'award' && shown.how === 'off-rank' ? [id] : [])),
    ),
  ]);
  return (one) =>
    one.publicity.shown ? shownIn(one, one.publicity.shown, { names: names(new Date(one.publicity.from)), results, reasons }) : null;
}

function shownIn({ id, tier, publicity }: Published, shown: Shown, { names, results, reasons }: Texts): PublicShown {
  switch (shown.of) {
    case 'award': {
      // the price belongs to the parties: the public sees the university and its rank
      const { of, rank, how, received, related = false } = shown;
      const reason =
        how === 'off-rank' ? reasons.findLast(({ case_id, at }) => case_id === id && at <= new Date(publicity.from)) : undefined;
      const who = { university: names.organisation(shown.university), investigator: names.person(shown.investigator)?.names ?? null };
      return { of, ...who, rank, how, reason: textOf(reason?.body, 'reason'), received, related };
    }
    case 'conclusion':
      return shown;
    case 'price': {
      const { of, mode, terms, relatedParty } = shown;
      const { title = '', abstract = '' } = results.get(shown.result) ?? {};
      const transferee = tier && showsClient(tier) ? names.organisation(shown.transferee) : null;
      return { of, title, abstract, transferee, mode, terms, relatedParty };
    }
    case 'reward': {
      const { of, contract = null, year } = shown;
      const shares = shown.shares.map(({ inventor, fen, isLeader = false }) => ({
        inventor: names.person(inventor)?.names ?? { zh: inventor, en: inventor },
        fen,
        isLeader,
      }));
      return { of, contract, year, shares: isOpenToAll(publicity) ? shares : null };
    }
  }
}

const personsIn = (shown: Shown) =>
  shown.of === 'award' ? [shown.investigator] : shown.of === 'reward' ? shown.shares.map(({ inventor }) => inventor) : [];
const organisationsIn = (shown: Shown) => (shown.of === 'award' ? [shown.university] : shown.of === 'price' ? [shown.transferee] : []);

/** Name and abstract of a result, from the disclosure. */
async function resultsOf(database: Database, wanted: readonly { readonly caseId: string; readonly hash: string }[]) {
  const documents =
    wanted.length > 0 ? await database.document.findMany({ where: { OR: [...wanted] }, select: { hash: true, body: true } }) : [];
  return new Map(documents.map(({ hash, body }) => [hash, { title: textOf(body, 'resultTitle'), abstract: textOf(body, 'abstract') }]));
}

/** The enterprises' reasons for choosing against the order, oldest first: "published together with your reasons". */
async function reasonsOf(database: Database, projects: readonly string[]): Promise<Reason[]> {
  if (projects.length === 0) return [];
  return database.$queryRaw<Reason[]>`
    SELECT e.case_id, e.at, d.body FROM event e JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
    WHERE e.case_id = ANY(${[...projects]}) AND e.n = 0 AND e.step = ${publicSteps.choice} AND e.outcome = 'select-off-rank' ORDER BY e.version`;
}

function textOf(body: string | null | undefined, field: string): string {
  const value: unknown = body ? (JSON.parse(body) as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : '';
}
