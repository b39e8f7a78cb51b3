import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Verdict = 'clean' | 'infected' | 'too-large';
export interface Scanned {
  readonly size: number;
  /** May be asked for more than once. */
  readonly read: () => AsyncIterable<Uint8Array>;
}
/** Throws without a verdict: a file is never clean without a scan. */
export type Scanner = (content: Scanned) => Promise<Verdict>;

/** Longer than clamd may look at one file (MaxScanTime, two minutes): it says nothing meanwhile. */
const silentMs = 180_000;
/** How long clamd may take to say that the size is beyond its limit, before the content follows: try by try. */
const gracesMs = [10, 100, 1000];

/** ClamAV's protocol: INSTREAM. `address`: host:port, or the path of a socket. */
export const clamd =
  (address: string): Scanner =>
  async (content) => {
    for (const [n, grace] of gracesMs.entries())
      try {
        return await scanned(address, content, grace);
      } catch (error) {
        if (n === gracesMs.length - 1 || !isReset(error)) throw error;
      }
    throw new Error('the scanner was not asked');
  };
/** Who hangs up before all is read resets the connection, and what was said before that is lost. */
const isReset = (error: unknown) => error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ECONNRESET');

async function scanned(address: string, content: Scanned, grace: number): Promise<Verdict> {
  const [, host = '', port] = /^(.+):(\d+)$/.exec(address) ?? [];
  const socket = port ? connect({ host, port: Number(port) }) : connect(address);
  socket.setTimeout(silentMs, () => socket.destroy(new Error('the scanner does not answer')));
  try {
    const answered = answerOf(socket);
    // clamd says why it takes no more, and closes
    await Promise.race([sent(socket, content, answered, grace), answered]);
    return verdictOf(await answered);
  } finally {
    socket.destroy();
  }
}

/** The content as one piece: clamd says at its head whether it is beyond the limit. */
async function sent(socket: Socket, { size, read }: Scanned, answered: Promise<string>, grace: number): Promise<void> {
  await write(socket, Buffer.concat([Buffer.from('zINSTREAM\0'), lengthOf(size)]));
  if (await Promise.race([answered.then(() => true), pause(grace, false)])) return;
  let left = size;
  for await (const part of read()) {
    left -= part.length;
    if (left < 0) break;
    await write(socket, part);
  }
  if (left !== 0) throw new Error('the content is not of its size');
  await write(socket, lengthOf(0));
}
function lengthOf(length: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return head;
}
const write = (socket: Socket, part: Uint8Array) =>
  socket.write(part)
    ? Promise.resolve()
    : new Promise<void>((resolve) => {
        const go = () => {
          socket.off('drain', go).off('close', go);
          resolve();
        };
        socket.once('drain', go).once('close', go);
      });

const longestAnswer = 4096;
function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (part) => {
      text = (text + part.toString('utf8')).slice(0, longestAnswer);
      if (text.includes('\0')) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => (text ? resolve(text) : reject(new Error('the scanner closed without a verdict'))));
  });
  answer.catch(() => undefined);
  return answer;
}
function verdictOf(answer: string): Verdict {
  const said = answer.replaceAll('\0', '').trim();
  if (said === 'stream: OK') return 'clean';
  // of what lies beyond its limits clamd has looked at a part alone
  if (/size limit exceeded|^stream: Heuristics\.Limits\.Exceeded/i.test(said)) return 'too-large';
  if (/^stream: .+ FOUND$/.test(said)) return 'infected';
  throw new Error('the scanner gave no verdict');
}
