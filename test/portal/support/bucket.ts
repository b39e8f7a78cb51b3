import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of one S3 bucket whose disk can be full: it then answers 507, as such servers do, and keeps nothing; or that knows no key any more. */
export async function startBucket() {
  const objects = new Map<string, Buffer>();
  const disk = { isFull: false, knowsKey: true };
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const name = request.url?.split('/').at(-1) ?? '';
    const there = objects.get(name);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (!disk.knowsKey) return response.writeHead(403).end('<Error><Code>InvalidAccessKeyId</Code></Error>');
    if (request.method === 'PUT' && disk.isFull) {
      return response.writeHead(507).end('<Error><Code>XMinioStorageFull</Code></Error>');
    }
    if (request.method === 'PUT') objects.set(name, Buffer.concat(chunks));
    if (request.method === 'DELETE') objects.delete(name);
    if (request.method !== 'GET') return response.writeHead(request.method === 'PUT' ? 200 : 204).end();
    if (!there) return response.writeHead(404).end();
    const [from = 0, to = there.length - 1] = (request.headers.range ?? '').replace('bytes=', '').split('-').map(Number);
    return response.writeHead(206).end(there.subarray(from, to + 1));
  }
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tida`,
    objects,
    disk,
    close: () => new Promise((done) => server.close(done)),
  };
}
