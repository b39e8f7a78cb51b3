import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { hasOpenssl, httpAuthority, stampAnchors, verifyStamps } from '#worker/record/time-stamp.ts';
import { assertionRule, ruleSettings } from '#worker/signed/rule.ts';
import { maskedNumber } from '#workflows/membership/account-change.ts';
import { anchorsIn, verifyAll } from './audit/verify.ts';
import { hasAuthenticator, newAuthenticatorCode, resetAuthenticators } from './authenticators.ts';
import { type Answer, casesToDispose, confirmDisposal, proposeDisposal } from './disposal.ts';
import { endIdentityProvider, NewIdentityProvider, setIdentityProvider, unbindIdentity } from './identity-providers.ts';
import { type Account, BankAccount, ImportFile, NewGrant, NewOrganisation, NewPerson, NewProgramme } from './import-file.ts';
import { addProgramme } from './programmes.ts';
import {
  addAccount,
  addKey,
  addOrganisation,
  addPerson,
  erasePerson,
  grant,
  resetPassword,
  resetSecondFactor,
  revoke,
  type Sql,
} from './register.ts';

export interface Command {
  /** One line; it names all options of the command. */
  readonly usage: string;
  /** Runs in one transaction; the answer is printed as JSON. */
  run(sql: Sql, options: Readonly<Record<string, string>>, files: readonly string[]): Promise<unknown>;
}
/** A wrong command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UsageError(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`).join('\n'));
}
const withFlag = ({ fictional, ...rest }: Readonly<Record<string, string>>) => ({
  ...rest,
  ...(fictional === undefined ? {} : { fictional: true }),
});

async function importAll(sql: Sql, path: string): Promise<{ accounts: Account[] }> {
  const { organisations = [], persons = [], grants = [], programmes = [] } = checked(ImportFile, JSON.parse(readFileSync(path, 'utf8')));
  for (const organisation of organisations) await addOrganisation(sql, organisation);
  const accounts: Account[] = [];
  for (const person of persons) {
    const account = await addPerson(sql, person);
    if (account) accounts.push(account);
  }
  for (const one of grants) await grant(sql, one);
  for (const programme of programmes) await addProgramme(sql, programme);
  for (const { id, key } of persons) {
    const organisation = grants.find(({ person }) => person === id)?.organisation;
    if (key && organisation) await addKey(sql, { person: id, organisation, label: 'import' }, key);
  }
  return { accounts };
}

function mustBeDone(id: string, answer: Answer): void {
  if (answer.refused === undefined) return;
  throw new UsageError(`${id} is not disposed of: ${answer.refused}.${answer.since ? ` It may be from ${answer.since}.` : ''}`);
}

function settingOf(name: string): string {
  const value = process.env[name];
  if (!value) throw new UsageError(`${name} is missing.`);
  return value;
}

export const commands: Readonly<Record<string, Command>> = {
  'first-account': {
    usage:
      'first-account --email E --nameZh 姓名 --nameEn Name --organisationZh 机构 --organisationEn Name   the platform and its first account, in an empty database',
    async run(sql, { email, nameZh, nameEn, organisationZh, organisationEn }) {
      const { rows } = await sql.query('SELECT FROM person LIMIT 1');
      if (rows.length > 0) throw new UsageError('There are accounts already: use person add and grant.');
      await addOrganisation(
        sql,
        checked(NewOrganisation, { id: 'operator', kind: 'agency', nameZh: organisationZh, nameEn: organisationEn }),
      );
      const account = await addPerson(sql, checked(NewPerson, { id: 'first', nameZh, nameEn, email }));
      for (const role of ['pm.lead', 'organisation-admin'] as const) await grant(sql, { person: 'first', organisation: 'operator', role });
      return account;
    },
  },
  'organisation add': {
    usage: 'organisation add --id ID --kind KIND --nameZh 名称 --nameEn Name [--uscc CODE] [--region R] [--fictional]',
    async run(sql, options) {
      const organisation = checked(NewOrganisation, withFlag(options));
      await addOrganisation(sql, organisation);
      return { organisation: organisation.id };
    },
  },
  'account add': {
    usage:
      'account add --owner ID --bank 银行 --number N --holder NAME   an account for payments to an organisation or a person, verified by you and a second person: for owners who cannot do it on the page',
    async run(sql, { owner = '', ...options }) {
      const { holder = '', ...account } = checked(BankAccount, options);
      const { rows } = await sql.query<{ is: string }>(
        `SELECT 'organisation' AS is FROM organisation WHERE id = $1 UNION ALL SELECT 'person' FROM person WHERE id = $1`,
        [owner],
      );
      if (rows.length !== 1 || !holder) throw new UsageError(`${owner} is no organisation or person of ours, or the holder is missing.`);
      await addAccount(sql, { organisation: rows[0]?.is === 'organisation' ? owner : '', owner }, { holder, ...account });
      return { owner, account: maskedNumber(account.number) };
    },
  },
  'person add': {
    usage: 'person add --id ID --nameZh 姓名 --nameEn Name [--email E]   with an address: an account, its password printed once',
    async run(sql, options) {
      const person = checked(NewPerson, options);
      return (await addPerson(sql, person)) ?? { person: person.id };
    },
  },
  'password reset': {
    usage: 'password reset --person ID   a new password, printed once; ends every session and key',
    async run(sql, { person = '' }) {
      const account = await resetPassword(sql, person);
      if (!account) throw new UsageError(`${person} has no account.`);
      return account;
    },
  },
  'person erase': {
    usage:
      'person erase --person ID --why TEXT   PIPL 47: account, drafts, uploads, letters, messages, profile and names of a person who holds no role any more; acts and payments stay under the id',
    async run(sql, { person = '', why = '' }) {
      if (!why) throw new UsageError('Who asks for it, and why?');
      const erased = await erasePerson(sql, person, why);
      if ('refused' in erased) throw new UsageError(`${person} is not erased: ${erased.refused}.`);
      return { person, erased };
    },
  },
  'disposal due': {
    usage: 'disposal due   ended projects whose retention period is over, and who has proposed their disposal',
    run: casesToDispose,
  },
  'disposal propose': {
    usage: 'disposal propose --case ID --why TEXT   after the appraisal: the first of two people; nothing is removed yet',
    async run(sql, { case: id = '', why = '' }) {
      if (!why) throw new UsageError('What has the appraisal found?');
      mustBeDone(id, await proposeDisposal(sql, id, why));
      return { case: id, proposed: true };
    },
  },
  'disposal confirm': {
    usage:
      'disposal confirm --case ID   the second person: removes texts, files, messages and addresses of the project for ever; acts, figures and hashes stay',
    async run(sql, { case: id = '' }) {
      const removed = await confirmDisposal(sql, id);
      mustBeDone(id, removed);
      return { case: id, removed };
    },
  },
  'factor reset': {
    usage: 'factor reset --person ID   takes a lost second factor away, and ends every session; verify first who asks',
    async run(sql, { person = '' }) {
      if (!(await resetSecondFactor(sql, person))) throw new UsageError(`${person} has no second factor.`);
      return { person, secondFactor: 'off' };
    },
  },
  'authenticator code': {
    usage:
      'authenticator code --person ID   a code for the first authenticator, printed once, for 24 hours; hand it over in person. The first administrator of the platform gets it here, others from administrators on their pages',
    async run(sql, { person = '' }) {
      if (await hasAuthenticator(sql, person))
        throw new UsageError(`${person} has an authenticator, which confirms the next; if it is lost, reset it first.`);
      return { person, ...(await newAuthenticatorCode(sql, person)) };
    },
  },
  'authenticator reset': {
    usage: 'authenticator reset --person ID   ends every authenticator of a person who has lost them; then a new code',
    async run(sql, { person = '' }) {
      await resetAuthenticators(sql, person);
      return { person, authenticators: 'ended' };
    },
  },
  'identity-provider set': {
    usage:
      'identity-provider set --organisation ID --issuer URL --clientId ID --domains a.edu.cn,b.edu.cn   the organisation’s own sign-in (OpenID Connect); its secret goes into OIDC_SECRETS of the portal',
    async run(sql, options) {
      const wanted = checked(NewIdentityProvider, options);
      await setIdentityProvider(sql, wanted);
      return wanted;
    },
  },
  'identity-provider end': {
    usage: 'identity-provider end --organisation ID   its people sign in with their passwords again',
    async run(sql, { organisation = '' }) {
      if (!(await endIdentityProvider(sql, organisation))) throw new UsageError(`${organisation} has no sign-in of its own.`);
      return { organisation, identityProvider: 'ended' };
    },
  },
  'identity-provider unbind': {
    usage: 'identity-provider unbind --person ID   the next sign-in with the organisation’s provider binds the account again',
    async run(sql, { person = '' }) {
      if (!(await unbindIdentity(sql, person))) throw new UsageError(`${person} is bound to no provider.`);
      return { person, bound: false };
    },
  },
  grant: {
    usage: 'grant --person ID --organisation ID --role ROLE [--caseId ID] [--validUntil INSTANT] [--evidence TEXT]',
    async run(sql, options) {
      const wanted = checked(NewGrant, options);
      await grant(sql, wanted);
      return wanted;
    },
  },
  revoke: {
    usage: 'revoke --person ID --organisation ID --role ROLE [--caseId ID]   ends with the next request',
    async run(sql, options) {
      const wanted = checked(NewGrant, options);
      if (!(await revoke(sql, wanted))) throw new UsageError('This role is not held now.');
      return wanted;
    },
  },
  'programme add': {
    usage: 'programme add --id ID --nameZh 名称 --nameEn Name --platform ID --funder ID [--jurisdiction CN-XX]',
    async run(sql, options) {
      const programme = checked(NewProgramme, options);
      await addProgramme(sql, programme);
      return { programme: programme.id };
    },
  },
  'audit stamp': {
    usage: 'audit stamp   has the file of heads time-stamped by the authority of TIME_STAMP_URL (RFC 3161)',
    async run() {
      if (!hasOpenssl()) throw new UsageError('没有 openssl，无法加盖时间戳。There is no openssl here: nothing was stamped.');
      return stampAnchors(settingOf('ANCHOR_FILE'), httpAuthority(settingOf('TIME_STAMP_URL')));
    },
  },
  'audit verify': {
    usage: 'audit verify [--anchors FILE]   names everything that is not as it was recorded; ends with 1 where there is anything',
    async run(sql, { anchors = settingOf('ANCHOR_FILE') }) {
      await sql.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const verified = await verifyAll(sql, anchorsIn(anchors), assertionRule(ruleSettings(process.env)));
      const certificate = process.env['TIME_STAMP_CERTIFICATE'];
      const stamps =
        certificate && hasOpenssl() ? verifyStamps(anchors, certificate) : 'TIME_STAMP_CERTIFICATE or openssl is missing: not looked at';
      if (verified.findings.length > 0 || (typeof stamps === 'object' && stamps.altered.length > 0)) process.exitCode = 1;
      return { ...verified, stamps };
    },
  },
  import: {
    usage: 'import FILE   organisations, persons, grants and programmes from a JSON file, all or nothing',
    async run(sql, _options, [path]) {
      if (!path) throw new UsageError('Which file?');
      return importAll(sql, path);
    },
  },
};
