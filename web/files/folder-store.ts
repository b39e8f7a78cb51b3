import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './store.ts';

/** A folder: on the disk first, then under its name in one step, readable for this user alone. */
export function folderStore(folder: string): FileStore {
  const at = (blob: string) => {
    if (!/^[0-9a-f]{64}$/.test(blob)) throw new Error('no name of stored content');
    return join(folder, blob.slice(0, 2), blob);
  };
  return {
    async put(blob, path) {
      await mkdir(dirname(at(blob)), { recursive: true, mode: 0o700 });
      await synced(path);
      await rename(path, at(blob));
      await synced(dirname(at(blob)));
    },
    read: (blob, from, length) => createReadStream(at(blob), { start: from, end: from + length - 1, highWaterMark: 262_144 }),
    remove: (blob) => rm(at(blob), { force: true }),
  };
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
