import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { askedBy, isMine } from '#web/access/asked.ts';
import { doerOf } from '#web/access/doer.ts';
import { knownTo } from '#web/access/may-read.ts';
import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import { Hold, StageName } from '#web/shapes/common.ts';
import type { Block, LateList, LateRow } from '#web/shapes/late.ts';
import { Id } from '#workflows/domain/party.ts';
import { alarmAfter } from '#workflows/engine/alarms.ts';
import { blockOf } from '#workflows/engine/blocks.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { kindNamed, kinds, stepNamed } from '#workflows/kinds.ts';
import type { PersonContext } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { type Directory, directoryOf } from './directory.ts';
import { casesFor } from './notice-figures.ts';
import type { OpenStepRow } from './waiting.ts';

const administrator = 'organisation-admin';
const personal = [...new Set(kinds.flatMap(({ sides }) => Object.keys(sides.personal))), 'public', administrator];

/** Looks after the people of an organisation, or watches over the cases of a platform. */
export const mayWatch = (viewer: Viewer) =>
  rolesOf(viewer).some((role) => role === administrator || kinds.some(({ watchedBy }) => watchedBy.roles.includes(role)));

/**
 * What stands, and why: steps that are late, held or without a deadline, of the own organisation's people and in supervised cases. The one
 * that was opened first comes first.
 */
export async function lateList(
  { services: { database }, viewer }: PersonContext,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<LateList> {
  if (!mayWatch(viewer)) return { rows: [], next: null };
  const after = readCursor(cursor, z.tuple([CursorAt, Id, OpeningKey]));
  const found = await database.openStep.findMany({
    where: {
      AND: [
        { closedAt: null, kind: 'step', optional: false, role: { not: 'public' } },
        { OR: [{ dueAt: { lt: new Date() } }, { dueAt: null }, { hold: { not: Prisma.DbNull } }] },
        { OR: watchedBy(viewer) },
        ...(after ? [following(after)] : []),
      ],
    },
    include: { case: { select: { kind: true, number: true, titleZh: true, titleEn: true } } },
    orderBy: [{ openedAt: 'asc' }, { caseId: 'asc' }, { key: 'asc' }],
    take: limit + 1,
  });
  const page = pageFrom(found, limit, (last) => cursorOf(last.openedAt.toISOString(), last.caseId, last.key));
  const names = await directoryOf(
    database,
    page.rows.map(({ personId }) => personId),
    page.rows.map(({ organisationId }) => organisationId),
  );
  const caseOf = casesFor(database, viewer);
  const verbs = await verbsIn(
    database,
    page.rows.map(({ caseId }) => caseId),
  );
  const rows = await Promise.all(page.rows.map(async (row) => told(row, await caseOf(row.caseId), names, verbs, viewer)));
  return { rows, next: page.next };
}

/** Rows after the last of the page before. */
const following = ([openedAt, caseId, key]: readonly [string, string, string]): Prisma.OpenStepWhereInput => ({
  OR: [{ openedAt: { gt: openedAt } }, { openedAt, caseId: { gt: caseId } }, { openedAt, caseId, key: { gt: key } }],
});

function watchedBy(viewer: Viewer): Prisma.OpenStepWhereInput[] {
  const { organisation } = viewer;
  const roles = rolesOf(viewer);
  const own = roles.includes(administrator) ? [{ organisationId: organisation, role: { notIn: personal } }] : [];
  const watched = kinds.flatMap(({ name, watchedBy: { part, roles: watching } }) =>
    roles.some((role) => watching.includes(role))
      ? [{ case: { kind: name, parties: { some: { part, organisationId: organisation, untilVersion: null } } } }]
      : [],
  );
  return [...own, ...watched];
}

/** Possible acts about another person's opening, in these cases. */
const verbsIn = (database: PersonContext['services']['database'], cases: readonly string[]) =>
  database.openStep.findMany({ where: { caseId: { in: [...cases] }, closedAt: null, optional: true, kind: 'step' } });

type Row = OpenStepRow & {
  readonly caseId: string;
  readonly openedVersion: number;
  readonly offers: readonly string[];
  readonly calendar: string;
  readonly case: { readonly kind: string; readonly number: string; readonly titleZh: string; readonly titleEn: string };
};

function told(
  row: Row,
  [{ state }, standing]: Awaited<ReturnType<ReturnType<typeof casesFor>>>,
  names: Directory,
  verbs: Awaited<ReturnType<typeof verbsIn>>,
  { organisation }: Viewer,
): LateRow {
  const { caseId, key, step, openedAt, dueAt, case: of } = row;
  const known = standing && knownTo(state, standing, askedBy(row));
  const isOwn = row.organisationId === organisation;
  const actor = isOwn ? 'named' : known?.known ? known.actor : 'hidden';
  const asked = doerOf({ actor }, { person: row.personId, organisation: row.organisationId, role: row.role }, names);
  const hold = Hold.nullable().parse(row.hold);
  const next = hold ? undefined : nextIn(row, state);
  return {
    project: { id: caseId, number: of.number, titles: { zh: of.titleZh, en: of.titleEn } },
    key: actor === 'hidden' ? step : key,
    step,
    stage: StageName.parse(row.stage),
    asked: { role: row.role, organisation: asked.organisation, person: asked.person },
    openedAt: openedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    hold,
    block: blockIn(row, state),
    nextAt: next?.at ?? null,
    next: next?.kind ?? null,
    verbs: verbs
      .filter((verb) => verb.caseId === caseId && standing && stepNamed(verb.step)?.upon && isMine(standing, verb))
      .map((verb) => ({ key: verb.key, step: verb.step })),
  };
}

/** A payment that is barred stays due: its clock says nothing of why it is not made. */
function blockIn({ step, subject, seat, role, offers, case: { kind } }: Row, state: CaseState): Block | null {
  const opening = { subject, ...(seat === null ? {} : { seat }), for: { role }, offers };
  const block = blockOf(kindNamed(kind).definitions, state, { step, opening });
  return block ? { ...block, lift: block.lift ?? null } : null;
}

function nextIn({ key, step, stage, subject, role, openedAt, dueAt, openedVersion, calendar, case: { kind } }: Row, state: CaseState) {
  const opening = { key, kind: 'step', step, stage, opening: { subject, for: { role } } } as const;
  const stamp = {
    openedAt: openedAt.toISOString(),
    version: openedVersion,
    calendar,
    alarms: 0,
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
  };
  return alarmAfter(opening, stepNamed(step), stamp, new Date().toISOString(), kindNamed(kind).timing(state));
}
