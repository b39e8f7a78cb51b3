import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Setting } from '#workflows/domain/text.ts';

export type Given = Readonly<Record<string, string | undefined>>;

/** One message with the names of all missing or wrong settings, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * The settings of one process: from the environment, or from files (`NAME_FILE`). Empty is the same as absent. `objections`:
 * contradictions between well-formed settings.
 */
export function readSettings<Schema extends z.ZodObject>(
  process: string,
  schema: Schema,
  given: Given,
  objections: (settings: z.output<Schema>) => readonly string[] = () => [],
): z.output<Schema> {
  const values = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = settingOf(given, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = schema.safeParse(values);
  const wrong = parsed.success
    ? objections(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${values[String(path[0])] === undefined ? 'missing' : message}`);
  if (parsed.success && wrong.length === 0) return parsed.data;
  throw new SettingsError(`The ${process} cannot start. 无法启动：\n  ${wrong.join('\n  ')}`);
}

/** Values between commas; absent is none. */
export const listOf = <One extends z.ZodType<string, string>>(one: One) =>
  Setting.default('')
    .transform((text) => text.split(',').flatMap((value) => value.trim() || []))
    .pipe(z.array(one).max(9));

/** One setting, given directly or by a file. */
export function settingOf(given: Given, name: string): string | undefined {
  const file = given[`${name}_FILE`];
  return given[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
}
