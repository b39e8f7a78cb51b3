import type { StoryAct } from '#scripts/story/act.ts';
import { record } from '#test/portal/support/recorded.ts';
import { bodiesOf } from '#test/readers/support/record.ts';
import { aProject, play } from '#test/support/play.ts';
import type { Standing } from '#web/access/standing.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import type { EventRow } from '#web/reads/event-row.ts';
import { standingIn } from '#web/reads/standing-in.ts';
import type { OpenStepRow } from '#web/reads/waiting.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Account, House } from './house.ts';

export type Place = OpenStepRow & {
  readonly openedVersion: number;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closedWhy: string | null;
};
/** What the database keeps of a case, before any rule of access. */
export interface Kept {
  readonly name: string;
  readonly caseId: string;
  /** Of no case; as long as the case's own. */
  readonly nowhere: string;
  readonly number: string;
  readonly titles: readonly string[];
  readonly state: CaseState;
  readonly acts: readonly EventRow[];
  /** The latest opening of each key. */
  readonly places: readonly Place[];
  /** By version: the forms, where the text can be read by anybody at all. */
  readonly texts: ReadonlyMap<number, readonly DocumentPart[]>;
  readonly sealed: ReadonlySet<number>;
}

/** Lives through the acts in the simulation and records them with their texts, as portal and worker do; time stands still after them. */
export async function recordedCase({ portal }: House, name: string, acts: readonly StoryAct[]): Promise<string> {
  const caseId = `told-${name}`;
  const simulation = play(aProject(undefined, caseId), acts);
  const opened = new Set(
    simulation.recordings.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'proposal-opened' ? ['yes'] : []))),
  );
  for (const [id, { document, sealed, stored }] of bodiesOf(simulation)) {
    const isShut = sealed === 'draft' || (sealed === 'final' && opened.size === 0);
    await portal.theatre.sql.query(
      'INSERT INTO document (case_id, submission_id, hash, body, envelope, unsealed_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
      [
        caseId,
        id,
        document,
        isShut ? null : JSON.stringify(stored),
        sealed === 'no' ? null : Buffer.from('sealed'),
        sealed === 'no' || isShut ? null : new Date(),
      ],
    );
  }
  await record(portal, simulation);
  return caseId;
}

export async function keptOf({ portal }: House, name: string, caseId: string): Promise<Kept> {
  const { database } = portal.services;
  const [row, file, events, openings, documents] = await Promise.all([
    database.case.findUniqueOrThrow({ where: { id: caseId } }),
    database.caseState.findUniqueOrThrow({ where: { caseId } }),
    database.event.findMany({ where: { caseId, n: 0 }, orderBy: { version: 'asc' } }),
    database.openStep.findMany({ where: { caseId, kind: 'step' }, orderBy: { openedVersion: 'asc' } }),
    portal.theatre.sql.query<{ submission_id: string; hash: string; body: string | null; shut: boolean }>(
      'SELECT submission_id, hash, body, envelope IS NOT NULL AS shut FROM document WHERE case_id = $1',
      [caseId],
    ),
  ]);
  const texts = new Map<number, readonly DocumentPart[]>();
  const sealed = new Set<number>();
  for (const { version, step, outcome, submissionId, document } of events) {
    const found = documents.rows.find((one) => one.submission_id === submissionId && one.hash === document);
    if (!found || !step || !outcome) continue;
    if (found.body === null) sealed.add(version);
    else texts.set(version, partsOf(step, outcome, found.shut ? JSON.parse(found.body) : { form: JSON.parse(found.body) }));
  }
  return {
    name,
    caseId,
    nowhere: [...caseId].map((letter) => (letter === '-' ? '-' : 'z')).join(''),
    number: row.number,
    titles: [row.titleZh, row.titleEn].filter((title) => title !== ''),
    state: file.state as unknown as CaseState,
    acts: events,
    places: [...new Map(openings.map((one) => [one.key, one as unknown as Place])).values()],
    texts,
    sealed,
  };
}
export async function standingFor({ portal }: House, { viewer }: Account, { caseId }: Kept): Promise<Standing> {
  const standing = await standingIn(portal.services.database, viewer, caseId);
  if (!standing) throw new Error(`no case ${caseId}`);
  return standing;
}
