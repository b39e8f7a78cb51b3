import { commonParts } from './common-passwords.ts';

export const fewestCharacters = 12;
export const mostCharacters = 128;
/** The least rest after the removal of all guessable parts. */
const fewestLeft = 6;
const fewestDifferent = 5;

export type PasswordFault = 'short' | 'repeated' | 'sequence' | 'personal' | 'common';
const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Written as most people vary a word: capitals, blanks and signs, digits for letters. */
const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const words = (text: string) => text.replaceAll(/[\p{P}\p{S}\s]/gu, '');
const withLetters = (text: string) => [...text].map((sign) => letterFor[sign] ?? sign).join('');
const without = (text: string, parts: readonly string[]) =>
  parts.reduce((rest, part) => (part === '' ? rest : rest.replaceAll(part, '')), text);

/** Takes away runs of the keyboard and of the alphabet, forwards and backwards, of three signs and more. */
function withoutRuns(text: string): string {
  let rest = '';
  for (let at = 0; at < text.length; ) {
    let length = 1;
    for (const run of runs)
      for (const line of [run, [...run].reverse().join('')])
        for (let size = 3; at + size <= text.length && line.includes(text.slice(at, at + size)); size += 1) length = Math.max(length, size);
    if (length < 3) rest += text.slice(at, at + length);
    at += length;
  }
  return rest;
}

/**
 * What makes a password guessable; undefined: nothing that is known. No composition is asked for, and no change by date
 * (ASVS 5.0, 6.2.5 and 6.2.10). `personal`: the account's own address and names, and the platform's.
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | undefined {
  if ([...password].length < fewestCharacters) return 'short';
  const typed = plain(password);
  if (new Set(typed).size < fewestDifferent || /^(.{1,4})\1+.{0,3}$/u.test(typed)) return 'repeated';
  const bare = words(typed);
  if ([...withoutRuns(bare)].length < fewestLeft && withoutRuns(bare) !== bare) return 'sequence';
  const own = personal
    .flatMap((text) => [words(plain(text)), ...plain(text).split(/[\p{P}\p{S}\s]/u)])
    .filter((text) => [...text].length >= 2)
    .sort((one, other) => other.length - one.length);
  const left = (parts: readonly string[]) =>
    Math.min(...[bare, words(withLetters(typed))].map((text) => [...withoutRuns(without(text, parts))].length));
  if (left(own) < fewestLeft) return 'personal';
  return left([...own, ...commonParts, ...commonParts.map(withLetters)]) < fewestLeft ? 'common' : undefined;
}
