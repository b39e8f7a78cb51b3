import { createServer, type IncomingMessage, type Server } from 'node:http';
import { z } from 'zod';
import { jsonBody } from '#stand-ins/json-body.ts';
import { openAuthority } from './authority.ts';

const Holder = z.strictObject({ name: z.string().min(1).max(200), organisation: z.string().min(1).max(300) });
const Order = z.strictObject({ certificate: z.base64(), digest: z.hash('sha256') });
export const modes = [
  'ok',
  'refuse', // signs nothing
  'slow', // does it, answers after n ms
  'silent', // does it, never answers
  'twice', // issues a second certificate to whom it has one
  'wrong-signature', // does it, answers a signature of something else
  'malformed', // does it, answers half a JSON
] as const;
/** `POST /misbehave`. Holds for the next `times` requests; `ok` forgets all that was asked before. */
const Misbehaviour = z.strictObject({
  mode: z.enum(modes),
  times: z.int().min(1).max(1_000_000).default(1),
  n: z.int().min(1).max(600_000).default(1000),
});
type Misbehaviour = z.infer<typeof Misbehaviour>;
interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** The stand-in for an authority that issues certificates and signs digests: over HTTP, with a log of its own. */
export function createSignatureAuthority(folder: string): Server {
  const authority = openAuthority(folder);
  let asked: Misbehaviour[] = [];
  const mood = () => {
    const [first, ...others] = asked;
    if (first) asked = first.times > 1 ? [{ ...first, times: first.times - 1 }, ...others] : others;
    return first;
  };
  const route = async (request: IncomingMessage): Promise<Answer & { readonly mood?: Misbehaviour }> => {
    const [, place = '', id = ''] = new URL(request.url ?? '/', 'http://authority').pathname.split('/');
    const body = request.method === 'GET' ? undefined : await jsonBody(request);
    if (request.method === 'GET' && place === 'healthz') return { status: 200, body: 'ok' };
    if (request.method === 'GET' && place === 'signatures')
      return {
        status: 200,
        body: authority.lines.flatMap((line) => (line.kind === 'signature' ? [{ key: line.key, digest: line.digest }] : [])),
      };
    if (request.method === 'POST' && place === 'misbehave') {
      const told = Misbehaviour.safeParse(body);
      if (told.success) asked = told.data.mode === 'ok' ? [] : [...asked, told.data];
      return { status: told.success ? 204 : 400 };
    }
    if (request.method !== 'PUT') return { status: 404 };
    const now = mood();
    const kept = now ? { mood: now } : {};
    if (now?.mode === 'refuse') return { status: 403, body: { error: 'refused' } };
    if (place === 'certificates') {
      const holder = Holder.safeParse(body);
      if (!holder.success) return { status: 400 };
      const { certificate } = authority.certificateFor(holder.data, now?.mode === 'twice');
      return { status: 200, body: { chain: [certificate, authority.root] }, ...kept };
    }
    const order = Order.safeParse(body);
    if (place !== 'signatures' || !order.success) return { status: 400 };
    const signature = authority.sign(decodeURIComponent(id), order.data.certificate, order.data.digest);
    if (signature === undefined || signature === null)
      return { status: signature === null ? 409 : 404, body: { error: signature === null ? 'conflict' : 'unknown' } };
    const wrong = now?.mode === 'wrong-signature' ? Buffer.alloc(256, 7).toString('base64') : signature;
    return { status: 200, body: { signature: wrong }, ...kept };
  };
  return createServer((request, response) => {
    route(request)
      .catch((error: unknown): Answer & { readonly mood?: Misbehaviour } => ({ status: 500, body: String(error) }))
      .then(async ({ status, body, mood: now }) => {
        if (now?.mode === 'silent') return;
        if (now?.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, now.n));
        const said = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(now?.mode === 'malformed' ? said.slice(0, said.length / 2) : said);
      })
      .catch(() => response.destroy());
  });
}
