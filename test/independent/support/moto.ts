import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { python, quiet } from './ask.ts';

/** As boto3 reads it from the bucket. */
export interface Stored {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Its bytes show that they are a PDF. */
  readonly readable: boolean;
}

/** A bucket of moto's server, in a process of its own, with a key that may put, get and delete alone. */
export async function startMoto() {
  const child = spawn(python, [resolve('test/independent/programs/bucket.py')], { env: quiet, stdio: ['pipe', 'pipe', 'pipe'] });
  let complained = '';
  child.stderr.on('data', (part) => {
    complained += part;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`bucket.py: ${complained}`);
    return JSON.parse(value) as unknown;
  };
  const place = (await next()) as { readonly url: string; readonly keyId: string; readonly secret: string };
  return {
    ...place,
    env: { FILES_S3_URL: place.url, FILES_S3_REGION: 'us-east-1', FILES_S3_KEY_ID: place.keyId, FILES_S3_SECRET: place.secret },
    async objects(): Promise<Stored[]> {
      child.stdin.write('\n');
      return (await next()) as Stored[];
    },
    async close(): Promise<void> {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'close');
    },
  };
}
