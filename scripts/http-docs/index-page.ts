import { StepAnswer } from '#web/shapes/step.ts';
import { portal as english } from '#web/wording/en/portal.ts';
import { portal as chinese } from '#web/wording/zh/portal.ts';
import { roles } from '#workflows/domain/party.ts';
import { block, explain } from './procedures.ts';
import { schemaText } from './schema-text.ts';
import { both, pageNames, stepsOf, titleOf } from './stage-page.ts';
import type { Walked } from './walk.ts';

type Words = Readonly<Record<string, string>>;
const [zh, en]: readonly [Words, Words] = [chinese.role, english.role];

function roleRow(role: string, { places }: Walked): string {
  const asked = [...places].flatMap(([step, found]) => (found.some((place) => place.role === role) ? [`\`${step}\``] : []));
  const key = role.replace('.', '-');
  return `| \`${role}\` | ${zh[key] ?? ''} · ${en[key] ?? ''} | ${asked.join(', ')} |`;
}
function orderOf(page: string, { places, next }: Walked): string {
  const lines = stepsOf(page).map(({ name, outcomes }) => {
    const opened = Object.keys(outcomes).flatMap((outcome) => {
      const opens = next.get(`${name} ${outcome}`) ?? [];
      return opens.length > 0 ? [`${outcome} → ${opens.map((step) => `\`${step}\``).join(', ')}`] : [];
    });
    const asked = [...new Set((places.get(name) ?? []).map(({ role, seat }) => (seat === '' ? role : `${role} (${seat})`)))].join(', ');
    return `| [${name}](http/${page}.md#${name}) | ${both(`${name}:title`)} | ${asked} | ${opened.join('; ')} |`;
  });
  return `### ${titleOf(page)}\n\n| Step | | Asked (seat) | Opens next |\n|---|---|---|---|\n${lines.join('\n')}`;
}
const waitsOf = ({ next }: Walked) =>
  [...next]
    .filter(([from]) => from.endsWith(' '))
    .map(
      ([from, opens]) => `- ${both(`${from.trim()}:title`)} (\`${from.trim()}\`) ends → ${opens.map((step) => `\`${step}\``).join(', ')}`,
    );

/** docs/http.md: how to call, who may, what a step is, roles, and the order of the steps. */
export const indexPage = (walked: Walked) => `# The HTTP interface

Made by \`npm run docs\` from routers, steps and words; do not edit.

Everything that the portal can do, a program can do: procedures of [tRPC](https://trpc.io) over plain JSON.

- [Reads, drafts, keys](http/reads.md): procedures and their fields
- Steps by stage: ${pageNames.map((page) => `[${page}](http/${page}.md)`).join(', ')}
- [Refusals and their sentences](http/errors.md)
- [Money](http/money.md): accounts, purposes, formulas

## Calls

\`\`\`
GET  /trpc/inbox.list?input={"tab":"todo"}          a query, its input URL-encoded
POST /trpc/inbox.list  {"tab":"todo"}               the same; better where the input is private
POST /trpc/steps.draftDemand  {…}                   a mutation
\`\`\`

\`content-type: application/json\`. The answer is \`{"result":{"data":…}}\`, or
\`{"error":{"message","code","data":{"code","httpStatus","path","sentence":{"zh","en"}, …}}}\`, where \`data\` has \`refusal: {code, details}\`
(the rules of the case), or \`reason\` and \`details\` (the portal itself), with \`fields\` where the input does not fit its schema
(\`BAD_INPUT\`). \`message\` repeats the code, \`sentence\` says why and what now. Requests refused before a procedure is reached
(another site's, too large, a sign-in) have the same shape. Queries of a case that does not exist and of one that the caller has no part
in answer alike (404).

**Units.** \`…Fen\` and \`fen\`: whole fen (100 fen = 1 yuan). \`…Bp\`: basis points (10000 = 100 %). \`…At\`: instant, ISO 8601 in UTC. \`…On\`: day
\`2027-03-31\` in Beijing time. \`days\`: calendar days unless working days are named. \`…Milli\`: thousandths. \`…Zh\`, \`…En\`: the same in Chinese and English.
Texts: NFC, without control, direction or hidden characters. Input objects take no field beyond those listed.

**Limits.** A body 1 MB (64 kB without signing in), 10 calls in a batch. Per address 20 sign-ins a minute; per account 5 in 15 minutes from one
address, 20 an hour from all; an objection by an outsider 5 in 15 minutes, from unknown persons 20 a day per notice.
Beyond: 429 \`TOO_MANY\`, \`details.seconds\` and the header \`retry-after\` say how long to wait. Other calls with a key are not limited; poll an
inbox no more than once a second, or listen to \`GET /changes\` (see \`changes.seen\`), which has one line for each change.

## Who asks

A bearer key, \`Authorization: Bearer tida_…\`, acts as its person for the organisation in which it was made. Its scopes: \`read\` queries, \`act\` drafts
and ordinary outcomes, \`sign\` outcomes that are legal acts, \`pay\` outcomes that release a payment (else \`KEY_LACKS_SCOPE\`). It lives 1 to 366
days. A person makes it on the page of keys (/keys) or by \`keys.create\` with a session; an administrator gives one in the import file of
\`npm run admin -- import FILE\` (\`persons[].key: {secret, days, scopes}\`). A change of the password revokes all keys.

Or a session: \`POST /api/auth/sign-in/email {"email","password"}\` with the header \`Origin\` of the portal's own address sets a cookie; every later
POST needs the same \`Origin\`. Where the account has a second factor, that answers \`{"signedIn":false,"code":true}\` and a cookie for five minutes;
\`POST /api/auth/sign-in/code {"code"}\` then signs in: six digits of the app, each once, or a recovery code; 10 attempts an hour per account. The cookie \`tida_organisation\` chooses the organisation. Roles are read at each request.

## Doing a step

1. Poll \`inbox.list {"tab":"todo"}\` with each key. A row of kind \`open\` is a step to be done: \`project.id\`, \`step\`, \`subject\`, \`seat\`, \`key\`, \`about\`, \`openedVersion\`.
   Steps that need not be done are in \`offered\` of \`projects.get\` alone.
2. Read \`steps.page {"caseId","key"}\`: \`outcomes\` are the decisions offered here. Begin the form with \`suggested[outcome]\` (what the case
   knows) or, to amend what was sent before, with \`prefilled.values\` if \`prefilled.outcome\` is the outcome; add the fields that the step's
   section lists. A field that takes an id takes a \`value\` of \`choices[field]\`. \`beside\` holds what the decision is about; \`payments\` what it would pay.
3. Optional: \`steps.check\` says what the rules have against it. Nothing is stored.
4. Send the act:

${block(`POST /trpc/steps.acceptMilestone
{
  caseId: text
  subject: text          # of the inbox row
  seat?: text            # of the inbox row; left out where it is null
  submissionId: uuid     # of your making; the same id is the same act, however often it is sent
  seenAt?: integer       # openedVersion of the inbox row; a renewed opening refuses (STALE)
  outcome: text
  form: {…}              # as the step's section says
}
output ${schemaText(StepAnswer, 'output', explain, ['steps'])}`)}

\`recorded\`: every read shows it already. \`recorded-later\`: no answer came within 15 seconds; the portal goes on for up to five minutes, over
a restart of any server. Send the same call with the same \`submissionId\` again after a few seconds, as often as needed: the answer says what
became of it, and it is done once. The same holds for \`projects.open\`, for \`UNAVAILABLE\`, \`BROKEN\` and for no answer at all.

**Seats.** \`maker\` prepares, \`checker\` releases: two persons of the same role, each with a key (\`SAME_PERSON\` otherwise). A party's name as seat:
each party does it once. A person's id: that person's own place. An expert acts from the expert's own inbox.
**Agreement.** Where parties \`propose\` and \`agree\`, \`agree\` takes the terms in \`about\` and \`beside\`; naming the same terms again is agreement as well.
**Signing.** \`text\` of a signature is \`about.document\` of the opening: the hash of the text in \`composed\` or \`beside\` that is signed.
**Sealing.** Of a sealed form history and database hold a hash and an envelope that only the worker's key opens. Call \`packages.take\` before
\`seal-submit\`: there is no other copy. \`GET /cases/{caseId}/package-files/{key}\` is the same with the files, as ZIP.

## Roles

| Role | Held by | Asked in |
|---|---|---|
${roles.map((role) => roleRow(role, walked)).join('\n')}

\`ent.\` are the enterprise's people, \`uni.\` the university's, \`fund.\` the funder's, \`policy.\` those who keep the rules; \`pm\` to \`auditor\` the
platform's. Experts, inventors and evaluators act for themselves. One person may hold several, never maker and checker of one payment.
\`me.get\` lists the caller's. An organisation's administrator gives them.

## Order of the steps

As the engine plays the stories: what an outcome opens once all seats have done it. A payment opens \`confirm-receipt\` when the bank has
answered. Steps without an entry open off the usual way, as their sections say.

${pageNames.map((page) => orderOf(page, walked)).join('\n\n')}

Periods that end by themselves:

${waitsOf(walked).join('\n')}
`;
