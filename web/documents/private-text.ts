import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * A text that only the portal reads: AES-256-GCM as nonce (12), tag (16), ciphertext. `about` says where it belongs, so
 * that it cannot be moved to another row.
 */
export function encryptText(text: string, key: Buffer, about: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** Throws where the key, the place or a single bit is another. */
export function decryptText(bytes: Uint8Array, key: Buffer, about: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The binding of an organisation's copy of a sealed draft. */
export const copyOf = (caseId: string, organisation: string) => `copy ${caseId} ${organisation}`;
