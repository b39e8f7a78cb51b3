import { type Certificate, readCertificate } from './certificate.ts';
import { type Bytes, joined, partsOf, sameBytes, type Value, valueAt, valuesIn } from './der.ts';
import { oids } from './names.ts';

/** A signature found in a file. */
export interface FoundSignature {
  readonly name: string;
  readonly organisation: string;
  readonly issuedBy: string;
  /** As its dictionary says; null where it does not. */
  readonly at: string | null;
  /** Its key has signed these very bytes under this very certificate. */
  readonly isValid: boolean;
  /** Bytes of the file that it covers from the beginning. */
  readonly covers: number;
  readonly certificate: Bytes | null;
  /** The certificates that came with it. */
  readonly chain: readonly Bytes[];
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const void_ = { name: '', organisation: '', issuedBy: '', isValid: false, certificate: null, chain: [] } as const;
const mostSignatures = 40;

/** All signatures of a PDF, in their order: in Node and in the browser. */
export async function signaturesIn(pdf: Bytes): Promise<FoundSignature[]> {
  const said = latin(pdf);
  const found: FoundSignature[] = [];
  for (const { 1: range = '' } of said.matchAll(/\/ByteRange\s*\[\s*(\d+\s+\d+\s+\d+\s+\d+)\s*\]/g)) {
    if (found.length === mostSignatures) break;
    const [start = 0, first = 0, second = 0, rest = 0] = range.split(/\s+/).map(Number);
    const covers = second + rest;
    const at = timeIn(said.slice(Math.max(0, first - 1000), first));
    // a range that leaves out more than the signature's own digits covers nothing
    const hex = said.slice(first + 1, second - 1);
    const isOwn = start === 0 && covers <= pdf.length && said[first] === '<' && said[second - 1] === '>' && /^[0-9a-fA-F]*$/.test(hex);
    const read = isOwn ? await verified(hex, joined(pdf.subarray(0, first), pdf.subarray(second, covers))) : void_;
    found.push({ ...read, at, covers });
  }
  return found;
}
/** Every signature holds, and none of the file came after the last one. */
export const areAllValid = (found: readonly FoundSignature[], size: number) =>
  found.length > 0 && found.every(({ isValid }) => isValid) && Math.max(...found.map(({ covers }) => covers)) === size;

function timeIn(dictionary: string): string | null {
  const [, y, m, d, h, min, s] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(dictionary) ?? [];
  return y ? `${y}-${m}-${d}T${h}:${min}:${s}.000Z` : null;
}

async function verified(hex: string, covered: Bytes): Promise<Omit<FoundSignature, 'at' | 'covers'>> {
  try {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const data = partsOf(partsOf(partsOf(valueAt(bytes))(1))(0));
    const chain = valuesIn(data(3).content).map(({ whole }) => whole);
    const signer = partsOf(valueAt(data(4).content));
    const certificates = chain.map(readCertificate);
    const named = partsOf(signer(1));
    const own = certificates.find(({ issuer, serial }) => sameBytes(issuer, named(0).whole) && sameBytes(serial, named(1).whole));
    if (!own) return void_;
    const isValid = await holds({ own, covered, attributes: signer(3), signature: signer(5).content });
    return { name: own.name, organisation: own.organisation, issuedBy: own.issuedBy, isValid, certificate: own.bytes, chain };
  } catch {
    return void_; // no signature of this form
  }
}

interface Claimed {
  readonly own: Certificate;
  readonly covered: Bytes;
  readonly attributes: Value;
  readonly signature: Bytes;
}
async function holds({ own, covered, attributes, signature }: Claimed): Promise<boolean> {
  const attributeOf = (type: Uint8Array) => {
    const found = valuesIn(attributes.content).find((one) => sameBytes(partsOf(one)(0).whole, type));
    if (!found) throw new Error('an attribute is missing');
    return partsOf(partsOf(found)(1))(0);
  };
  const digest = attributeOf(oids.messageDigest).content;
  const bound = partsOf(partsOf(partsOf(attributeOf(oids.signingCertificateV2))(0))(0))(0).content;
  const isOver = sameBytes(digest, await sha256(covered)) && sameBytes(bound, await sha256(own.bytes));
  // they are signed under the tag of a set
  const signed = joined(Uint8Array.of(0x31), attributes.whole.subarray(1));
  return isOver && (await isSignedBy(own.publicKey, signature, signed));
}
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** RSA (PKCS #1) with SHA-256. */
export async function isSignedBy(publicKey: Bytes, signature: Bytes, signed: Bytes): Promise<boolean> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('spki', publicKey, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, signature, signed);
}
