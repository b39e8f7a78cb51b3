import { createHash } from 'node:crypto';
import { readCertificate } from './certificate.ts';
import { type Bytes, integer, nothing, octets, seq, setOf, tagged, valueAt } from './der.ts';
import { oids, sha256Algorithm } from './names.ts';

const sha256 = (bytes: Uint8Array): Bytes => new Uint8Array(createHash('sha256').update(bytes).digest());
const attribute = (type: Uint8Array, value: Uint8Array) => seq(type, setOf(value));

/**
 * Content under a signature of level B-B (ETSI EN 319 142-1): the content's digest and the hash of the certificate. The time stands in the
 * PDF's own dictionary, so it is not among them.
 */
export function signedAttributes(digest: Uint8Array, certificate: Bytes): Bytes {
  const { issuer, serial } = readCertificate(certificate);
  const bound = seq(octets(sha256(certificate)), seq(seq(tagged(4, issuer)), serial));
  return setOf(
    attribute(oids.contentType, oids.data),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, seq(seq(bound))),
  );
}
/** What the signatory's key signs. */
export const digestOf = (attributes: Bytes): string => createHash('sha256').update(attributes).digest('hex');

/** A detached signature (CMS, RFC 5652) over `attributes`, with the certificates from the signatory's up. */
export function cmsOf(attributes: Bytes, signature: Uint8Array, chain: readonly Bytes[]): Bytes {
  const [own] = chain;
  if (!own) throw new Error('a signature needs its certificate');
  const { issuer, serial } = readCertificate(own);
  const signer = seq(
    integer(Uint8Array.of(1)),
    seq(issuer, serial),
    sha256Algorithm,
    tagged(0, valueAt(attributes).content),
    seq(oids.rsa, nothing),
    octets(signature),
  );
  const data = seq(integer(Uint8Array.of(1)), setOf(sha256Algorithm), seq(oids.data), tagged(0, ...chain), setOf(signer));
  return seq(oids.signedData, tagged(0, data));
}
