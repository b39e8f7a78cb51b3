import { commands } from './commands.ts';

/** `organisation add --id x --fictional FILE` → the command's name, its options and what is left. */
export function parseArguments(args: readonly string[]) {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (!word.startsWith('--')) words.push(word);
    else {
      const next = args[index + 1];
      const hasValue = next !== undefined && !next.startsWith('--');
      options[word.slice(2)] = hasValue ? next : 'true';
      if (hasValue) index += 1;
    }
  }
  const two = words.slice(0, 2).join(' ');
  const name = two in commands ? two : (words[0] ?? '');
  return { name, options, files: words.slice(name.split(' ').length) };
}
