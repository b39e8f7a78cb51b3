import { z } from 'zod';
import type { SignatureProvider } from './provider.ts';

const Certificates = z.object({ chain: z.array(z.base64()).min(1).max(5) });
const Signature = z.object({ signature: z.base64() });
const waitsMs = 10_000;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** The authority's interface over HTTP. */
export function httpSignatures(url: string): SignatureProvider {
  const ask = async <Said>(path: string, body: object, schema: z.ZodType<Said>): Promise<Said> => {
    const answer = await fetch(new URL(path, url), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(waitsMs),
    });
    if (!answer.ok) throw new Error(`the signature authority answered ${answer.status}`);
    return schema.parse(await answer.json());
  };
  return {
    certificateFor: async ({ name, organisation }) => (await ask('/certificates', { name, organisation }, Certificates)).chain.map(bytesOf),
    sign: async (key, certificate, digest) =>
      bytesOf(
        (
          await ask(
            `/signatures/${encodeURIComponent(key)}`,
            { certificate: Buffer.from(certificate).toString('base64'), digest },
            Signature,
          )
        ).signature,
      ),
  };
}
