import { zipSync } from 'fflate';
import type { Scanner } from './scanner.ts';

/** Deeper than clamd unpacks (MaxRecursion, 17). */
const depth = 40;

/**
 * Whether the scanner calls clean what lies beyond its limits and what it has not looked at, as clamd does by default: asked with a small
 * archive of archives.
 */
export async function passesUnseen(scan: Scanner): Promise<boolean> {
  let archive: Uint8Array = Buffer.from('Tida');
  for (let n = 0; n < depth; n += 1) archive = zipSync({ [`${n}`]: [archive, { level: 0 }] });
  return (
    (await scan({
      size: archive.length,
      async *read() {
        yield archive;
      },
    })) === 'clean'
  );
}
