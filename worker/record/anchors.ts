import { appendFile } from 'node:fs/promises';

/** The last link of a case's chain. */
export interface Head {
  readonly version: number;
  readonly hash: string;
}
export interface Anchor extends Head {
  readonly case: string;
}

export interface Anchors {
  /** Does not fail: the link is recorded already, and the next one covers it. */
  keep(anchor: Anchor): Promise<void>;
}

/** Appends one line a version to a file that no role of the database can reach. */
export const anchorFile = (path: string): Anchors => ({
  async keep(anchor) {
    const line = `${JSON.stringify({ ...anchor, at: new Date().toISOString() })}\n`;
    await appendFile(path, line, { mode: 0o600 }).catch((error: unknown) =>
      console.error(`ALARM the head of a chain is not kept outside of the database: ${error instanceof Error ? error.message : error}`),
    );
  },
});
