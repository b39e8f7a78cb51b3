import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { type S3Place, type S3Request, signedRequest } from './s3-request.ts';
import type { FileStore } from './store.ts';

const silentMs = 30_000;
/** RFC 4918; servers of S3 say so of a full disk. */
const insufficientStorage = 507;

/** A bucket of an S3-compatible server. Content is named by its SHA-256, which the server verifies as it takes it. */
export function s3Store(place: S3Place): FileStore {
  return {
    async put(blob, path, bytes) {
      await send(signedRequest(place, 'PUT', blob, { 'content-length': `${bytes}` }, blob), [200], path);
      await rm(path, { force: true });
    },
    async *read(blob, from, length) {
      const range = `bytes=${from}-${from + length - 1}`;
      yield* await send(signedRequest(place, 'GET', blob, { range }), [200, 206]);
    },
    async remove(blob) {
      await send(signedRequest(place, 'DELETE', blob), [200, 204, 404]);
    },
  };
}

/** The answer; throws where its status is none of these. Its text stays out of the error: it may hold names of other objects. */
async function send({ method, url, headers }: S3Request, expected: readonly number[], path?: string): Promise<IncomingMessage> {
  const call = (url.protocol === 'https:' ? https : http)(url, { method, headers, timeout: silentMs });
  call.on('timeout', () => call.destroy(new Error('the file store does not answer')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => call.once('response', resolve).once('error', reject));
  const [answer] = await Promise.all([answered, path ? pipeline(createReadStream(path), call) : call.end()]);
  const { statusCode = 0 } = answer;
  if (expected.includes(statusCode)) {
    if (method !== 'GET') answer.resume();
    return answer;
  }
  answer.resume();
  const error = new Error(`the file store answered ${statusCode} to ${method}`);
  throw statusCode === insufficientStorage ? Object.assign(error, { code: 'ENOSPC' }) : error;
}
