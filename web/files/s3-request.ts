import { createHash, createHmac } from 'node:crypto';

export interface S3Place {
  /** `https://host/bucket`: path style. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}
export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
}
const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text, 'utf8').digest();
const nothing = sha('');

/** One request, signed by AWS Signature 4. `content`: SHA-256 of the body, which the server checks. */
export function signedRequest(
  { url, region, keyId, secret }: S3Place,
  method: S3Request['method'],
  name: string,
  given: Readonly<Record<string, string>> = {},
  content = nothing,
  now = new Date(),
): S3Request {
  const target = new URL(`${url.replace(/\/$/, '')}/${name}`);
  const at = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = at.slice(0, 8);
  const headers: Record<string, string> = { ...given, host: target.host, 'x-amz-content-sha256': content, 'x-amz-date': at };
  const names = Object.keys(headers).toSorted();
  const lines = names.map((header) => `${header}:${headers[header]?.trim()}\n`).join('');
  const asked = [method, target.pathname, '', lines, names.join(';'), content].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha(asked)].join('\n')).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { method, url: target, headers: { ...headers, authorization } };
}
