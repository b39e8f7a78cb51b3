import { createHmac, randomInt } from 'node:crypto';
import type { TextKeys } from '#web/documents/private-text.ts';

const howMany = 10;
/** Without signs that look alike; twelve of them are 59 bits. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: howMany }, () =>
    Array.from({ length: 12 }, () => signs[randomInt(signs.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** As written down: case, spaces and hyphens do not count. */
const bare = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, '');
/** Keyed hashes, the present key's first: the database alone allows no search for the code. A hash cannot be made again under another key. */
export const recoveryHashes = ({ present, earlier }: TextKeys, user: string, code: string): string[] =>
  [present, ...earlier].map((key) =>
    createHmac('sha256', key)
      .update(`recovery ${user} ${bare(code)}`)
      .digest('hex'),
  );
/** Of a new code. */
export const recoveryHash = (keys: TextKeys, user: string, code: string): string =>
  recoveryHashes({ ...keys, earlier: [] }, user, code).join();
