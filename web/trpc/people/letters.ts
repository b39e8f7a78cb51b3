import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { decryptText, encryptText } from '#web/documents/private-text.ts';
import { fail } from '#web/errors/failure.ts';
import { beginsAs, extensionOf, isShown, typeOf } from '#web/files/file-type.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { EnterAuthority, LetterContent } from '#web/shapes/signatories.ts';

/** What a letter's encryption binds it to. */
export const aboutLetter = (organisation: string, sha256: string) => `letter ${organisation} ${sha256}`;

const mostBytes = 5 * 1024 ** 2;

/** Looks at the file of a letter, has it scanned and keeps it; answers its hash. */
export async function keepLetter(
  { services, viewer }: PersonContext,
  { name, content }: NonNullable<EnterAuthority['file']>,
): Promise<string> {
  const bytes = Buffer.from(content, 'base64');
  const refuse = (why: string) => fail('FILE_REFUSED', { why, name, limit: 5 });
  const extension = extensionOf(name);
  if (!extension || !isShown(name)) throw refuse('type');
  if (bytes.length === 0) throw refuse('empty');
  if (bytes.length > mostBytes) throw refuse('tooLarge');
  if (!beginsAs(extension, bytes)) throw refuse('content');
  const verdict = await services.files.scan({ size: bytes.length, read: () => piecesOf(bytes) }).catch(() => undefined);
  if (verdict === undefined) throw fail('UNAVAILABLE');
  if (verdict !== 'clean') throw refuse('scan');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await services.database.signatoryLetter.createMany({
    data: [
      {
        organisationId: viewer.organisation,
        sha256,
        name,
        type: typeOf[extension],
        content: encryptText(content, services.keys.letter, aboutLetter(viewer.organisation, sha256)),
      },
    ],
    skipDuplicates: true,
  });
  return sha256;
}
async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Another organisation's letter is like one that does not exist. */
export async function letterOf({ services, viewer }: PersonContext, sha256: string): Promise<z.output<typeof LetterContent>> {
  const found = await services.database.signatoryLetter.findUnique({
    where: { organisationId_sha256: { organisationId: viewer.organisation, sha256 } },
  });
  if (!found) throw fail('NOT_FOUND');
  const { name, type, content } = found;
  return { name, type, content: decryptText(content, services.keys.letter, aboutLetter(viewer.organisation, sha256)) };
}
