import { type Bytes, partsOf, sameBytes, type Value, valueAt, valuesIn } from './der.ts';
import { oids } from './names.ts';

/** What a signature needs of a certificate (RFC 5280). */
export interface Certificate {
  readonly bytes: Bytes;
  /** The part under its issuer's signature, and that signature. */
  readonly signed: Bytes;
  readonly signature: Bytes;
  readonly serial: Bytes;
  readonly issuer: Bytes;
  readonly subject: Bytes;
  readonly publicKey: Bytes;
  readonly name: string;
  readonly organisation: string;
  readonly issuedBy: string;
}

export function readCertificate(bytes: Bytes): Certificate {
  const whole = partsOf(valueAt(bytes));
  const fields = valuesIn(whole(0).content);
  // the version, in a tag of its own, stands first
  const at = (n: number): Value => {
    const field = fields[n + (fields[0]?.tag === 0xa0 ? 1 : 0)];
    if (!field) throw new Error('no certificate');
    return field;
  };
  const [issuer, subject] = [at(2).whole, at(4).whole];
  return {
    bytes,
    signed: whole(0).whole,
    signature: whole(2).content.subarray(1),
    serial: at(0).whole,
    issuer,
    subject,
    publicKey: at(5).whole,
    name: namedIn(subject, oids.commonName),
    organisation: namedIn(subject, oids.organisation),
    issuedBy: namedIn(issuer, oids.commonName),
  };
}

function namedIn(name: Bytes, type: Uint8Array): string {
  for (const part of valuesIn(valueAt(name).content))
    for (const pair of valuesIn(part.content)) {
      const of = partsOf(pair);
      if (sameBytes(of(0).whole, type)) return new TextDecoder().decode(of(1).content);
    }
  return '';
}
