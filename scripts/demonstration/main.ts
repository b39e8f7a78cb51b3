import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { cast } from '#scripts/story/cast.ts';
import { administer } from '#scripts/story/company.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { PlayedProject } from '#scripts/story/troupe.ts';
import { terms } from '#web/wording/zh/portal-terms.ts';
import { type Plan, plans } from './plans.ts';
import { openPolicyCases } from './policy-cases.ts';
import { everybody, importOf, membersOf, programmes } from './troupe-of-all.ts';

/** More at once only wait for each other. */
const atOnce = 6;

interface Account {
  readonly email: string;
  readonly password: string;
  /** As `npm start` prints it. */
  readonly who: string;
  readonly names: Names;
  readonly organisation: Names;
  readonly roles: readonly string[];
}
interface Names {
  readonly zh: string;
  readonly en: string;
}

/**
 * Makes the demonstration by doing what its people would do, over HTTP. Started again it goes on where it was; once it is
 * finished it does nothing.
 */
async function main(): Promise<void> {
  const { TIDA_DATA, PORTAL_URL, WORKER_DATABASE_URL, NODE_ENV } = process.env;
  if (!TIDA_DATA || !PORTAL_URL || !WORKER_DATABASE_URL)
    throw new Error('The demonstration needs TIDA_DATA, PORTAL_URL and WORKER_DATABASE_URL');
  if (NODE_ENV === 'production') throw new Error('There is no demonstration in production');
  const [finished, accountsFile] = [join(TIDA_DATA, 'demonstration-finished'), join(TIDA_DATA, 'demonstration-accounts.json')];
  if (existsSync(finished)) return;

  const people = everybody();
  // a password given out before stays what it was
  const before: readonly Account[] = existsSync(accountsFile) ? JSON.parse(readFileSync(accountsFile, 'utf8')) : [];
  const password = before[0]?.password ?? newPassword();
  const accounts = people.flatMap(({ email, player, nameZh, nameEn }): Account[] => {
    if (!email) return [];
    const { organisation, roles } = cast[player];
    const place = organisations[organisation];
    const called = roles.map((role) => terms.role[role.replace('.', '-') as keyof typeof terms.role]).join('、');
    return [
      {
        email,
        password,
        roles,
        who: `${nameZh} ${nameEn} · ${place.nameZh} · ${called}`,
        names: { zh: nameZh, en: nameEn },
        organisation: { zh: place.nameZh, en: place.nameEn },
      },
    ];
  });
  writeFileSync(accountsFile, JSON.stringify(accounts, null, 2), { mode: 0o600 });
  await administer(importOf(people, password), process.env);

  const owner = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 1 });
  // mails begin with what happens after it
  const mailsSince = (instant: string) => owner.query('UPDATE mail_since SET since = $1::timestamptz', [instant]);
  await mailsSince('tomorrow');
  const sql = new pg.Pool({ connectionString: WORKER_DATABASE_URL, max: 1 });
  let [acts, done] = [0, 0];
  const all = plans.reduce((sum, plan) => sum + plan.acts.length, 0);
  const queue = plans.map((plan, n) => ({ plan, n }));
  const tell = () => console.log(`${done} / ${plans.length} 个项目 projects, ${acts} / ${all} 步 acts`);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { plan, n } = next;
        await playPlan(sql, plan, PORTAL_URL, membersOf(people, plan, n), () => {
          acts += 1;
          if (acts % 25 === 0) tell();
        });
        done += 1;
      }
    }),
  );
  await sql.end();
  await openPolicyCases(PORTAL_URL, people.find(({ player }) => player === 'policyMaker')?.key ?? '');
  tell();
  await mailsSince('now');
  await owner.end();
  writeFileSync(finished, new Date().toISOString());
}

/** How far an interrupted start has come. No single person sees every act, so the database is asked. */
async function actsOf(sql: pg.Pool, caseId: string): Promise<number> {
  const { rows } = await sql.query<{ acts: number }>(
    "SELECT count(*)::int AS acts FROM event WHERE case_id = $1 AND cause = 'act' AND n = 0",
    [caseId],
  );
  return rows[0]?.acts ?? 0;
}

async function playPlan(
  sql: pg.Pool,
  { key, waits, acts }: Plan,
  portalUrl: string,
  member: ReturnType<typeof membersOf>,
  onAct: () => void,
): Promise<void> {
  const project = await PlayedProject.open(portalUrl, member, programmes[waits], onAct, uuidOf(key));
  const played = await actsOf(sql, project.id);
  for (let n = 0; n < played; n += 1) onAct();
  await project.play(acts.slice(played));
}

/** The same project whenever the demonstration is started. */
function uuidOf(key: string): string {
  const hex = createHash('sha256').update(`demonstration ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
function newPassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(15), (byte) => signs[byte % signs.length])
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1); // the other projects would only be played on, and push the reason out of sight
});
