import { currentGrants } from '#web/access/current-grants.ts';
import { fail } from '#web/errors/failure.ts';
import type { ExpertPage, ExpertRow } from '#web/shapes/register.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import type { fieldCodes } from '#workflows/domain/field-codes.ts';
import { Profile, Tie } from '#workflows/register/entries.ts';
import { keepsExperts } from '#workflows/register/judge-entry.ts';
import { byName } from './by-name.ts';
import type { PersonContext } from './context.ts';
import { organisationRefs, personRefs } from './directory.ts';
import { type Expert, expertsOf } from './experts.ts';
import { mayRead, registrarOf } from './registrar.ts';

/** Rows shown at once; the search narrows them. */
const most = 500;
const expertRoles = { in: ['expert', 'expert.chair'] };

export interface Sought {
  readonly text?: string | undefined;
  readonly field?: (typeof fieldCodes)[number] | undefined;
}
/** The pool, for the platform's office and its funders; others get the answer of a page that does not exist. */
export async function expertList(
  { services: { database }, viewer, locale }: PersonContext,
  sought: Sought,
): Promise<{ rows: ExpertRow[] }> {
  if (!(await mayRead(database, viewer))) throw fail('NOT_FOUND');
  const found = await database.person.findMany({
    where: { grants: { some: { ...currentGrants(), role: expertRoles } } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 5000,
  });
  const all = await rowsOf(
    { database },
    found.map(({ id }) => id),
  );
  const wanted = plain(sought.text ?? '');
  const rows = all.filter(({ person, works, profile }) => {
    const words = [person.names.zh, person.names.en, works?.names.zh, works?.names.en, profile?.title, profile?.speciality];
    return (!sought.field || profile?.fields.includes(sought.field)) && plain(words.join(' ')).includes(wanted);
  });
  return {
    rows: byName(rows, locale, ({ person }) => person)
      .toSorted((one, other) => one.seats - other.seats)
      .slice(0, most),
  };
}
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

type Services = Pick<PersonContext['services'], 'database'>;
async function rowsOf({ database }: Services, ids: readonly string[]): Promise<ExpertRow[]> {
  const experts = await expertsOf(database, ids, '');
  const [people, organisations] = await Promise.all([
    personRefs(database, ids),
    organisationRefs(
      database,
      experts.map((expert) => worksAt(expert)),
    ),
  ]);
  const today = shanghaiDay(new Date().toISOString());
  return experts.flatMap((expert) => {
    const person = people.get(expert.person);
    const profile = Profile.safeParse(expert.profile).data ?? null;
    const works = organisations.get(worksAt(expert) ?? '') ?? null;
    const away = profile?.awayUntil !== undefined && profile.awayUntil >= today;
    return person ? [{ person, works, profile, seats: expert.seats, away, ties: expert.ties.length }] : [];
  });
}
const worksAt = ({ employers }: Expert) => employers.find(({ role }) => role === 'expert' || role === 'expert.chair')?.organisation;

/** The profile of one expert: for the expert in person and the platform's office. */
export async function expertPage({ services: { database }, viewer, locale }: PersonContext, id: string): Promise<ExpertPage> {
  const self = id === viewer.person;
  const allowed = self || keepsExperts(await registrarOf(database, viewer));
  const found = allowed
    ? await database.person.findFirst({ where: { id, grants: { some: { ...currentGrants(), role: expertRoles } } }, select: { id: true } })
    : null;
  const [row] = found ? await rowsOf({ database }, [id]) : [];
  if (!row) throw fail('NOT_FOUND');
  const [entries, bodies] = await Promise.all([
    database.registerEntry.findMany({
      where: { subjectId: id, kind: 'tie', enteredAt: { not: null }, endedAt: null },
      orderBy: { enteredAt: 'desc' },
    }),
    database.organisation.findMany({ select: { id: true }, orderBy: { id: 'asc' }, take: 5000 }),
  ]);
  const refs = await organisationRefs(
    database,
    bodies.map((one) => one.id),
  );
  return {
    ...row,
    self,
    ties: entries.flatMap(({ id: entry, body, enteredBy }) => {
      const tie = Tie.safeParse(body).data;
      const to = refs.get(tie?.to ?? '');
      const own = enteredBy === id;
      return tie && to ? [{ id: entry, to, type: tie.type, with: tie.with ?? null, own, mayEnd: own === self }] : [];
    }),
    organisations: byName([...refs.values()], locale, (one) => one),
  };
}
