import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { centre } from '#scripts/story/organisations.ts';
import { bondConfirmed, bondPrepared, bondReleased, decided } from '#test/workflow/support/intake.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { newProject, playInPortal, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const account = (number: string) => ({ holder: '千校万企协同创新服务中心', bank: '示例银行滨海支行', number });
const register = (player: Player, number: string, owner: 'organisation' | 'self' = 'organisation') =>
  portal.as(player).payees.register({ submissionId: randomUUID(), owner, ...account(number) });
const listed = async (player: Player) => (await portal.as(player).payees.list()).accounts;
const named = (player: Player, id: string, deed: 'verify' | 'end') =>
  portal.as(player).payees[deed]({ submissionId: randomUUID(), account: id });
const reasonOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => errorDataOf(error)?.reason,
  );
/** The latest of an organisation's own. */
async function waitingOf(player: Player): Promise<string> {
  const found = (await listed(player)).find(({ state }) => state === 'waiting');
  if (!found) throw new Error('no account waits');
  return found.id;
}

describe('an account of an organisation', () => {
  test('is registered by one officer and verified by another; the one before it ends and is kept', async () => {
    await register('platformFinance', '6222 0000-1111 2222');
    const id = await waitingOf('platformFinance');
    expect(await reasonOf(register('platformFinance', '6222000011113333'))).toBe('ACCOUNT_WAITS');
    expect(await reasonOf(named('platformFinance', id, 'verify'))).toBe('SECOND_PERSON');
    const before = (await listed('platformFinanceChecker')).find((one) => one.id === id);
    expect(before).toMatchObject({ number: '6222000011112222', mayVerify: true, registeredBy: { id: idOf('platformFinance') } });
    expect(await reasonOf(named('platformFinanceChecker', id, 'verify'))).toBe('done');
    const rows = (await listed('platformFinance')).filter(({ owner }) => owner.zh.includes('协同创新'));
    expect(rows.map(({ state, number }) => [state, number])).toEqual([
      ['in-force', '**** 2222'],
      ['ended', expect.stringMatching(/^\*{4} \d{4}$/)],
    ]);
    const { changes } = await portal.as('leadManager').people.list();
    expect(changes.slice(0, 2).map(({ change }) => change)).toEqual(['verify-account', 'register-account']);
    expect(rows[0]?.verifiedBy).toMatchObject({ id: idOf('platformFinanceChecker') });
  });

  test('is kept by its officers; another organisation’s is like one that does not exist; others see their own alone', async () => {
    await register('platformFinance', '62220000111144444');
    const id = await waitingOf('platformFinance');
    for (const deed of ['verify', 'end'] as const) {
      const foreign = await portal.as('enterpriseFinance').payees[deed]({ submissionId: randomUUID(), account: id }).catch(errorDataOf);
      const random = await portal
        .as('enterpriseFinance')
        .payees[deed]({ submissionId: randomUUID(), account: 'account-x' })
        .catch(errorDataOf);
      expect(foreign).toEqual(random);
      expect(foreign).toMatchObject({ reason: 'NO_SUCH_ACCOUNT' });
      expect(await reasonOf(named('projectManager', id, deed))).toBe('NO_KEEPER');
    }
    expect((await listed('enterpriseFinance')).some((one) => one.id === id)).toBe(false);
    expect((await listed('projectManager')).map(({ own }) => own)).toEqual([true]);
    expect(await reasonOf(register('projectManager', '62220000111155555'))).toBe('NO_KEEPER');
    expect(await reasonOf(named('platformFinanceChecker', id, 'end'))).toBe('done');
  });

  test('in a stranger’s name is marked for who verifies it; refused or withdrawn, it never was in force, and its page names who said so', async () => {
    const strange = {
      submissionId: randomUUID(),
      owner: 'organisation',
      holder: '张三',
      bank: '示例银行',
      number: '6222000011117777',
    } as const;
    await portal.as('platformFinance').payees.register(strange);
    const id = await waitingOf('platformFinanceChecker');
    const seen = async () => (await listed('platformFinance')).find((one) => one.id === id);
    expect(await seen()).toMatchObject({ otherHolder: true, state: 'waiting', endedBy: null });
    await named('platformFinanceChecker', id, 'end');
    expect(await seen()).toMatchObject({ state: 'refused', endedBy: { id: idOf('platformFinanceChecker') }, verifiedAt: null });
    await register('platformFinance', '6222000011118888');
    const other = await waitingOf('platformFinance');
    await named('platformFinance', other, 'end');
    const [latest] = await listed('platformFinance');
    expect(latest).toMatchObject({ id: other, otherHolder: false, state: 'withdrawn' });
    const wrong = await portal
      .as('platformFinance')
      .payees.register({ ...strange, submissionId: randomUUID(), number: '12-ab' })
      .catch(errorDataOf);
    expect(wrong).toMatchObject({ reason: 'BAD_INPUT', fields: ['number'] });
  });

  test('is changed by a person, not by a key', async () => {
    const key = await portal.keyOf('platformFinance');
    const answer = await portal.request('/trpc/payees.register', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ submissionId: randomUUID(), owner: 'self', ...account('62220000111166666') }),
    });
    expect(answer.status).toBe(403);
  });

  test('an inventor registers an own one, and an officer of the university verifies it', async () => {
    await register('inventor2', '62220000777788889', 'self');
    const id = await waitingOf('inventor2');
    expect(await reasonOf(named('inventor2', id, 'verify'))).toBe('SECOND_PERSON');
    expect(await reasonOf(named('universityFinance', id, 'verify'))).toBe('done');
    const mine = (await listed('inventor2')).find((one) => one.id === id);
    expect(mine).toMatchObject({ state: 'in-force', own: true, number: '62220000777788889' });

    await portal.keyOf('inventor2');
    await portal.heldBy('inventor2');
    const own = await portal.as('inventor2').me.ownData();
    expect(own.accounts.at(-1)).toMatchObject({ number: '62220000777788889', endedAt: null });
    expect(own.keys).toMatchObject([{ label: 'test' }]);
    expect(own.authenticators).toMatchObject([{ kind: 'key', label: 'test', until: null }]);
    expect(own).toMatchObject({ secondFactor: null, sessions: [] });
    expect(JSON.stringify(own)).not.toMatch(/hash|secret/i);
    const other = await portal.as('inventor3').me.ownData();
    expect(other.accounts.map(({ number }) => number)).not.toContain('62220000777788889');
    expect([other.keys, other.authenticators]).toEqual([[], []]);
  });
});

