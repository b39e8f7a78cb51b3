import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import type { Role } from '#workflows/domain/party.ts';
import { Readers } from './support/readers.ts';

let readers: Readers;
/** An office to which the story has written, and its organisation. */
let office: { readonly organisation: string; readonly role: Role };
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'seal-submit'));
  const { rows } = await sql(
    `SELECT organisation_id AS organisation, role FROM notice WHERE person_id IS NULL AND organisation_id IS NOT NULL
     GROUP BY 1, 2 ORDER BY count(*) DESC, 2 LIMIT 1`,
  );
  office = rows[0] as typeof office;
  const persons = ['veteran', 'newcomer'];
  await readers.portal.register({
    persons: persons.map((id) => ({ id, nameZh: id, nameEn: id })),
    grants: persons.map((person) => ({ person, ...office })),
  });
  // the first held the office when the notices came
  await sql("UPDATE role_grant SET valid_from = '2026-01-01' WHERE person_id = 'veteran'");
});
afterAll(() => readers.portal.close());

const sql = (text: string, values: unknown[] = []) => readers.portal.theatre.sql.query(text, values);
const as = (person: 'veteran' | 'newcomer') =>
  readers.portal.asViewer({
    person,
    user: `user-${person}`,
    scopes: 'all',
    organisation: office.organisation,
    organisations: [office.organisation],
    grants: [{ ...office, caseId: null }],
  });
const count = async (person: 'veteran' | 'newcomer') => (await as(person).me.get())?.counts.notices;
const notices = async (person: 'veteran' | 'newcomer') =>
  (await as(person).inbox.list({ tab: 'notices', limit: 100 })).rows.flatMap((row) => (row.kind === 'notice' ? [row] : []));
const unread = async (person: 'veteran' | 'newcomer') => (await notices(person)).filter(({ readAt }) => readAt === null).length;
const keyOf = (one: Awaited<ReturnType<typeof notices>>[number] | undefined) => [one?.project.id, one?.version, one?.n];

test('notices of before the role are found read; who held the office then is called to them', async () => {
  const all = (await notices('newcomer')).length;
  expect(all).toBeGreaterThan(0);
  expect([await unread('veteran'), await count('veteran')]).toEqual([all, all]);
  expect([await unread('newcomer'), await count('newcomer')]).toEqual([0, 0]);
});

test('a later one is unread until it is read, and so is one to this very person', async () => {
  const [first, second] = await notices('newcomer');
  await sql(`UPDATE notice SET at = now() + interval '1 second' WHERE (case_id, version, n) = ($1, $2, $3)`, keyOf(first));
  expect([await unread('newcomer'), await count('newcomer')]).toEqual([1, 1]);
  await sql(`UPDATE notice SET person_id = 'newcomer' WHERE (case_id, version, n) = ($1, $2, $3)`, keyOf(second));
  const own = second ? 2 : 1;
  expect([await unread('newcomer'), await count('newcomer')]).toEqual([own, own]);
  const [caseId, version, n] = keyOf(first) as [string, number, number];
  await as('newcomer').inbox.markRead({ notices: [{ caseId, version, n }] });
  expect([await unread('newcomer'), await count('newcomer')]).toEqual([own - 1, own - 1]);
});
