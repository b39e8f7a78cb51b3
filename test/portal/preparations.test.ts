import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { emailOf, Portal, password } from './support/portal.ts';

let portal: Portal;
let asserting: Awaited<ReturnType<Portal['another']>>;
beforeAll(async () => {
  portal = await Portal.open();
  const accounts: Player[] = ['enterpriseSignatory', 'rdLead', 'enterpriseLegal', 'leadManager'];
  await portal.register({
    persons: accounts.map((player) => ({ id: idOf(player), nameZh: '某', nameEn: 'x', email: emailOf(player), password })),
    organisations: [{ id: 'newcomer', kind: 'enterprise', nameZh: '新来公司', nameEn: 'Newcomer' }],
    grants: [{ person: idOf('rdLead'), organisation: 'newcomer', role: 'organisation-admin' }],
  });
  asserting = await portal.another({ ASSERTIONS: 'required' });
});
afterAll(async () => {
  await asserting.close();
  await portal.close();
});
const told = async (player: Player, through: Pick<Portal, 'as'> = portal) =>
  (await through.as(player).me.preparations()).map(({ what, count, organisation }) => [what, count, organisation?.id ?? null]);
const submissionId = () => randomUUID();

describe('what is to be prepared beside the cases', () => {
  test('a letter waits for those who may confirm it, and for nobody else; it is gone once confirmed', async () => {
    expect(await told('enterpriseLegal')).toEqual([]);
    const letter = { letter: 'SQ-1', lastDay: '2027-12-31' };
    await portal
      .as('enterpriseSignatory')
      .signatories.enter({ submissionId: submissionId(), person: idOf('enterpriseSignatory'), ...letter });
    expect(await told('enterpriseLegal')).toEqual([['letters', 1, null]]);
    expect(await told('enterpriseSignatory')).toEqual([]);
    expect(await told('universityLegal')).toEqual([]);
    const [entered] = (await portal.as('enterpriseLegal').signatories.list()).list;
    await portal.as('enterpriseLegal').signatories.confirm({ submissionId: submissionId(), authority: entered?.id ?? '' });
    expect(await told('enterpriseLegal')).toEqual([]);
  });

  test('an account waits for a second person of finance; an organisation without one is asked to register it', async () => {
    await portal.admin.query('UPDATE payee_account SET ended_at = now() WHERE owner_id = $1', [cast.enterpriseFinance.organisation]);
    expect(await told('enterpriseFinance')).toEqual([['no-account', 1, null]]);
    const account = { owner: 'organisation' as const, holder: '滨海', bank: '示例银行', number: '6222000011112222' };
    await portal.as('enterpriseFinance').payees.register({ submissionId: submissionId(), ...account });
    expect(await told('enterpriseFinance')).toEqual([]);
    expect(await told('enterpriseFinanceChecker')).toEqual([['accounts', 1, null]]);
    expect(await told('requester')).toEqual([]);
  });

  test('nobody is told of passkeys where none are required', async () => {
    expect(await told('rdLead')).toEqual([]);
    expect(await told('rdLead', asserting)).toEqual([['passkey', 1, null]]);
    expect(await told('requester', asserting)).toEqual([['passkey', 1, null]]);
  });

  test('an administrator is told of colleagues without a passkey, the platform’s of other administrators; a code that was issued ends it', async () => {
    const ofAdministrator = await told('enterpriseSignatory', asserting);
    expect(ofAdministrator).toContainEqual(['passkey-by-platform', 1, null]);
    // the one who works elsewhere as well gets the code from the platform
    expect(ofAdministrator.find(([what]) => what === 'codes')?.[1]).toBe(2);
    const platform = await told('leadManager', asserting);
    expect(platform).toContainEqual(['registrants', 1, 'newcomer']);
    expect(platform).toContainEqual(['registrants', 1, cast.enterpriseSignatory.organisation]);
    await portal.as('enterpriseSignatory').people.issueCode({ submissionId: submissionId(), person: idOf('enterpriseLegal') });
    expect(await told('enterpriseLegal', asserting)).toEqual([['passkey-issued', 1, null]]);
    expect((await told('enterpriseSignatory', asserting)).find(([what]) => what === 'codes')?.[1]).toBe(1);
    await portal.as('leadManager').people.issueCode({ submissionId: submissionId(), person: idOf('rdLead') });
    expect(await told('leadManager', asserting)).not.toContainEqual(['registrants', 1, 'newcomer']);
  });

  test('an organisation of one person is asked for colleagues, then for a signatory and a second person of finance', async () => {
    const alone = {
      person: idOf('rdLead'),
      user: 'user-rdLead',
      scopes: 'all' as const,
      organisation: 'newcomer',
      organisations: ['newcomer'],
      grants: [{ organisation: 'newcomer', role: 'organisation-admin' as const, caseId: null }],
    };
    const words = async () => (await portal.asViewer(alone).me.preparations()).map(({ what }) => what);
    expect(await words()).toEqual(['colleagues', 'no-account']);
    await portal.register({ grants: [{ person: idOf('enterpriseLegal'), organisation: 'newcomer', role: 'ent.finance' }] });
    expect(await words()).toEqual(['signatory', 'two-finance', 'no-account']);
    await portal.register({ grants: [{ person: idOf('enterpriseLegal'), organisation: 'newcomer', role: 'ent.signatory' }] });
    expect(await words()).toEqual(['two-finance', 'no-account']);
  });
});
