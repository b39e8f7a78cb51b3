import { Transform } from 'node:stream';

/**
 * What React writes a page into. React 18 fills its view up with NUL where a character of several bytes no longer fits in, and
 * a browser shows those, also in fields; no page has one of its own, so they are left out.
 */
export const pageBody = () =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
