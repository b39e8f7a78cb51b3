import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf, sentIn } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { setPassword } from '#web/accounts/set-password.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { password, portalUrl, viewerFor } from './support/portal.ts';
import { Readers } from './support/readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'seal-submit'));
});
afterAll(() => readers.portal.close());

const pathOf = async (player: Player) => new URL((await readers.portal.as(player).notifications.renewCalendar()).url).pathname;
const read = (path: string, headers: Record<string, string> = {}) => readers.portal.request(path, { headers });
/** Lines of the file, folded ones joined. */
const linesOf = async (answer: Response) => (await answer.text()).replaceAll(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (lines: readonly string[], name: string) =>
  lines.flatMap((line) => (line.startsWith(`${name}:`) || line.startsWith(`${name};`) ? [line.slice(line.indexOf(':') + 1)] : []));
const busy = async (): Promise<Player> => {
  for (const player of ['uniLead', 'pm', 'requester', 'researchOffice', 'secretary'] as Player[]) {
    if (!(player in (await import('#scripts/story/cast.ts')).cast)) continue;
    const { rows } = await readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
    if (rows.some((row) => row.kind === 'open' && row.dueAt !== null && row.hold === null)) return player;
  }
  throw new Error('nobody has a deadline');
};

describe('the calendar of one’s own deadlines', () => {
  test('holds the deadlines of the inbox, each on its own day, with a link to the step', async () => {
    const player = await busy();
    const answer = await read(await pathOf(player));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = await linesOf(answer);
    const { rows } = await readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
    const due = rows.flatMap((row) =>
      row.kind === 'open' && row.dueAt !== null && row.hold === null ? [{ at: row.dueAt, key: row.key, case: row.project.id }] : [],
    );
    const stamp = (at: string) => at.replaceAll(/[-:]|\.\d+/g, '');
    expect(valuesOf(lines, 'DTEND').toSorted()).toEqual(due.map(({ at }) => stamp(at)).toSorted());
    expect(valuesOf(lines, 'URL').toSorted()).toEqual(due.map((one) => `${portalUrl}/cases/${one.case}/steps/${one.key}`).toSorted());
    expect(new Set(valuesOf(lines, 'UID')).size).toBe(due.length);
  });

  test('keeps the same events from one reading to the next, and quotes no form', async () => {
    const path = await pathOf(await busy());
    const [first, second] = [await (await read(path)).text(), await (await read(path)).text()];
    expect(second).toBe(first);
    const typed = [...sentIn(readers.project).values()]
      .flatMap(({ form }) => Object.entries(form as object))
      .flatMap(([name, value]) => (typeof value === 'string' && value.length > 12 && !name.startsWith('title') ? [value] : []));
    expect(typed.length).toBeGreaterThan(5);
    expect(typed.filter((text) => first.replaceAll(/\r\n[ \t]/g, '').includes(text))).toEqual([]);
  });

  test('a token stands nowhere: the table has its hash, the log nothing of it', async () => {
    const path = await pathOf('requester');
    await read(path);
    const token = /[\w-]{43}/.exec(path)?.[0] ?? '';
    const { rows } = await readers.portal.theatre.sql.query('SELECT hash FROM calendar_feed WHERE person_id = $1', [idOf('requester')]);
    expect(rows).toEqual([{ hash: hashOf(token) }]);
    expect(readers.portal.log.filter((line) => line.includes(token))).toEqual([]);
  });

  test('a replaced, ended, mistyped or unknown address, and one of a person without a role, answer alike', async () => {
    const unknown = await read(`/calendar/${randomBytes(32).toString('base64url')}.ics`);
    const no = { status: unknown.status, body: await unknown.text() };
    expect(no.status).toBe(404);
    const same = async (path: string) => {
      const answer = await read(path);
      expect({ status: answer.status, body: await answer.text() }).toEqual(no);
    };
    const replaced = await pathOf('requester');
    const present = await pathOf('requester');
    await same(replaced);
    await same(present.replace('.ics', ''));
    expect((await read(present)).status).toBe(200);
    await readers.portal.as('requester').notifications.endCalendar();
    await same(present);
    const other = await pathOf('auditor');
    await readers.portal.theatre.sql.query("UPDATE role_grant SET valid_until = now() - interval '1 second' WHERE person_id = $1", [
      idOf('auditor'),
    ]);
    await same(other);
  });

  test('a new password ends the address', async () => {
    const path = await pathOf('requester');
    const { database } = readers.portal.services;
    const account = await database.account.findFirstOrThrow({
      where: { providerId: 'credential', user: { email: `${idOf('requester')}@example.com` } },
      include: { user: true },
    });
    await setPassword(database, account, `${password} again`);
    expect((await read(path)).status).toBe(404);
  });

  test('a key makes none and ends none', async () => {
    const byKey = readers.portal.asViewer({ ...viewerFor('requester'), user: null });
    const reason = (answer: Promise<unknown>) => answer.catch((error: unknown) => errorDataOf(error)?.reason);
    expect(await reason(byKey.notifications.renewCalendar())).toBe('NOT_ALLOWED');
    expect(await reason(byKey.notifications.endCalendar())).toBe('NOT_ALLOWED');
  });

  test('guesses are counted by network', async () => {
    let status = 0;
    for (let n = 0; n < 130 && status !== 429; n += 1) ({ status } = await read(`/calendar/${'x'.repeat(43)}.ics`));
    expect(status).toBe(429);
  });
});
