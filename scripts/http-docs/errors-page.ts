import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { type FailureReason, fail, failureReasons, refused } from '#web/errors/failure.ts';
import { refusals as english } from '#web/wording/en/refusals.ts';
import { refusals as chinese } from '#web/wording/zh/refusals.ts';
import { type RefusalCode, refusalCodes } from '#workflows/engine/refusal.ts';

const row = (code: RefusalCode | FailureReason, status: number) => {
  const said = [chinese[code], english[code]].map(({ sentence, whatNow }, n) =>
    `${sentence}${n === 0 ? '' : ' '}${whatNow}`.replaceAll('|', '\\|'),
  );
  return `| \`${code}\` | ${status} | ${said.join('<br>')} |`;
};
const table = (rows: readonly string[]) => `| Code | Status | Sentence |\n|---|---|---|\n${rows.join('\n')}`;

/** The sentence beside each code and reason, zh and en. */
export const errorsPage = () => `# Refusals and their sentences

Braces are figures of \`details\`; the answer's \`sentence\` has them filled in. Instants in \`details\` are ISO 8601, in sentences Beijing time.

## By the rules of the case: \`refusal.code\`

400: change the form. 403: another person. 409: not at this moment. Nothing has changed. \`RULES_BROKEN\` carries in
\`details.broken\` every broken rule as \`{rule, field, figures}\`; their sentences are on the step's page.

${table(refusalCodes.map((code) => row(code, getHTTPStatusCodeFromError(refused(code)))))}

## By the portal itself: \`reason\`

${table(failureReasons.map((reason) => row(reason, getHTTPStatusCodeFromError(fail(reason)))))}
`;
