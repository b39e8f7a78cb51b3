// Temporal's development server with a file database: one machine, real behaviour.
import { join } from 'node:path';

// the default of 20 polls a second and shard costs 50 ms a hop, which is most of an act's time
const dynamicConfig = ['history.transferProcessorMaxPollRPS', 'history.timerProcessorMaxPollRPS', 'history.visibilityProcessorMaxPollRPS'];

/**
 * @param {{ binary: string, dataDir: string, port: number, uiPort: number | undefined, httpPort: number, namespace: string }} options
 * @returns {import('./processes.mjs').Command}
 */
export function temporalCommand({ binary, dataDir, port, uiPort, httpPort, namespace }) {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', `${port}`, '--http-port', `${httpPort}`];
  args.push('--db-filename', join(dataDir, 'temporal.db'), '--namespace', namespace, '--log-level', 'warn');
  args.push(...(uiPort ? ['--ui-ip', '127.0.0.1', '--ui-port', `${uiPort}`] : ['--headless']));
  for (const key of dynamicConfig) args.push('--dynamic-config-value', `${key}=2000`);
  return { command: binary, args, env: { PATH: process.env.PATH, HOME: process.env.HOME, SYSTEMROOT: process.env.SYSTEMROOT } };
}

/** Asks the server itself, over its HTTP side: a listening port comes before a usable namespace. @param {number} httpPort @param {string} namespace */
export async function temporalAnswers(httpPort, namespace) {
  const answer = await fetch(`http://127.0.0.1:${httpPort}/api/v1/namespaces/${namespace}`, { signal: AbortSignal.timeout(1000) });
  await answer.arrayBuffer();
  return answer.ok;
}
