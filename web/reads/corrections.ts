import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CorrectionRow, OwnOrganisation, Profile } from '#web/shapes/correction.ts';
import { Correction, Refusal } from '#workflows/register/entries.ts';
import { corrects, keepsOrganisations, type Registrar } from '#workflows/register/judge-entry.ts';
import type { PersonContext } from './context.ts';
import { organisationRefs, personRefs } from './directory.ts';
import { mayAdminister } from './own-people.ts';
import { registrarOf } from './registrar.ts';

const most = 100;

/** Corrections of an organisation, the latest first, for its administrator and the platform's office. */
export async function correctionsOf(database: Database, subjectId: string, registrar: Registrar): Promise<CorrectionRow[]> {
  const rows = await database.registerEntry.findMany({
    where: { subjectId, kind: { in: ['correction', 'refusal'] }, enteredAt: { not: null } },
    orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }],
    take: most,
  });
  const refusals = new Map(
    rows.flatMap(({ kind, body }) => {
      const found = kind === 'refusal' ? Refusal.safeParse(body).data : undefined;
      return found ? [[found.entry, found.reason] as const] : [];
    }),
  );
  const people = await personRefs(
    database,
    rows.flatMap(({ enteredBy, confirmedBy, endedBy }) => [enteredBy, confirmedBy, endedBy]),
  );
  return rows.flatMap(({ id, kind, body, enteredBy, enteredAt, confirmedBy, confirmedAt, endedBy, endedAt }): CorrectionRow[] => {
    const found = kind === 'correction' ? Correction.safeParse(body).data : undefined;
    if (!found) return [];
    const { nameZh: zh, nameEn: en, region, evidence } = found;
    const reason = refusals.get(id) ?? null;
    const state = confirmedAt ? 'confirmed' : reason !== null ? 'refused' : endedAt ? 'withdrawn' : 'waiting';
    return [
      {
        id,
        names: { zh, en },
        region,
        evidence,
        state,
        reason,
        enteredBy: people.get(enteredBy ?? '') ?? null,
        enteredAt: enteredAt?.toISOString() ?? '',
        decidedBy: people.get(confirmedBy ?? endedBy ?? '') ?? null,
        decidedAt: (confirmedAt ?? endedAt)?.toISOString() ?? null,
        mayDecide: state === 'waiting' && keepsOrganisations(registrar) && enteredBy !== registrar.person,
        mayWithdraw: state === 'waiting' && corrects(registrar, subjectId),
      },
    ];
  });
}

/** The organisation acted for; no other one can be named. */
export async function ownOrganisation({ services: { database }, viewer }: PersonContext): Promise<OwnOrganisation> {
  if (!mayAdminister(viewer)) throw fail('NOT_ALLOWED');
  const { organisation: id } = viewer;
  const [refs, { uscc, region }, registrar] = await Promise.all([
    organisationRefs(database, [id]),
    database.organisation.findUniqueOrThrow({ where: { id }, select: { uscc: true, region: true } }),
    registrarOf(database, viewer),
  ]);
  const organisation = refs.get(id);
  if (!organisation) throw fail('NOT_FOUND');
  return { organisation, uscc, region, corrections: await correctionsOf(database, id, registrar) };
}

export async function profile({ services: { database }, viewer }: PersonContext): Promise<Profile> {
  const [{ nameZh, nameEn }, former] = await Promise.all([
    database.person.findUniqueOrThrow({ where: { id: viewer.person }, select: { nameZh: true, nameEn: true } }),
    database.formerName.findMany({ where: { subjectId: viewer.person }, orderBy: { until: 'desc' }, take: most }),
  ]);
  return {
    names: { zh: nameZh, en: nameEn },
    former: former.map(({ nameZh: zh, nameEn: en, until }) => ({ names: { zh, en }, until: until.toISOString() })),
  };
}
