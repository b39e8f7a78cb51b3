import { expect, test } from 'vitest';
import { readForm } from '#web/forms/read-form.server.ts';

test('of a form that is too large no more is read than it may have', async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1024;
      controller.enqueue(Buffer.alloc(1024, 'a'));
    },
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  await expect(readForm(request)).rejects.toMatchObject({ init: { status: 413 } });
  expect(sent).toBeLessThan(100 * 1024);
});
