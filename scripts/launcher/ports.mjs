import { connect, createServer } from 'node:net';
import { PlainError } from './say.mjs';

/** @param {number} port @param {string} [host] @returns {Promise<number | undefined>} */
const tryPort = (port, host = '127.0.0.1') =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** Free on the loopback address and, because others may listen on all addresses, there too. @param {number} port */
export async function isFree(port) {
  return (await tryPort(port)) !== undefined && (await tryPort(port, '0.0.0.0')) !== undefined;
}

const given = new Set();
// below the range of outgoing connections and of unspecified ports: a restarted part finds its port free
const [lowest, highest] = [20_000, 31_999];

/** A free port, not yet given away by this process. @returns {Promise<number>} */
export async function freePort() {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (!given.has(port) && (await isFree(port))) {
      given.add(port);
      return port;
    }
  }
}

/** For parts with an address that is not typed. @param {number} wanted */
export const portOrFree = async (wanted) => (!given.has(wanted) && (await isFree(wanted)) ? wanted : freePort());

/** For what people open by its address. @param {number} wanted @param {string} zh @param {string} en @param {string} setting */
export async function portOrSentence(wanted, zh, en, setting) {
  if (await isFree(wanted)) return wanted;
  throw new PlainError(
    `${zh}的端口 ${wanted} 已被其他程序占用：请结束该程序，或设置 ${setting}，或运行 npm start -- --free-ports。`,
    `Port ${wanted} for ${en} is in use by another program: end that program, set ${setting}, or run npm start -- --free-ports.`,
  );
}

/** @param {string} host @param {number} port @param {number} [ms] @returns {Promise<boolean>} */
export const answers = (host, port, ms = 1000) =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (/** @type {boolean} */ result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(ms, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
