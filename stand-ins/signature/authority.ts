import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Holder, issue, signDigest } from './certificates.ts';

const Line = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authority'), certificate: z.base64(), key: z.base64() }),
  z.strictObject({ kind: z.literal('certificate'), id: z.string(), certificate: z.base64(), key: z.base64() }),
  z.strictObject({ kind: z.literal('signature'), key: z.string(), certificate: z.string(), digest: z.string(), signature: z.base64() }),
]);
type Line = z.infer<typeof Line>;
const self: Holder = { name: 'Tida stand-in signature authority', organisation: 'Tida' };

/** The authority's rules over its log: a certificate per holder, a signature per key, each once. */
export function openAuthority(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'authority.jsonl');
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => Line.parse(JSON.parse(line)))
    : [];
  const write = <Written extends Line>(line: Written): Written => {
    appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    lines.push(line);
    return line;
  };
  const own = lines.find((line) => line.kind === 'authority') ?? write({ kind: 'authority', ...kept(issue(self)) });
  return {
    lines,
    root: own.certificate,
    /** `again`: although the holder has one. */
    certificateFor(holder: Holder, again = false) {
      const id = idOf(holder);
      const known = lines.find((line) => line.kind === 'certificate' && line.id === id);
      if (known?.kind === 'certificate' && !again) return known;
      const issued = issue(holder, { holder: self, key: keyOf(own.key) });
      return write({ kind: 'certificate', id, ...kept(issued) });
    },
    /** Null: the key has signed something else; undefined: there is no such certificate. */
    sign(key: string, certificate: string, digest: string): string | null | undefined {
      const known = lines.find((line) => line.kind === 'signature' && line.key === key);
      if (known?.kind === 'signature') return known.digest === digest && known.certificate === certificate ? known.signature : null;
      const holder = lines.find((line) => line.kind === 'certificate' && line.certificate === certificate);
      if (holder?.kind !== 'certificate') return undefined;
      const signature = signDigest(keyOf(holder.key), Buffer.from(digest, 'hex')).toString('base64');
      return write({ kind: 'signature', key, certificate, digest, signature }).signature;
    },
  };
}
const kept = ({ certificate, key }: ReturnType<typeof issue>) => ({
  certificate: Buffer.from(certificate).toString('base64'),
  key: key.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
});
const keyOf = (pkcs8: string): KeyObject => createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
const idOf = ({ name, organisation }: Holder) =>
  createHash('sha256')
    .update(JSON.stringify([name, organisation]))
    .digest('hex');
