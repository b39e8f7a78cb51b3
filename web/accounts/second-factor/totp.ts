import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 as every authenticator app has it: HMAC-SHA-1, six digits, 30 seconds. */
export const intervalSeconds = 30;
export const digits = 6;
/** Clocks of telephones differ: one interval to each side counts. */
const tolerated = [0, -1, 1] as const;

export const intervalAt = (ms: number) => Math.floor(ms / 1000 / intervalSeconds);

export function codeAt(secret: Uint8Array, interval: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(interval));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const value = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

/** The interval of this code; undefined: no code of this time. All are compared, and each in the same time. */
export function intervalOf(secret: Uint8Array, code: string, now: number): number | undefined {
  const typed = Buffer.from(code);
  const matching = tolerated
    .map((offset) => intervalAt(now) + offset)
    .filter((interval) => {
      const expected = Buffer.from(codeAt(secret, interval));
      return expected.length === typed.length && timingSafeEqual(expected, typed);
    });
  return matching[0];
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The content of the QR code. */
export function addressOf(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
