import type { z } from 'zod';
import { procedurePolicy, type Rule } from '#web/access/policy.ts';
import { StepAnswer } from '#web/reads/shapes/step.ts';
import { refusalCodes } from '#workflows/engine/refusal.ts';
import { stages, steps } from '#workflows/kinds.ts';
import { camelCase } from './camel-case.ts';
import { failureReasons } from './failure.ts';
import { appRouter } from './router.ts';
import { schemaText } from './schema-text.ts';

const ofStep = 'those who may know of the step: whom it asks or has asked, and who is told of it anyway; others get 404';
const who: Record<Extract<Rule, string>, string> = {
  anyone: 'anyone, also without signing in',
  'signed-in': 'a person with a role',
  participant: 'participants of the project; others get 404',
  opening: 'participants of the project, and whoever an open step asks; others get 404',
  auditor: 'the platform’s staff in the project',
};

/** docs/http.md, whole. */
export function httpDocument(): string {
  return [intro, reads(), `## Steps\n\n${stepsIntro}`, ...stages.map(stepsOf), stepsOf(undefined)].join('\n\n').concat('\n');
}

interface Def {
  readonly type: 'query' | 'mutation';
  readonly inputs: readonly z.ZodType[];
  readonly output?: z.ZodType;
}
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Def }>).map(([path, { _def }]) => ({
  path,
  ..._def,
}));

function reads(): string {
  const stepPaths = new Set(steps.map(({ name }) => `steps.${camelCase(name)}`));
  const plain = procedures.filter(({ path }) => !stepPaths.has(path));
  return ['## Reads, drafts, keys', ...plain.map(section)].join('\n\n');
}

function section({ path, type, inputs, output }: { path: string } & Def): string {
  const [input] = inputs;
  const rule = procedurePolicy[path];
  return [
    `### ${path}`,
    `${type === 'query' ? 'Query' : 'Mutation'} · for ${typeof rule === 'string' ? who[rule] : 'nobody'}`,
    block(`input ${input ? schemaText(input, 'input') : '(none)'}\noutput ${output ? schemaText(output, 'output') : '(none)'}`),
  ].join('\n\n');
}
const block = (text: string) => `\`\`\`\n${text}\n\`\`\``;

function stepsOf(stage: string | undefined): string {
  const own = steps.filter((step) => (stage === undefined ? typeof step.stage !== 'string' : step.stage === stage));
  return [stage === undefined ? '### Across the stages' : `### Stage ${stage}`, ...own.map(stepSection)].join('\n\n');
}
function stepSection({ name, code, outcomes, closesAtDue, repeatable, optional }: (typeof steps)[number]): string {
  const marks = [
    optional ? 'need not be done' : '',
    closesAtDue ? 'closes at its deadline' : '',
    repeatable ? 'may be done again while it is open' : '',
  ].filter((mark) => mark !== '');
  const forms = Object.entries(outcomes).map(([outcome, { form, sealed, legal, confirms }]) => {
    const kinds = [legal ? 'legal act' : '', confirms ? 'releases a payment' : '', sealed ? `sealed (${sealed})` : ''].filter(
      (kind) => kind !== '',
    );
    return `${outcome}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}: ${schemaText(form, 'input')}`;
  });
  return [
    `#### steps.${camelCase(name)}`,
    `${code} \`${name}\`${marks.length > 0 ? ` · ${marks.join(' · ')}` : ''}`,
    block(forms.join('\n')),
  ].join('\n\n');
}

const intro = `# The HTTP interface

Made by \`npm run docs:http\` from the routers; do not edit.

Everything the portal can do, a program can do: the procedures below are [tRPC](https://trpc.io) over plain JSON, without a
transformer. Instants are ISO 8601 in UTC, sums are whole fen (分), rates are basis points.

\`\`\`
GET  /trpc/inbox.list?input={"tab":"todo"}          a query, its input URL-encoded
POST /trpc/inbox.list  {"tab":"todo"}               the same; better where the input is nobody's business
POST /trpc/steps.draftDemand  {…}                   a mutation
\`\`\`

The answer is \`{"result":{"data":…}}\`, or \`{"error":{"message","code","data":{"code","httpStatus","path","sentence":{"zh","en"}, …}}}\`;
\`message\` is the reason or the refusal's code, \`sentence\` says why and what now. Whatever is refused before a procedure is reached
(another site's request, a body too large, a sign-in) has the same shape. At most 10 calls
in a batch, 1 MB in a body.

## Who asks

A bearer key (\`Authorization: Bearer tida_…\`, made on the page of keys or by \`keys.create\`) acts as its person for the organisation
it was made in, until its days are over, and as far as its scopes go: \`read\` queries, \`act\` ordinary outcomes and drafts, \`sign\`
outcomes that are legal acts, \`pay\` outcomes that release a payment (\`KEY_LACKS_SCOPE\` otherwise). A change of the password revokes all keys. Or a session: \`POST /api/auth/sign-in/email {"email","password"}\` with an \`Origin\` header of the portal's own address
sets a cookie; every later unsafe request with it needs the same \`Origin\`. The cookie \`tida_organisation\` chooses for which
of several organisations a session acts. Roles are read at each request.

## Errors

| data | status | meaning |
|---|---|---|
| \`refusal: {code, details}\` | 400 the form, 403 the person, 409 the moment | the project's rules say no; nothing has changed |
| \`reason\`, \`details\` | 400, 401, 403, 404, 405, 409, 413, 415, 429, 503 | the portal itself says no |
| \`reason: BAD_INPUT\`, \`fields: ["milestones.0.dueOn"]\` | 400 | the input does not fit its schema |

Refusals: ${refusalCodes.map((code) => `\`${code}\``).join(' ')}

Reasons: ${failureReasons.map((reason) => `\`${reason}\``).join(' ')}

A project that does not exist and one the caller has no part in answer alike, and so do a step, subject or seat that does
not exist and one of which the caller may not know. \`ALREADY_DECIDED\` names who decided, what and when, where the caller may
know the person (\`who: named\`).`;

const stepsIntro = `One procedure per step, all mutations, for ${ofStep}. Whether the step is open, and for whom, the project's own rules say.

${block(`input {
  caseId: text
  subject: text          what the opening is about, as inbox.list and steps.page say
  seat?: text            which seat of it
  submissionId: uuid     the same id is the same act, however often it is sent
  seenAt?: integer       openedVersion of the opening that was seen; a renewed one refuses (STALE)
  outcome: text          one of those below
  form: {…}              the form of that outcome
}
output ${schemaText(StepAnswer, 'output')}`)}

\`recorded\`: every read shows it already. \`recorded-later\`: it was taken or will be, and shows soon; sending the same submission
again is safe and answers what became of it. Of a sealed form the project's history and the database hold a hash and an
envelope that only the worker's key opens.`;
