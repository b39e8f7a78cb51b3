import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256. The present key encrypts; a text of before the last change of keys is opened by an earlier one. */
export interface TextKeys {
  readonly present: Buffer;
  readonly earlier: readonly Buffer[];
}

/**
 * A text that only the portal reads: AES-256-GCM as nonce (12), tag (16), ciphertext. `about` says where it belongs, so
 * that it cannot be moved to another row.
 */
export function encryptText(text: string, { present }: TextKeys, about: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', present, iv).setAAD(Buffer.from(about, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** Throws where the key, the place or a single bit is another. */
export const decryptText = (bytes: Uint8Array, keys: TextKeys, about: string): string => opened(bytes, keys, about).text;

/** The same text under the present key; undefined where it is under that one already. Throws as `decryptText`. */
export function renewedText(bytes: Uint8Array, keys: TextKeys, about: string): Uint8Array<ArrayBuffer> | undefined {
  const { text, key } = opened(bytes, keys, about);
  return key === keys.present ? undefined : encryptText(text, keys, about);
}

function opened(bytes: Uint8Array, { present, earlier }: TextKeys, about: string): { readonly text: string; readonly key: Buffer } {
  let failure: unknown;
  for (const key of [present, ...earlier])
    try {
      return { text: openedBy(key, bytes, about), key };
    } catch (error) {
      failure ??= error;
    }
  throw failure;
}

function openedBy(key: Buffer, bytes: Uint8Array, about: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** The binding of an organisation's copy of a sealed draft. */
export const copyOf = (caseId: string, organisation: string) => `copy ${caseId} ${organisation}`;
