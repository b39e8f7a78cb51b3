import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '#prisma/generated/client.ts';
import { newDatabase, type Database as TestDatabase } from '#test/workflow/support/database.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { startedBy } from '#web/reads/inbox.ts';
import { meant } from '#web/reads/meant.ts';
import { ownNotice } from '#web/reads/notices.ts';
import { type Database, openDatabase } from '#web/server/database.server.ts';

// 2,000 cases of 50 enterprises, with 100,000 open steps, as many closed ones and 100,000 notices to ten roles
const rows = `
  SET session_replication_role = replica;
  INSERT INTO cases (id, kind, number, version, phase, stage, opened_at, updated_at, requester_id)
    SELECT 'case-' || n, 'project', '2026-' || n, 50, 'executing', 'milestone-funding', now(), now(), 'person-' || n % 500 FROM generate_series(1, 2000) n;
  INSERT INTO case_party (case_id, party, part, organisation_id, from_version)
    SELECT 'case-' || n, 'enterprise', 'enterprise', 'org-' || n % 50, 1 FROM generate_series(1, 2000) n;
  INSERT INTO open_step (case_id, key, opened_version, kind, step, stage, subject, role, organisation_id, not_persons, offers, about, opened_at, due_at, calendar, closed_at)
    SELECT 'case-' || n % 2000 + 1, 'step/' || n, 1, 'step', 'accept-milestone', 'milestone-funding', 's', 'role-' || n % 10, 'org-' || n % 50, '{}', '{}', '{}',
      now(), now() + (n % 200 - 50) * interval '1 day', '2026', CASE WHEN n % 2 = 0 THEN now() END FROM generate_series(1, 200000) n;
  INSERT INTO notice (case_id, version, n, template, role, organisation_id, about, at)
    SELECT 'case-' || n % 2000 + 1, n, 0, 'fact', 'role-' || n % 10, 'org-' || n % 50, '{"step":"accept-milestone"}', now() - n * interval '1 minute' FROM generate_series(1, 100000) n;
  ANALYZE cases, case_party, open_step, notice;
`;
const viewer: Viewer = {
  person: 'person-7',
  user: null,
  scopes: 'all',
  organisation: 'org-7',
  organisations: ['org-7'],
  grants: [{ organisation: 'org-7', role: 'role-7', caseId: null }],
};

let made: TestDatabase;
let database: Database;
beforeAll(async () => {
  made = await newDatabase();
  const owner = new pg.Client({ connectionString: made.ownerUrl });
  await owner.connect();
  await owner.query(rows);
  await owner.end();
  database = openDatabase(made.ownerUrl, () => {});
});
afterAll(async () => {
  await database?.$disconnect();
  await made?.drop();
});

test.each<[string, Prisma.Sql]>([
  ['steps begun', Prisma.sql`open_step o WHERE o.closed_at IS NULL AND ${startedBy(viewer)}`],
  ['late steps', Prisma.sql`open_step o WHERE o.closed_at IS NULL AND o.hold IS NULL AND o.due_at < now() AND ${meant(viewer)}`],
  ['notices', Prisma.sql`notice o WHERE ${ownNotice(viewer)}`],
])('%s are counted by index among 100,000 rows of others', async (_name, from) => {
  const lines = await database.$queryRaw<{ 'QUERY PLAN': string }[]>`EXPLAIN SELECT count(*) FROM ${from}`;
  const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).toContain('Bitmap Index Scan');
  expect(plan).not.toMatch(/Seq Scan on (open_step|notice|event)/);
});
