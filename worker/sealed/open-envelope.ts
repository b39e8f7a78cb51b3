import { constants, createDecipheriv, createHash, type KeyObject, privateDecrypt } from 'node:crypto';

/**
 * The text of a sealed document, by the first of these keys that opens it, checked against its hash. The layout is the portal's (web/documents/envelope.ts): format 1,
 * length and wrapped key, nonce, tag, ciphertext padded with blanks. Throws where anything in it is not as it was sealed.
 */
export function openEnvelope(bytes: Buffer, hash: string, privateKeys: readonly KeyObject[]): string {
  let failure: unknown = new Error('no key');
  for (const key of privateKeys)
    try {
      return openedBy(key, bytes, hash);
    } catch (error) {
      failure = error;
    }
  throw failure;
}

function openedBy(privateKey: KeyObject, bytes: Buffer, hash: string): string {
  const { key, at } = unwrapped(privateKey, bytes);
  const [iv, tag, text] = [bytes.subarray(at, at + 12), bytes.subarray(at + 12, at + 28), bytes.subarray(at + 28)];
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(hash, 'utf8')).setAuthTag(tag);
  const json = Buffer.concat([decipher.update(text), decipher.final()])
    .toString('utf8')
    .trimEnd();
  if (createHash('sha256').update(json, 'utf8').digest('hex') !== hash)
    throw new Error('an envelope whose content is not that of its hash');
  return json;
}

/** The key of the content, and where the content begins. */
function unwrapped(privateKey: KeyObject, bytes: Buffer): { readonly key: Buffer; readonly at: number } {
  if (bytes[0] !== 1) throw new Error(`an envelope of the unknown format ${bytes[0]}`);
  const at = 3 + bytes.readUInt16BE(1);
  const wrapped = bytes.subarray(3, at);
  return { key: privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, wrapped), at };
}

/** Whether this key opens it; the content is not read. `bytes`: its beginning is enough. */
export function isSealedFor(privateKey: KeyObject, bytes: Buffer): boolean {
  try {
    return unwrapped(privateKey, bytes).key.length > 0;
  } catch {
    return false;
  }
}
