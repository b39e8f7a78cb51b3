/** A free port, not yet given away by this process. */
export function freePort(): Promise<number>;
