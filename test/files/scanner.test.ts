import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { clamd } from '#web/files/scanner.ts';

let server: Server;
afterEach(() => server.close());
/** A daemon that deals with a connection like this. */
async function daemon(deal: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => deal(socket.on('error', () => undefined)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const of = (count: number) => ({
  size: count * 65_536,
  async *read() {
    for (let n = 0; n < count; n += 1) yield Buffer.alloc(65_536, n);
  },
});

test.each([
  ['stream: OK', 'clean'],
  ['stream: Win.Test.EICAR_HDB-1 FOUND', 'infected'],
  ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND', 'too-large'],
  ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND', 'too-large'],
  ['INSTREAM size limit exceeded. ERROR', 'too-large'],
])('%s: %s', async (said, verdict) => {
  const address = await daemon((socket) => socket.on('data', () => undefined).end(`${said}\0`));
  expect(await clamd(address)(of(1))).toBe(verdict);
});

test.each([0, 50])('a daemon that says at the head that it takes no more, after %i ms, and hangs up: its verdict is read', async (late) => {
  let asked = 0;
  const address = await daemon((socket) => {
    asked += 1;
    socket.once('data', () => {
      socket.on('data', () => undefined);
      // closed at once, as clamd does: what is written after it is answered by a reset
      setTimeout(() => socket.write('INSTREAM size limit exceeded. ERROR\0', () => socket.resetAndDestroy()), late);
    });
  });
  expect(await clamd(address)(of(400))).toBe('too-large');
  expect(asked).toBeLessThanOrEqual(3);
});

test('a daemon that breaks off each time gives no verdict; nor is content taken that is not of its size', async () => {
  const broken = await daemon((socket) => socket.once('data', () => socket.resetAndDestroy()));
  await expect(clamd(broken)(of(10))).rejects.toThrow();
  server.close();
  const patient = await daemon((socket) => socket.on('data', () => undefined));
  await expect(clamd(patient)({ ...of(10), size: 10 })).rejects.toThrow('not of its size');
});
