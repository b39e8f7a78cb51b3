// Outlives the launcher: when the launcher's end of the pipe closes, for any reason (kill -9 included), every process
// still on the list is stopped. A launcher that ends in order has emptied the list before.
import { createInterface } from 'node:readline';
import { isAlive, signalGroup, until } from './processes.mjs';

const stopMs = 8000;
/** @type {Map<number, NodeJS.Signals>} */
const listed = new Map();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {}); // ignored here: the end of the pipe counts

for await (const line of createInterface({ input: process.stdin })) {
  const { add, signal, remove } = JSON.parse(line);
  if (add) listed.set(add, signal);
  if (remove) listed.delete(remove);
}

for (const [pid, signal] of listed) signalGroup(pid, signal);
await until(() => [...listed.keys()].every((pid) => !isAlive(pid)), stopMs);
for (const pid of listed.keys()) signalGroup(pid, 'SIGKILL');
process.exit();
