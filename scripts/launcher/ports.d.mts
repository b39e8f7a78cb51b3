/** A port that nobody listens on and that this process has not given away yet. */
export function freePort(): Promise<number>;
