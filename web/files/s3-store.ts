import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { type S3Place, type S3Request, signedRequest } from './s3-request.ts';
import { type FileStore, StoreAway } from './store.ts';

const silentMs = 30_000;
/** RFC 4918; servers of S3 say so of a full disk. */
const insufficientStorage = 507;
class NoSuchBlob extends Error {}

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
      await send(signedRequest(place, 'DELETE', blob), [200, 204]).catch((error: unknown) => {
        if (!(error instanceof NoSuchBlob)) throw error;
      });
    },
  };
}

/** The answer; throws where its status is none of these. Of its text the error says the code alone: the rest may hold names of other objects. */
async function send({ method, url, headers }: S3Request, expected: readonly number[], path?: string): Promise<IncomingMessage> {
  const call = (url.protocol === 'https:' ? https : http)(url, { method, headers, timeout: silentMs });
  call.on('timeout', () => call.destroy(new Error('no answer')));
  const answered = new Promise<IncomingMessage>((resolve, reject) => call.once('response', resolve).once('error', reject));
  // who refuses may answer and hang up before it has read all that is sent: the answer counts
  if (path) pipeline(createReadStream(path), call).catch(() => undefined);
  else call.end();
  const answer = await answered.catch((error: NodeJS.ErrnoException) => {
    if (error.path !== undefined) throw error; // of the local file
    throw new StoreAway(`the file store cannot be reached: ${error.code ?? error.message}`, { cause: error });
  });
  const { statusCode = 0 } = answer;
  if (expected.includes(statusCode)) {
    if (method !== 'GET') answer.resume();
    return answer;
  }
  const code = await codeIn(answer);
  const said = `the file store answered ${[statusCode, code].filter(Boolean).join(' ')} to ${method}`;
  if (statusCode === insufficientStorage) throw Object.assign(new Error(said), { code: 'ENOSPC' });
  throw statusCode === 404 && code !== 'NoSuchBucket' ? new NoSuchBlob(said) : new StoreAway(said);
}

const longestError = 8192;
async function codeIn(answer: IncomingMessage): Promise<string | undefined> {
  let text = '';
  try {
    for await (const part of answer) {
      text += part;
      if (text.length > longestError) break;
    }
  } catch {
    // cut off: what has come may say it
  }
  return /<Code>([A-Za-z]{1,64})<\/Code>/.exec(text)?.[1];
}
