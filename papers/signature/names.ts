import { oid, seq } from './der.ts';

/** The names of algorithms, attributes and parts of names that a signature uses. */
export const oids = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  /** ESS, RFC 5035: the hash of the certificate is under the signature. */
  signingCertificateV2: oid('1.2.840.113549.1.9.16.2.47'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  rsa: oid('1.2.840.113549.1.1.1'),
  rsaWithSha256: oid('1.2.840.113549.1.1.11'),
  commonName: oid('2.5.4.3'),
  organisation: oid('2.5.4.10'),
} as const;
export const sha256Algorithm = seq(oids.sha256);
