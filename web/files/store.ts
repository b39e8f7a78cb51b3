/**
 * Where content lies, encrypted, under the SHA-256 of the stored bytes, and is never changed. The store knows neither names
 * nor readers.
 */
export interface FileStore {
  /** Takes over a finished local file; after that it is there, or the call has failed. The same again changes nothing. */
  put(blob: string, path: string, bytes: number): Promise<void>;
  read(blob: string, from: number, length: number): AsyncIterable<Uint8Array>;
  /** A missing blob is gone already. */
  remove(blob: string): Promise<void>;
}

/** The store cannot be reached, or refuses its key: what it holds may be had later. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}
