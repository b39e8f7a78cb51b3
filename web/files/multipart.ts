/** One part of a posted form, read as it comes. The rest of its data is skipped when the next part is asked for. */
export interface FormPart {
  readonly name: string;
  /** Of a file: as the browser says it. */
  readonly fileName: string | undefined;
  readonly data: AsyncIterable<Buffer>;
}
const longestHead = 4096;
const blankLine = Buffer.from('\r\n\r\n');

/** The boundary of a form that may hold files; undefined: another kind of body. */
export const boundaryIn = (headers: Headers): string | undefined =>
  /^multipart\/form-data\s*;.*boundary="?([^";]{1,70})/i.exec(headers.get('content-type') ?? '')?.[1];

export class MalformedForm extends Error {
  override readonly name = 'MalformedForm';
}
export class TooLargeForm extends Error {
  override readonly name = 'TooLargeForm';
}

/**
 * The parts of a multipart form, holding no more in memory than one piece of the stream and the head of a part. `most`: bytes of all that
 * comes, also between the parts and in parts that are skipped; a body without a stated length has no other end.
 */
export async function* partsOfForm(body: AsyncIterable<Uint8Array>, boundary: string, most: number): AsyncGenerator<FormPart> {
  const stream = body[Symbol.asyncIterator]();
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  let held = Buffer.from('\r\n'); // so that the first delimiter looks like the others
  let within = true;
  let length = 0;
  const more = async () => {
    const { value, done } = await stream.next();
    if (done) throw new MalformedForm('the form ends before its last boundary');
    length += value.length;
    if (length > most) throw new TooLargeForm(`the form is longer than ${most} bytes`);
    held = Buffer.concat([held, value]);
  };
  async function* upToDelimiter(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(delimiter);
      if (at >= 0) {
        const data = held.subarray(0, at);
        held = held.subarray(at + delimiter.length);
        within = false;
        if (data.length > 0) yield data;
        return;
      }
      const sure = held.length - delimiter.length;
      if (sure > 0) {
        const data = held.subarray(0, sure);
        held = held.subarray(sure);
        yield data;
      }
      await more();
    }
  }
  try {
    for await (const _ of upToDelimiter()); // nothing stands before the first
    for (;;) {
      while (held.length < 2) await more();
      if (held.subarray(0, 2).toString() === '--') return;
      let end = held.indexOf(blankLine);
      while (end < 0) {
        if (held.length > longestHead) throw new MalformedForm('the head of a part is too long');
        await more();
        end = held.indexOf(blankLine);
      }
      const head = held.subarray(0, end).toString('utf8');
      held = held.subarray(end + blankLine.length);
      within = true;
      yield { ...namesIn(head), data: upToDelimiter() };
      if (within) for await (const _ of upToDelimiter());
    }
  } finally {
    await stream.return?.();
  }
}

function namesIn(head: string): Pick<FormPart, 'name' | 'fileName'> {
  const line = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  if (line === undefined) throw new MalformedForm('a part without a name');
  // browsers write a quotation mark in a name as %22
  const named = (what: string) => new RegExp(`(?:^|;)\\s*${what}="([^"]*)"`, 'i').exec(line)?.[1]?.replaceAll('%22', '"');
  return { name: named('name') ?? '', fileName: named('filename') };
}