describe('a payment', () => {
  const endOfCentre = async () => {
    const inForce = (await listed('platformFinance')).find(({ state, own }) => state === 'in-force' && !own);
    if (inForce) await named('platformFinance', inForce.id, 'end');
  };
  const verified = async (number: string) => {
    await register('platformFinance', number);
    await named('platformFinanceChecker', await waitingOf('platformFinance'), 'verify');
  };
  const payBond = async (caseId: string, by: Player, outcome: string) => {
    const seat = outcome === 'prepare' ? 'maker' : 'checker';
    const call = { caseId, subject: 'bond', seat, submissionId: randomUUID(), outcome, form: { amountFen: 6_000_000 } };
    return send(portal, by, 'pay-bond', call).then(
      () => 'done',
      (error: unknown) => errorDataOf(error),
    );
  };

  test('to a payee without a verified account is refused with the payee’s name; after a change it is prepared again', async () => {
    const caseId = await newProject(portal);
    await playInPortal(portal, caseId, decided);
    await endOfCentre();
    await register('platformFinance', '62220000999900001');
    const refusal = { reason: 'NO_PAYEE_ACCOUNT', details: { payeeZh: expect.stringContaining('协同创新') } };
    expect(await payBond(caseId, 'enterpriseFinance', 'prepare')).toMatchObject(refusal);
    const page = await portal.as('enterpriseFinance').steps.page({ caseId, key: 'pay-bond/bond/maker' });
    expect(page.payments).toMatchObject([{ account: null }]);
    await named('platformFinanceChecker', await waitingOf('platformFinance'), 'verify');
    expect(await payBond(caseId, 'enterpriseFinance', 'prepare')).toBe('done');

    await verified('62220000999900002');
    const shown = await portal.as('enterpriseFinanceChecker').steps.page({ caseId, key: 'pay-bond/bond/checker' });
    expect(shown.payments).toMatchObject([{ account: { number: '**** 0002', before: '**** 0001' } }]);
    expect(await payBond(caseId, 'enterpriseFinanceChecker', 'release')).toMatchObject({ reason: 'ACCOUNT_CHANGED' });
    const back = { caseId, subject: 'bond', seat: 'checker', submissionId: randomUUID(), outcome: 'send-back' };
    await send(portal, 'enterpriseFinanceChecker', 'pay-bond', { ...back, form: { reason: '收款账户已经变更，请核实后重新经办。' } });
    await playInPortal(portal, caseId, [bondPrepared, bondReleased, ...bondConfirmed]);
    const orders = (await (await fetch(`${portal.theatre.bankUrl}/orders`)).json()) as { key: string; content: object }[];
    expect(orders.find(({ key }) => key.startsWith(caseId))?.content).toMatchObject({
      payee: centre,
      account: { number: '62220000999900002' },
    });
  });

  test('past the portal is stopped by the worker, and both are asked again', async () => {
    const project = await portal.theatre.openProject();
    await project.play([...decided, bondPrepared]);
    await verified('62220000999900003');
    await project.play([bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 1);
    expect((await project.events('payment-failed'))[0]).toMatchObject({ details: { reason: 'account-changed' } });
    await endOfCentre();
    await project.play([bondPrepared, bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 2);
    expect((await project.events('payment-failed'))[1]).toMatchObject({ details: { reason: 'no-verified-account' } });
  });

  test('to an account that no two persons have registered is stopped: rows that the owner’s own hand has made count for nothing', async () => {
    const { sql } = portal.theatre;
    await sql.query(
      `INSERT INTO payee_account (id, organisation_id, owner_id, holder, bank, number, registered_by, registered_at, verified_by, verified_at)
       VALUES ('forged', $1, $1, 'x', 'x', '66666666666', 'one', now(), 'two', now())`,
      [centre],
    );
    const project = await portal.theatre.openProject();
    await project.play([...decided, bondPrepared, bondReleased]);
    await until(async () => (await project.events('payment-failed')).length === 1);
    for (const statement of [
      "UPDATE payee_account SET number = '1'",
      'UPDATE payee_account SET verified_at = now()',
      "INSERT INTO payee_account (id, organisation_id, owner_id, holder, bank, number, verified_at) VALUES ('y', 'y', 'y', 'y', 'y', '1', now())",
      "SELECT change_people('{}')",
    ])
      await expect(portal.services.database.rows([statement] as never), statement).rejects.toThrow('permission denied');
    expect(cast.platformFinance.organisation).toBe(centre);
  });
});
