import { createServer, type Server, type Socket } from 'node:net';

/** As a scanner can go wrong: it hangs up, says nothing, breaks off in the middle, answers with an error, or takes no more than this. */
export type Misbehaviour = 'none' | 'hang-up' | 'silent' | 'break-off' | 'error' | 'small';

const eicar = Buffer.from(String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`);
const smallBytes = 1024;

/**
 * Speaks ClamAV's INSTREAM and PING as a daemon on TCP does. It knows one signature, that of the EICAR file, and looks at no archive:
 * it shows what becomes of a verdict, and protects from nothing.
 */
export function createScanner(): Server & { misbehave(how: Misbehaviour): void; readonly scanned: () => number } {
  let how: Misbehaviour = 'none';
  let scanned = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (how === 'hang-up') return socket.destroy();
    serve(socket, () => how).then(
      (done) => {
        if (done) scanned += 1;
      },
      () => socket.destroy(),
    );
  });
  return Object.assign(server, {
    misbehave: (next: Misbehaviour) => {
      how = next;
    },
    scanned: () => scanned,
  });
}

async function serve(socket: Socket, behaviour: () => Misbehaviour): Promise<boolean> {
  let held = Buffer.alloc(0);
  let [command, tail, count, left]: [string, Buffer, number, number] = ['', Buffer.alloc(0), 0, 0];
  let found = false;
  for await (const part of socket as AsyncIterable<Buffer>) {
    held = Buffer.concat([held, part]);
    const end = command === '' ? held.indexOf(0) : -1;
    if (end >= 0) {
      command = held.toString('utf8', 0, end);
      held = held.subarray(end + 1);
      if (command === 'zPING') {
        socket.end('PONG\0');
        return false;
      }
    }
    while (command === 'zINSTREAM') {
      if (left === 0) {
        if (held.length < 4) break;
        left = held.readUInt32BE(0);
        held = held.subarray(4);
        const how = behaviour();
        if (left === 0) {
          if (how === 'silent') return false;
          socket.end(how === 'error' ? 'stream: Internal error ERROR\0' : found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
          return true;
        }
        count += left;
        if (how === 'small' && count > smallBytes) {
          socket.end('INSTREAM size limit exceeded. ERROR\0');
          return true;
        }
      }
      if (held.length === 0) break;
      const data = Buffer.concat([tail, held.subarray(0, left)]);
      found ||= data.includes(eicar);
      tail = Buffer.from(data.subarray(-eicar.length));
      const taken = Math.min(left, held.length);
      held = held.subarray(taken);
      left -= taken;
      if (behaviour() === 'break-off') throw new Error('breaks off');
    }
  }
  return false;
}
