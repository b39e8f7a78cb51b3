import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { idOf } from '#test/support/play.ts';
import { from, upTo } from '#test/support/story.ts';
import { toTell } from '#worker/mail/readers.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { everybodyHasAccount } from './support/accounts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** Reminders of a call's close go to those whose inbox asks for an answer, in the portal and by mail. */

const opening = { caseId, key: 'draft-proposal/call', outcome: 'submit', values: {}, revision: 0 };
const players: readonly Player[] = ['investigator', 'rivalInvestigator', 'researchOffice', 'universitySignatory', 'requester'];
const steps = ['draft-proposal', 'student-plan', 'internal-approval', 'seal-submit'];

async function opened(acts: typeof sc1): Promise<Readers> {
  const readers = await Readers.open(acts);
  await everybodyHasAccount(readers.portal);
  return readers;
}
async function beforeTheClose(readers: Readers): Promise<void> {
  const { now, open } = readers.project;
  const closesAt = open.find(({ step }) => step === 'draft-proposal')?.stamp.dueAt ?? '';
  await readers.pass((Date.parse(closesAt) - Date.parse(now)) / realDayMs - 0.1);
}
async function remindedOf({ portal }: Readers, player: Player): Promise<number> {
  const { rows } = await portal.as(player).inbox.list({ tab: 'notices', limit: 100 });
  const shown = rows.filter(
    (row) => row.kind === 'notice' && row.template === 'remind' && steps.includes(String(row.about['step'])) && 'dueAt' in row.about,
  ).length;
  const { rows: mailed } = await portal.worker.query<{ template: string; person: string }>(
    `SELECT t.* FROM (${toTell}) t JOIN notice o ON o.case_id = $1 AND o.version = t.version AND o.n = t.n
     WHERE o.template = 'remind' AND o.about->>'step' = ANY($5) AND t.person = $6`,
    [caseId, 0, 1_000_000, new Date(0), steps, idOf(player)],
  );
  expect(mailed.length, `${player}: mails and notices`).toBe(shown);
  return shown;
}

describe('before an answer is handed in', () => {
  let readers: Readers;
  beforeAll(async () => {
    readers = await opened(upTo(sc1, 'draft-proposal'));
    await readers.portal.as('investigator').drafts.save(opening);
    await beforeTheClose(readers);
  });
  afterAll(() => readers.portal.close());

  test('its writer is reminded of the close, as nobody else is', async () => {
    const found = [];
    for (const player of players) found.push(await remindedOf(readers, player));
    expect(found).toEqual([2, 0, 0, 0, 0]);
  });
});

describe('once a university has sealed its answer', () => {
  let readers: Readers;
  beforeAll(async () => {
    const sealing = from(sc1, 'seal-submit')[0];
    readers = await opened([...upTo(sc1, 'seal-submit'), ...(sealing ? [sealing] : [])]);
    await beforeTheClose(readers);
  });
  afterAll(() => readers.portal.close());

  test('none of its people is reminded of a close that asks nothing more of them', async () => {
    const found = [];
    for (const player of players) found.push(await remindedOf(readers, player));
    expect(found).toEqual([0, 0, 0, 0, 0]);
  });
});
