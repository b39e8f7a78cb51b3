import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Command, commands, UsageError } from './commands.ts';

interface Given {
  readonly command: Command;
  /** The author of the change; default: the system's user. */
  readonly by?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}
const usage = () =>
  `管理命令 Commands (--by NAME: who asks for it; otherwise this system's user):\n${Object.values(commands)
    .map((one) => `  ${one.usage}`)
    .join('\n')}`;

/** `organisation add --id x --fictional FILE`. Throws a UsageError for an unknown command or option. */
export function parseArguments(args: readonly string[]): Given {
  const two = args.slice(0, 2).join(' ');
  const name = two in commands ? two : (args[0] ?? '');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(usage());
  const [texts, flags] = optionsIn(command.usage);
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...['by', ...texts].map((option) => [option, { type: 'string' }]),
    ...flags.map((option) => [option, { type: 'boolean' }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: args.slice(name.split(' ').length), options, allowPositionals: true });
    const { by, ...given } = Object.fromEntries(Object.entries(values).map(([option, value]) => [option, String(value)]));
    return { command, ...(by === undefined ? {} : { by }), options: given, files: positionals };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : error}\n  ${command.usage}`);
  }
}

/** The options in the line of usage: `--email E` takes a text, `--fictional` none. */
function optionsIn(line: string): readonly [texts: readonly string[], flags: readonly string[]] {
  const found = [...line.matchAll(/--(\w+)( [^\s\][-]+)?/g)];
  const named = (isText: boolean) => found.filter(([, , value]) => (value !== undefined) === isText).map(([, option = '']) => option);
  return [named(true), named(false)];
}
