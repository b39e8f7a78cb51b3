import { connect, type Socket } from 'node:net';

export type Verdict = 'clean' | 'infected' | 'too-large';
/** Throws without a verdict: a file is never clean without a scan. */
export type Scanner = (content: AsyncIterable<Uint8Array>) => Promise<Verdict>;

const silentMs = 60_000;

/** ClamAV's protocol: INSTREAM. `address`: host:port, or the path of a socket. */
export const clamd =
  (address: string): Scanner =>
  async (content) => {
    const [, host = '', port] = /^(.+):(\d+)$/.exec(address) ?? [];
    const socket = port ? connect({ host, port: Number(port) }) : connect(address);
    socket.setTimeout(silentMs, () => socket.destroy(new Error('the scanner does not answer')));
    try {
      const answered = answerOf(socket);
      // clamd says why it takes no more, and closes
      await Promise.race([sent(socket, content), answered]);
      return verdictOf(await answered);
    } finally {
      socket.destroy();
    }
  };

async function sent(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const part of content) {
    if (part.length === 0) continue;
    await write(socket, lengthOf(part.length));
    await write(socket, part);
  }
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
  if (/^stream: .+ FOUND$/.test(said)) return 'infected';
  if (/size limit exceeded/i.test(said)) return 'too-large';
  throw new Error('the scanner gave no verdict');
}
