import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attested, drafted, returned } from './support/intake.ts';
import { until } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

describe('the clock of a case', () => {
  test('is one timer, set again only when something earlier comes', async () => {
    const project = await theatre.openProject();
    await project.play([drafted]);
    const timers = async () => (await project.eventTypes()).filter((type) => type.startsWith('TIMER_'));
    // the draft's 90 days, then the signatory's 10 working days, which come first
    expect((await timers()).sort()).toEqual(['TIMER_CANCELED', 'TIMER_STARTED', 'TIMER_STARTED']);
    await project.play([returned]); // 90 days again: later than what the timer is set for
    expect(await timers()).toHaveLength(3);
  });

  test('reminds, and lets silence count, at the stored instants', async () => {
    const project = await theatre.openProject({ actByDayMs: 100 }); // ten working days of the signatory: a second
    await project.play([drafted]);
    await until(async () => (await project.row()).phase === 'lapsed');
    const { rows } = await theatre.sql.query('SELECT template FROM notice WHERE case_id = $1 ORDER BY version, n', [project.id]);
    expect(rows.map(({ template }) => template)).toEqual(expect.arrayContaining(['remind', 'remind']));
    const closed = await theatre.sql.query(
      "SELECT due_at, closed_at, closed_why FROM open_step WHERE case_id = $1 AND step = 'attest-demand'",
      [project.id],
    );
    expect(closed.rows).toMatchObject([{ closed_why: 'expired' }]);
    expect(closed.rows[0].closed_at.getTime()).toBeGreaterThanOrEqual(closed.rows[0].due_at.getTime());
    expect(await project.attempt(attested)).toMatchObject({ refused: 'NOT_OPEN' });
    expect(await project.handle.describe()).toMatchObject({ status: { name: 'COMPLETED' } });
  });

  test('goes on where it was when the worker was away over a deadline', async () => {
    const alone = await Theatre.open({ withWorker: false });
    try {
      const stop = await alone.startWorker();
      const project = await alone.openProject({ actByDayMs: 100 });
      await project.play([drafted]);
      await stop();
      await sleep(1500);
      expect(await project.row()).toMatchObject({ phase: 'intake' });
      await alone.startWorker();
      await until(async () => (await project.row()).phase === 'lapsed');
      expect(await project.events('demand-lapsed')).toHaveLength(1);
    } finally {
      await alone.close();
    }
  });
});
