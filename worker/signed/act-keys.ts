import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Signature } from '#workflows/engine/signature.ts';

/** Public keys of the portals whose acts are recorded, by id. More than one while a key is being replaced. */
export type ActKeys = ReadonlyMap<string, KeyObject>;

/** `setting`: each key as PEM in base64, separated by commas. Throws where one is no Ed25519 key. */
export function actKeysFrom(setting: string): ActKeys {
  const keys = setting.split(',').map((one) => createPublicKey(Buffer.from(one.trim(), 'base64').toString('utf8')));
  if (keys.some(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519'))
    throw new Error('ACT_PUBLIC_KEYS has a key that is no Ed25519 key');
  return new Map(keys.map((key) => [idOf(key), key]));
}
const idOf = (key: KeyObject) =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

export function isSigned(keys: ActKeys, signature: Pick<Signature, 'key' | 'value'> | undefined, text: string): boolean {
  const key = signature && keys.get(signature.key);
  return key !== undefined && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature?.value ?? '', 'base64'));
}
