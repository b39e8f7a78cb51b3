import { moneyTerms as english } from '#web/wording/en/money-terms.ts';
import { moneyTerms as chinese } from '#web/wording/zh/money-terms.ts';
import { AccountKind, accountTypes } from '#workflows/domain/ledger.ts';

type Terms = Readonly<Record<string, string>>;
const rows = (zh: Terms, en: Terms) => Object.keys(en).map((name) => `| \`${name}\` | ${zh[name] ?? ''} | ${en[name] ?? ''} |`);
const table = (name: string, lines: readonly string[]) => `| ${name} | zh | en |\n|---|---|---|\n${lines.join('\n')}`;

/** Accounts, purposes, formulas. */
export const moneyPage = () => `# Money

Sums are whole fen (分, a hundredth of a yuan), JSON integers up to 10^15. Rates are basis points: 10000 is the whole.

## Accounts

An account is \`party/kind\`. Parties: \`enterprise\`, \`university\`, \`funder\`, \`platform\`, \`broker\` (a second of one part is \`university-2\`),
\`school\` and \`college\` (the university's shares), \`inventor-{person id}\`, \`tax\`, \`suppliers\`. A movement debits one account and credits
another with the same sum. Between two parties the receiver is debited and the giver credited. A balance is debits − credits, so all
balances of a project add up to zero, and so do the positions.

| Kind | Type | A debit | zh | en |
|---|---|---|---|---|
${AccountKind.options.map((kind) => `| \`${kind}\` | ${accountTypes[kind]} | ${['asset', 'expense'].includes(accountTypes[kind]) ? 'raises it' : 'lowers it'} | ${chinese.account[kind]} | ${english.account[kind]} |`).join('\n')}

\`positions\` of projects.money are named \`enterprise\`, \`university_project\`, \`school_college\`, \`inventors\`, \`funder\`, \`platform\`, \`broker\`, \`tax\`,
\`suppliers\`. Nothing is changed once booked: a correction is a row with \`reverses\`.

## Purposes of payments and kinds of rows

${table('Name', rows(chinese.purpose, english.purpose))}

\`{purpose}-owed\` books a debt, \`{purpose}-cleared\` its payment.

## Formulas

${table('Name', rows(chinese.formula, english.formula))}
`;
