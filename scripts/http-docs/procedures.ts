import type { z } from 'zod';
import { procedurePolicy, type Rule } from '#web/access/policy.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import { appRouter } from '#web/trpc/router.ts';
import { steps } from '#workflows/kinds.ts';
import type { FieldName, ProcedurePath } from './field-name.ts';
import { fieldWords } from './field-words.ts';
import { fieldsInPlace } from './fields-in-place.ts';
import { KindsOfFields } from './kinds-of-fields.ts';
import { purposes } from './purposes.ts';
import { commonShapes, type Explain, schemaText, shapeText } from './schema-text.ts';

const who: Record<Extract<Rule, string>, string> = {
  anyone: 'anyone, also without signing in',
  'signed-in': 'a person with a role',
  'setting-up': 'a person with a role, also before a required second factor is set up',
  participant: 'participants of the case; others get 404',
  opening: 'participants of the case, and those whom an open step asks; others get 404',
  desk: 'as for an opening, and whom a colleague has asked to write in a form there; others get 404',
  auditor: 'the platform’s auditor, lead and project manager, in the project',
};
interface Def {
  readonly type: 'query' | 'mutation';
  readonly inputs: readonly z.ZodType[];
  readonly output?: z.ZodType;
}

const used = new Set<string>();
const found = new KindsOfFields();
/** The word of a field: for this very place, below a field of this name, or everywhere. */
export const explain: Explain = (field, below, kind) => {
  for (const place of [[...below, field].join('.'), `${below.at(-1)}.${field}`]) {
    const words = fieldsInPlace[place];
    if (words === undefined) continue;
    used.add(place);
    return words;
  }
  if (field in fieldWords) found.add(field, kind, below);
  return fieldWords[field as FieldName];
};
/** Reads, drafts, keys: everything but the acts. */
export function proceduresPage(): string {
  const acts = new Set(steps.map(({ name }) => `steps.${camelCase(name)}`));
  const all = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Def }>);
  const sections = all.filter(([path]) => !acts.has(path)).map(([path, { _def }]) => section(path as ProcedurePath, _def));
  const shapes = Object.entries(commonShapes).map(([name, shape]) => `${name} ${shapeText(name, shape, explain)}`);
  const idle = Object.keys(fieldsInPlace).filter((place) => !used.has(place));
  if (idle.length > 0) throw new Error(`no field is at ${idle.join(', ')} (field-words.ts)`);
  const mixed = found.mixed();
  if (mixed.length > 0) throw new Error(`words of several meanings (say each in fields-in-place.ts):\n${mixed.join('\n')}`);
  return `# Reads, drafts, keys

What each field is stands behind \`#\`. \`?\`: may be left out. \`1..60\`: bounds of a number, or of the length of a text or list.

## Shapes that occur everywhere

${block(shapes.join('\n'))}

${sections.join('\n\n')}
`;
}

function section(path: ProcedurePath, { type, inputs: [input], output }: Def): string {
  const rule = procedurePolicy[path];
  const written = (schema: z.ZodType | undefined, io: 'input' | 'output') => (schema ? schemaText(schema, io, explain, [path]) : '(none)');
  return [
    `## ${path}`,
    `${purposes[path]} ${type === 'query' ? 'Query' : 'Mutation'} · for ${typeof rule === 'string' ? who[rule] : ''}`,
    block(`input ${written(input, 'input')}\noutput ${written(output, 'output')}`),
  ].join('\n\n');
}
export const block = (text: string) => `\`\`\`\n${text}\n\`\`\``;
