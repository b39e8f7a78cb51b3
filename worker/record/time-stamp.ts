import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#worker/admin/audit/rows.ts';

/** Says when something was there at the latest (RFC 3161): bytes of a request in, bytes of the reply out. */
export interface TimeStampAuthority {
  stamp(query: Buffer): Promise<Buffer>;
}

export const httpAuthority = (url: string): TimeStampAuthority => ({
  async stamp(query) {
    const headers = { 'content-type': 'application/timestamp-query' };
    const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(query), signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new Error(`the time-stamping authority answered ${answer.status}`);
    return Buffer.from(await answer.arrayBuffer());
  },
});

export const hasOpenssl = () => spawnSync('openssl', ['version']).status === 0;
const folderOf = (anchorFile: string) => `${anchorFile}.stamps`;

/** Has the file of heads stamped as it is now; the reply lies beside it, named by the length that it covers. */
export async function stampAnchors(anchorFile: string, authority: TimeStampAuthority): Promise<{ bytes: number; digest: string }> {
  const content = readFileSync(anchorFile);
  const digest = sha256(content);
  const query = execFileSync('openssl', ['ts', '-query', '-digest', digest, '-sha256', '-cert'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const reply = await authority.stamp(query);
  mkdirSync(folderOf(anchorFile), { recursive: true, mode: 0o700 });
  writeFileSync(join(folderOf(anchorFile), `${content.length}.tsr`), reply, { mode: 0o600 });
  return { bytes: content.length, digest };
}

/** The instant of the file's last stamp; 0: never. */
export function lastStampedAt(anchorFile: string): number {
  const folder = folderOf(anchorFile);
  const stamps = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tsr')) : [];
  return Math.max(0, ...stamps.map((name) => statSync(join(folder, name)).mtimeMs));
}

export interface Stamps {
  readonly valid: number;
  /** Lengths up to which the file is not what was stamped, or whose stamp is no word of this authority. */
  readonly altered: readonly number[];
}

/** `certificate`: the authority's, in PEM. */
export function verifyStamps(anchorFile: string, certificate: string): Stamps {
  const folder = folderOf(anchorFile);
  const content = existsSync(anchorFile) ? readFileSync(anchorFile) : Buffer.alloc(0);
  const lengths = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.tsr'))
    .map((name) => Number.parseInt(name, 10));
  const altered = lengths.filter((bytes) => {
    const digest = sha256(content.subarray(0, bytes));
    const args = ['ts', '-verify', '-digest', digest, '-in', join(folder, `${bytes}.tsr`), '-CAfile', certificate];
    return content.length < bytes || spawnSync('openssl', args).status !== 0;
  });
  return { valid: lengths.length - altered.length, altered };
}
