import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { EntryRow, OrganisationList, OrganisationPage, OrganisationRow } from '#web/shapes/register.ts';
import type { Locale } from '#web/wording/index.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { isUscc } from '#workflows/domain/uscc.ts';
import { bodies, EnterpriseClass, Measure } from '#workflows/register/entries.ts';
import { keepsOrganisations } from '#workflows/register/judge-entry.ts';
import { lastMoment } from '#workflows/register/measures.ts';
import { collationInDatabase } from './by-name.ts';
import { containing } from './called-like.ts';
import type { PersonContext } from './context.ts';
import { correctionsOf } from './corrections.ts';
import { cursorOf, pageFrom, readCursor } from './cursor.ts';
import { personRefs } from './directory.ts';
import { registrantsOf } from './first-codes.ts';
import { measuresOn } from './measures.ts';
import { mayRead, registrarOf } from './registrar.ts';

const perPage = 50;
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly uscc: string | null;
  readonly name_zh: string;
  readonly name_en: string;
  readonly region: string | null;
  readonly fictional: boolean;
  readonly twice: boolean;
}

const named = Prisma.sql`concat_ws(chr(10), o.name_zh, o.name_en, o.uscc, o.region)`;

/** For the platform's office and its funders; others get the answer of a page that does not exist. */
export async function organisationList(
  { services: { database }, viewer, locale }: PersonContext,
  { text, cursor }: { readonly text?: string | undefined; readonly cursor?: string | undefined },
): Promise<OrganisationList> {
  if (!(await mayRead(database, viewer))) throw fail('NOT_FOUND');
  const after = readCursor(cursor, z.tuple([Id]));
  const rows = await rowsWhere(
    database,
    Prisma.sql`${containing(named, text)} AND ${
      after
        ? Prisma.sql`(${calledIn('o', locale)}, o.id) > (SELECT ${calledIn('last', locale)}, last.id FROM organisation last WHERE last.id = ${after[0]})`
        : Prisma.sql`true`
    }`,
    locale,
  );
  const page = pageFrom(rows, perPage, ({ id }) => cursorOf(id));
  return { rows: await shown(database, page.rows), next: page.next };
}

export async function organisationPage(ctx: PersonContext, id: string): Promise<OrganisationPage> {
  const { viewer } = ctx;
  const { database } = ctx.services;
  const [row] = (await mayRead(database, viewer)) ? await shown(database, await rowsWhere(database, Prisma.sql`o.id = ${id}`)) : [];
  if (!row) throw fail('NOT_FOUND');
  const registrar = await registrarOf(database, viewer);
  return {
    ...row,
    entries: await entriesOf(database, id, keepsOrganisations(registrar), viewer.person),
    mayEnter: keepsOrganisations(registrar),
    registrants: await registrantsOf(ctx, id),
    corrections: await correctionsOf(database, id, registrar),
  };
}

/** An organisation's name as its list is sorted. */
function calledIn(table: 'o' | 'last', locale: Locale = 'zh-CN') {
  const [first, second] = locale === 'en' ? ['name_en', 'name_zh'] : ['name_zh', 'name_en'];
  return Prisma.raw(`(coalesce(nullif(${table}.${first}, ''), ${table}.${second}) COLLATE "${collationInDatabase[locale]}")`);
}
const rowsWhere = (database: Database, where: Prisma.Sql, locale?: Locale) => database.$queryRaw<Row[]>`
  SELECT o.id, o.kind, o.uscc, o.name_zh, o.name_en, o.region, o.fictional,
    EXISTS (SELECT FROM organisation other WHERE other.id <> o.id AND other.name_zh = o.name_zh) AS twice
  FROM organisation o WHERE ${where} ORDER BY ${calledIn('o', locale)}, o.id LIMIT ${perPage + 1}`;

async function shown(database: Database, rows: readonly Row[]): Promise<OrganisationRow[]> {
  const ids = rows.map(({ id }) => id);
  const [measures, classes] = await Promise.all([
    measuresOn(database, ids),
    database.registerEntry.findMany({ where: { subjectId: { in: ids }, kind: 'class', confirmedAt: { not: null }, endedAt: null } }),
  ]);
  const today = shanghaiDay(new Date().toISOString());
  return rows.map(({ id, kind, uscc, name_zh: zh, name_en: en, region, fictional, twice }) => {
    const found = EnterpriseClass.safeParse(classes.find(({ subjectId }) => subjectId === id)?.body).data;
    return {
      organisation: { id, kind, names: { zh, en }, fictional },
      uscc,
      flaws: [...(uscc === null ? ['missing' as const] : isUscc(uscc) ? [] : ['wrong' as const]), ...(twice ? ['twice' as const] : [])],
      region,
      class: found ? { class: found.class, endsOn: found.endsOn, expired: found.endsOn < today } : null,
      measures: measures
        .filter(({ subject }) => subject === id)
        .map(({ measure, source, from, until }) => ({ measure, source, from, until: lastMoment(until) })),
    };
  });
}

async function entriesOf(database: Database, subjectId: string, keeps: boolean, viewer: string): Promise<EntryRow[]> {
  const rows = await database.registerEntry.findMany({
    where: { subjectId, kind: { in: ['measure', 'class'] }, enteredAt: { not: null } },
    orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }],
    take: 200,
  });
  const people = await personRefs(
    database,
    rows.flatMap(({ enteredBy, confirmedBy, endedBy }) => [enteredBy, confirmedBy, endedBy]),
  );
  const today = shanghaiDay(new Date().toISOString());
  return rows.flatMap(({ id, kind, body, enteredBy, enteredAt, confirmedBy, confirmedAt, endedBy, endedAt }): EntryRow[] => {
    if (kind !== 'measure' && kind !== 'class') return [];
    const found = bodies[kind].safeParse(body).data;
    if (!found) return [];
    const isOpen = endedAt === null && !(found.endsOn && found.endsOn < today);
    const waits = kind === 'class' && confirmedAt === null;
    const state = endedAt ? 'ended' : !isOpen ? 'expired' : waits ? 'waiting' : found.startsOn > today ? 'coming' : 'in-force';
    return [
      {
        id,
        kind,
        measure: kind === 'measure' ? Measure.parse(body) : null,
        class: kind === 'class' ? EnterpriseClass.parse(body) : null,
        state,
        enteredBy: people.get(enteredBy ?? '') ?? null,
        enteredAt: enteredAt?.toISOString() ?? '',
        confirmedBy: people.get(confirmedBy ?? '') ?? null,
        endedBy: people.get(endedBy ?? '') ?? null,
        endedAt: endedAt?.toISOString() ?? null,
        mayConfirm: keeps && isOpen && waits && enteredBy !== viewer,
        mayEnd: keeps && isOpen && (kind === 'class' || enteredBy !== viewer),
      },
    ];
  });
}
