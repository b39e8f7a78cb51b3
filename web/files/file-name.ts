import { lengthOf } from '#workflows/domain/graphemes.ts';
import { cleanedText } from '#workflows/domain/text-characters.ts';
import { longestFileName } from '#workflows/engine/files.ts';
import { extensionOf } from './file-type.ts';

/**
 * A name as it is kept and given out again: NFC, one line, without folders and without what no system takes in a name. A name that is
 * too long loses the end of its stem, never its ending. '': nothing is left of it.
 */
export function fileNameOf(given: string): string {
  const base = given.slice(-4000).split(/[/\\]/).at(-1) ?? '';
  const plain = cleanedText(base.replaceAll(/[<>:"|?*]/g, '_'), 2 * longestFileName)
    .replaceAll('\u{fffd}', '_')
    .replace(/^\.+/, '')
    .trim();
  if (lengthOf(plain) <= longestFileName) return plain;
  const extension = extensionOf(plain);
  const end = extension === undefined ? '' : plain.slice(-extension.length - 1);
  return (
    cleanedText(
      Array.from(plain.slice(0, plain.length - end.length))
        .slice(0, longestFileName - end.length)
        .join(''),
      longestFileName,
    ) + end
  );
}
