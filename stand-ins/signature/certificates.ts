import { constants, generateKeyPairSync, type KeyObject, privateEncrypt, randomBytes, sign } from 'node:crypto';
import { type Bytes, bits, integer, nothing, octets, oid, seq, setOf, tagged, time, utf8, yes } from '#papers/signature/der.ts';
import { oids } from '#papers/signature/names.ts';

export interface Holder {
  readonly name: string;
  readonly organisation: string;
}
export interface Issued {
  readonly certificate: Bytes;
  readonly key: KeyObject;
}

const year = 365 * 86_400_000;
const nameOf = ({ name, organisation }: Holder) =>
  seq(setOf(seq(oids.organisation, utf8(organisation))), setOf(seq(oids.commonName, utf8(name))));
const extension = (id: string, value: Uint8Array, critical = false) => seq(oid(id), ...(critical ? [yes] : []), octets(value));
/** One byte of key usage; its last bits that are not used. */
const usage = (byte: number, unused: number) => Uint8Array.of(0x03, 0x02, unused, byte);

/** A certificate (X.509 v3) for a new key, by the issuer's key or, for the authority itself, by its own. */
export function issue(holder: Holder, by?: { readonly holder: Holder; readonly key: KeyObject }): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = seq(oids.rsaWithSha256, nothing);
  const now = Date.now();
  const limits = by
    ? [extension('2.5.29.19', seq(), true), extension('2.5.29.15', usage(0xc0, 6), true)]
    : [extension('2.5.29.19', seq(yes), true), extension('2.5.29.15', usage(0x06, 1), true)];
  const body = seq(
    tagged(0, integer(Uint8Array.of(2))),
    // never negative, never zero
    integer(Uint8Array.of(1, ...randomBytes(15))),
    algorithm,
    nameOf(by?.holder ?? holder),
    seq(time(new Date(now - year)), time(new Date(now + 3 * year))),
    nameOf(holder),
    new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })),
    tagged(3, seq(...limits)),
  );
  const signature = sign('sha256', body, by?.key ?? privateKey);
  return { certificate: seq(body, algorithm, bits(signature)), key: privateKey };
}

/** Signs a digest that was made elsewhere (PKCS #1). */
export const signDigest = (key: KeyObject, digest: Buffer) =>
  privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, seq(seq(oids.sha256, nothing), octets(digest)));
