import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '#test/workflow/support/performance.ts';
import { loader } from '#web/routes/forgotten.tsx';
import { emailOf, Portal, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
});
afterAll(() => portal.close());

const ask = () => portal.as(null).password.forgotten({ email: emailOf('requester'), locale: 'zh-CN' });
/** What the page of a forgotten password begins from. */
async function page() {
  const request = new Request(`${portalUrl}/forgotten`);
  return (await loader({ request, params: {}, context: await portal.pageFor(null, request) })) as { sent: boolean };
}
/** While a worker with these settings runs. */
async function withWorker(settings: Record<string, string>, sends: boolean, look: () => Promise<void>): Promise<void> {
  const worker: ChildProcess = await portal.theatre.spawnWorker(settings);
  try {
    await until(async () => ((await portal.as(null).password.byMail()).sent === sends ? true : undefined));
    await look();
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}

test('where no mail is sent, no link is promised: page and interface say whom to ask, and nothing waits to be sent', async () => {
  await withWorker({ SMTP_URL: 'none' }, false, async () => {
    expect(await page()).toMatchObject({ sent: false });
    const answer = await portal.request('/trpc/password.forgotten', {
      method: 'POST',
      headers: { origin: portalUrl, 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf('requester'), locale: 'zh-CN' }),
    });
    expect(answer.status).toBe(412);
    expect(await answer.text()).toMatch(/NO_MAILS.*不发送邮件.*系统管理员/s);
    expect((await portal.theatre.sql.query('SELECT FROM mail')).rowCount).toBe(0);
    // nor does the page of one's notifications speak as if mails came
    expect(await portal.as('requester').notifications.get()).toMatchObject({ sends: false });
  });
});

test('once a worker has a relay again, a link is on its way', async () => {
  await withWorker({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'tida@tida.example', PORTAL_URL: portalUrl }, true, async () => {
    expect(await page()).toMatchObject({ sent: true });
    expect(await ask()).toEqual({ done: true });
    expect((await portal.theatre.sql.query('SELECT FROM mail')).rowCount).toBe(1);
    expect(await portal.as('requester').notifications.get()).toMatchObject({ sends: true });
  });
});
