import { createHash, createHmac } from 'node:crypto';

export interface Acs3Request {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  readonly params: Readonly<Record<string, string>>;
  readonly keyId: string;
  readonly secret: string;
  /** `2026-11-29T12:00:00Z`. */
  readonly date: string;
  readonly nonce: string;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
/** RFC 3986: encodeURIComponent leaves five more characters. */
const encoded = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** A request of Alibaba Cloud's interfaces, signed as ACS3-HMAC-SHA256 with an empty body: its query and its headers. */
export function acs3({ host, action, version, params, keyId, secret, date, nonce }: Acs3Request) {
  const pairs = Object.entries(params).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const query = pairs.sort().join('&');
  const headers = {
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const signed = Object.entries({ host, ...headers });
  const names = signed.map(([name]) => name).join(';');
  const canonical = ['POST', '/', query, ...signed.map(([name, value]) => `${name}:${value}`), '', names, sha256('')].join('\n');
  const signature = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`, 'utf8')
    .digest('hex');
  return {
    query,
    headers: { ...headers, authorization: `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}` },
  };
}
