import { createHash, randomBytes } from 'node:crypto';
import { decryptText, encryptText } from '#web/documents/private-text.ts';
import type { Services } from '#web/server/services.ts';

export const aboutMessage = (id: string) => `message ${id}`;

/** Signs of the random value before the words: without it a short text could be guessed from its fingerprint. */
const saltSigns = 22;
const fingerprintOf = (id: string, salted: string) => createHash('sha256').update(`${id} ${salted}`, 'utf8').digest('hex');

/** What the database keeps. The text is encrypted again under another secret; its fingerprint never changes. */
interface KeptMessage<Text = Uint8Array> {
  readonly text: Text;
  readonly fingerprint: string;
}

export function sealMessage({ keys }: Services, id: string, text: string): KeptMessage<Uint8Array<ArrayBuffer>> {
  const salted = randomBytes(16).toString('base64url') + text;
  return { text: encryptText(salted, keys.message, aboutMessage(id)), fingerprint: fingerprintOf(id, salted) };
}

/** Throws where the key, the place or the words are others than those of the sending. */
export function messageText({ keys }: Services, id: string, { text, fingerprint }: KeptMessage): string {
  const salted = decryptText(text, keys.message, aboutMessage(id));
  if (fingerprintOf(id, salted) !== fingerprint) throw new Error('a message whose words are not those of its fingerprint');
  return salted.slice(saltSigns);
}
