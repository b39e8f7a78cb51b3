import { join } from 'node:path';
import { folderStore } from '#web/files/folder-store.ts';
import { incomingFolder } from '#web/files/incoming.ts';
import { s3Store } from '#web/files/s3-store.ts';
import { clamd, type Scanner } from '#web/files/scanner.ts';
import type { Env } from './env.server.ts';
import type { Services } from './services.ts';

/** Without an address files are taken and wait for a scan. */
const noScanner: Scanner = () => Promise.reject(new Error('SCANNER_ADDRESS is not set'));

/** As the settings say: a bucket where one is named, else the folder; on its way in every file lies in the folder. */
export function fileServices(env: Env): Services['files'] {
  const { FILES_FOLDER, FILES_S3_URL: url, FILES_S3_REGION: region, FILES_S3_KEY_ID: keyId = '', FILES_S3_SECRET: secret = '' } = env;
  return {
    store: url ? s3Store({ url, region, keyId, secret }) : folderStore(join(FILES_FOLDER, 'store')),
    incoming: incomingFolder(join(FILES_FOLDER, 'incoming')),
    scan: env.SCANNER_ADDRESS ? clamd(env.SCANNER_ADDRESS) : noScanner,
  };
}
