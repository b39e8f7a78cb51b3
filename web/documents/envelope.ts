import { constants, createCipheriv, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto';

/**
 * A sealed document, as bytes:
 *
 *     1 byte   format, 1
 *     2 bytes  length n of the wrapped key, big-endian
 *     n bytes  AES-256 key, wrapped by RSA-OAEP (SHA-256) with the worker's public key
 *     12 bytes nonce of AES-256-GCM
 *     16 bytes its tag
 *     rest     ciphertext of the canonical JSON, padded with blanks to a multiple of 1024 bytes
 *
 * Additional authenticated data: the document's hash in hex, which is that of the JSON without the padding. Only the
 * worker holds the private key; the portal cannot open what it has sealed.
 */
export function seal(json: string, hash: string, publicKey: KeyObject): Uint8Array<ArrayBuffer> {
  const key = randomBytes(32);
  const iv = randomBytes(12);
  const wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, key);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(hash, 'utf8'));
  const plain = Buffer.from(json, 'utf8');
  const padded = Buffer.concat([plain, Buffer.alloc((padTo - (plain.length % padTo)) % padTo, ' ')]);
  const text = Buffer.concat([cipher.update(padded), cipher.final()]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  return new Uint8Array(Buffer.concat([Buffer.of(1), length, wrapped, iv, cipher.getAuthTag(), text]));
}
// so that the length of a sealed offer says little about it
const padTo = 1024;
