import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { signAct, signingKeyFrom, signStart } from '#web/documents/signing.ts';
import type { Recording } from '#workflows/engine/case-file.ts';

const oneLine = (pem: string | Buffer) => Buffer.from(pem).toString('base64');

/** As ACT_SIGNING_KEY has it. */
export const newSigningKey = () => oneLine(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
/** As ACT_PUBLIC_KEYS has it. */
export const publicHalf = (signingKey: string) =>
  oneLine(createPublicKey(Buffer.from(signingKey, 'base64').toString('utf8')).export({ type: 'spki', format: 'pem' }));

/** What a simulation has done, as if a portal with this key had sent it. */
export function signedBatch(signingKey: string, recordings: readonly Recording[]) {
  const key = signingKeyFrom(signingKey);
  const start = { id: recordings[0]?.caseId ?? '' };
  return {
    opening: { start, signature: signStart(key, start) },
    recordings: recordings.map((one) =>
      one.act ? { ...one, act: { ...one.act, signature: signAct(key, { ...one.act, caseId: one.caseId }) } } : one,
    ),
  };
}
