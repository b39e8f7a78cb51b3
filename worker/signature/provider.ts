/** A person who signs, in the name of an organisation. */
export interface Holder {
  readonly name: string;
  readonly organisation: string;
}
/** An authority for electronic signatures: it alone holds the signatories' keys. */
export interface SignatureProvider {
  /** The certificate of a signatory and those above it, from the signatory's up; issued at the first question. */
  certificateFor(holder: Holder): Promise<readonly Uint8Array<ArrayBuffer>[]>;
  /** Signs a digest (SHA-256, hexadecimal) with the key of a certificate. The same key is the same signature, however often it is asked for. */
  sign(key: string, certificate: Uint8Array, digest: string): Promise<Uint8Array<ArrayBuffer>>;
}
