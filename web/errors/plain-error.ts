/**
 * What a log may have of an error: its kind, code, first line and the way to it. Drivers put rows, queries and inputs into the rest
 * (`detail`, `where`, the lines below the first), and those hold what people have typed.
 */
export function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const way = stack.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: name,
    ...code,
    message: message.split('\n', 1)[0]?.slice(0, 200),
    stack: way.slice(0, 20).join('\n'),
    ...(cause === undefined ? {} : { cause: plainError(cause) }),
  };
}
