import { createHash, X509Certificate } from 'node:crypto';
import { cmsOf, digestOf, signedAttributes } from '#papers/signature/cms.ts';
import { withSignature, withSignaturePlace } from '#papers/signature/increment.ts';
import { areAllValid, signaturesIn } from '#papers/signature/verify.ts';
import type { Holder, SignatureProvider } from './provider.ts';

/** A signature on record that a file is to carry. */
export interface Due extends Holder {
  /** One signature of the authority. */
  readonly key: string;
  readonly reason: string;
  readonly at: string;
}

/** The file with these signatures, one after another. The same file, signatures and certificates make the same bytes. */
export async function signPdf(provider: SignatureProvider, pdf: Buffer, due: readonly Due[]): Promise<Buffer> {
  let signed = pdf;
  for (const one of due) signed = await signOnce(provider, signed, one);
  const found = await signaturesIn(new Uint8Array(signed));
  if (found.length !== due.length || !areAllValid(found, signed.length))
    throw new Error('the authority has answered a signature that does not hold');
  return signed;
}

async function signOnce(provider: SignatureProvider, pdf: Buffer, { key, name, organisation, reason, at }: Due): Promise<Buffer> {
  const chain = await provider.certificateFor({ name, organisation });
  const [certificate] = chain;
  if (!certificate) throw new Error('the authority has answered no certificate');
  mustBeOf(certificate, chain[1], { name, organisation });
  const place = withSignaturePlace(pdf, { name: `${name}（${organisation}）`, reason, at });
  const attributes = signedAttributes(createHash('sha256').update(place.covered).digest(), certificate);
  const signature = await provider.sign(key, certificate, digestOf(attributes));
  return withSignature(place, cmsOf(attributes, signature, chain));
}

/** A certificate of another person, or one that is not valid today, signs nothing. */
function mustBeOf(bytes: Uint8Array, issuer: Uint8Array | undefined, { name, organisation }: Holder): void {
  const certificate = new X509Certificate(bytes);
  const said = Object.fromEntries(certificate.subject.split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]));
  const now = Date.now();
  if (said['CN'] !== name || said['O'] !== organisation) throw new Error('the authority has answered a certificate of somebody else');
  if (Date.parse(certificate.validFrom) > now || Date.parse(certificate.validTo) < now)
    throw new Error('the certificate is not valid today');
  if (issuer && !certificate.verify(new X509Certificate(issuer).publicKey)) throw new Error('the certificate is not by its issuer');
}
