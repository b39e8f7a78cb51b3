/** Errors of Prisma and the driver without a reachable PostgreSQL, without a free connection, or after a time-out: a later attempt helps. */
const codes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'];
const kinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];
// PostgreSQL's own classes: connection lost, out of resources, shutting down
const shutDown = /^(08|53|57P)/;
// the network's, as the driver passes them on
const network = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];
// the driver's own, which have no code: a connection that broke, was not to be had in time, or has fallen silent
const driverWords = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered)/;

/** Told by its shape: Prisma's classes stay in `web/reads`. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Error && driverWords.test(error.message)) return true;
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  const code = String(error.code);
  if (codes.includes(code) || network.includes(code) || shutDown.test(code)) return true;
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } } };
  const { kind = '', originalCode = '' } = meta?.driverAdapterError?.cause ?? {};
  return kinds.includes(kind) || shutDown.test(originalCode);
}

/** Throws what PostgreSQL says where it is away: for a failure whose own words leave that open (better-auth keeps its reason to itself). */
interface Asked {
  readonly database: { readonly $queryRaw: (query: TemplateStringsArray) => PromiseLike<unknown> };
}
export const throwIfAway = async ({ database }: Asked) => void (await database.$queryRaw`SELECT 1`);
