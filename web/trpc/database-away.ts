/** What Prisma throws where PostgreSQL cannot be reached, has no connection left, or takes too long: trying again later helps. */
const codes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'];
const kinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'];
// PostgreSQL's own classes: connection lost, out of resources, shutting down
const shutDown = /^(08|53|57P)/;

/** Told by its shape: Prisma's classes stay in `web/reads`. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  if (codes.includes(String(error.code))) return true;
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } } };
  const { kind = '', originalCode = '' } = meta?.driverAdapterError?.cause ?? {};
  return kinds.includes(kind) || shutDown.test(originalCode);
}
