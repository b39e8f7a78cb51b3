import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { binhai, haihe } from '#scripts/story/organisations.ts';
import { disclosed, licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { panel } from '#test/project/publicity/panel.ts';
import { aConcludedProject, type Concluded } from '#test/support/concluded-project.ts';
import { actorOf, attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { factTypes, of, openKeys, upTo, withFields } from '#test/support/story.ts';

const atThePrice = (options?: Concluded) => play(aConcludedProject(options), disclosed);
const lumpSum = (by: 'transferOffice' | 'enterpriseLegal', priceFen: number, relatedParty = false) =>
  act(by, 'set-price', 'name-lump-sum', { priceFen, relatedParty, explanation: '按评估值定价' });
const publish = of(licensed, 'publish-price');
const agreed = (fen: number) => [lumpSum('transferOffice', fen), lumpSum('enterpriseLegal', fen)];

describe('price', () => {
  test('is agreed only when both sides have named the same; another word is a counter-offer', () => {
    const project = play(atThePrice(), [lumpSum('transferOffice', 60_000_000)]);
    expect(openKeys(project)).toEqual(['set-price/price/enterprise']);
    expect(project.asked[0]?.opening.about).toEqual({ kind: 'lump-sum', fen: 60_000_000 });
    play(project, [lumpSum('enterpriseLegal', 50_000_000)]);
    expect(openKeys(project)).toEqual(['set-price/price/university']);
    play(project, [lumpSum('transferOffice', 50_000_000, true)]);
    expect(openKeys(project)).toEqual(['set-price/price/enterprise']);
    play(project, [lumpSum('enterpriseLegal', 50_000_000, true)]);
    expect(project.state.transfer.price).toMatchObject({ terms: { kind: 'lump-sum', fen: 50_000_000 }, relatedParty: true, round: 0 });
  });

  test('a royalty’s tiers must ascend and only the last is open', () => {
    const royalty = { entryFeeFen: 0, creditableBp: 0, creditYears: 0, minimums: [{ minimumFen: 0 }], periods: 3, relatedParty: false };
    const named = (tiers: { upToFen?: number; rateBp: number }[]) =>
      attempt(atThePrice(), act('transferOffice', 'set-price', 'name-royalty', { ...royalty, tiers }));
    expect(named([{ upToFen: 200, rateBp: 300 }, { upToFen: 100, rateBp: 200 }, { rateBp: 100 }])).toMatchObject(
      breaking({ rule: 'tier-not-rising', field: 'tiers.1.upToFen', figures: { row: 2, upToFen: 100, beforeFen: 200 } }),
    );
    expect(brokenIn(named([{ rateBp: 300 }, { rateBp: 200 }]))).toEqual(['tier-unlimited tiers.0.upToFen']);
    expect(brokenIn(named([{ upToFen: 200, rateBp: 300 }]))).toEqual(['last-tier-limited tiers.0.upToFen']);
    expect(
      brokenIn(named([{ rateBp: 400 }, { upToFen: 9, rateBp: 300 }, { upToFen: 9, rateBp: 200 }, { upToFen: 99, rateBp: 1 }])),
    ).toEqual(['tier-unlimited tiers.0.upToFen', 'tier-not-rising tiers.2.upToFen', 'last-tier-limited tiers.3.upToFen']);
    expect(named([{ upToFen: 200, rateBp: 300 }, { rateBp: 200 }])).toBeUndefined();
  });

  test('silence agrees to nothing: the mode is thought over again', () => {
    const project = play(atThePrice(), [lumpSum('transferOffice', 60_000_000)]);
    project.pass(45);
    expect(openKeys(project)).toEqual(['choose-mode/result']);
    play(project, [of(disclosed, 'choose-mode'), ...agreed(50_000_000)]);
    expect(openKeys(project)).toContain('publish-price/price');
  });

  test('is shown for the programme’s days at least', () => {
    const project = play(atThePrice({ terms: { publicityDays: { award: 5, conclusion: 5, price: 20, reward: 15 } } }), agreed(50_000_000));
    expect(attempt(project, publish)).toMatchObject(breaking({ rule: 'too-few-days', field: 'days', figures: { fewest: 20, days: 15 } }));
    play(project, [withFields(publish, { days: 20 }), of(licensed, 'approve-transfer')]);
    expect(project.state.transfer.price?.approvedAt).toBeDefined();
  });

  test('an upheld objection sets it aside: it is named, and shown, again', () => {
    const project = play(atThePrice(), [...agreed(50_000_000), publish]);
    const objector = actorOf('rivalInvestigator');
    const file = { step: 'file-objection', subject: 'price', outcome: 'file', input: {}, actor: objector };
    expect(project.act(file)).toBeUndefined();
    project.pass(20);
    expect(openKeys(project)).toEqual(['decide-objection/price-1-1']);
    const findings =
      '经核查，同类技术许可价格显著高于公示价格，定价依据不足，异议成立，应重新协商定价。公示应在价格重新确定之后重新进行，期限重新计算。';
    play(project, [act('leadManager', 'decide-objection', 'uphold', { panel, findings })]);
    expect(openKeys(project)).toEqual(['set-price/price/university', 'set-price/price/enterprise']);
    play(project, [...agreed(55_000_000), publish, of(licensed, 'approve-transfer')]);
    expect(project.state.publicities['price']).toMatchObject({ round: 2, state: 'clear' });
    expect(project.state.transfer.price).toMatchObject({ terms: { fen: 55_000_000 }, round: 1 });
  });
});

describe('approval', () => {
  const approve = of(licensed, 'approve-transfer');

  test('is the office’s up to the programme’s sum, the signatory’s above it', () => {
    const small = play(atThePrice(), [...agreed(200_000_000), publish, approve]);
    expect(small.state.transfer.price?.approvedAt).toBeDefined();
    const large = play(atThePrice(), [...agreed(200_000_001), publish]);
    large.pass(20);
    expect(attempt(large, { ...approve, subject: 'transfer' })).toMatchObject({ refused: 'NOT_YOURS' });
    play(large, [{ ...approve, by: 'universitySignatory' }]);
    expect(large.state.transfer.price?.approvedAt).toBeDefined();
  });

  test('is not open while the price is public; returned, the whole period restarts', () => {
    const project = play(atThePrice(), [...agreed(50_000_000), publish]);
    expect(attempt(project, approve)).toMatchObject({ refused: 'NOT_OPEN' });
    play(project, [act('researchOffice', 'approve-transfer', 'return', { reasons: '许可范围表述不清，请重新协商后再报。' })]);
    expect(openKeys(project)).toEqual(['set-price/price/university', 'set-price/price/enterprise']);
    play(project, resultTransferActs.slice(disclosed.length));
    expect(project.state.publicities['price']).toMatchObject({ round: 2 });
    expect(project.state.phase).toBe('sharing');
  });
});

describe('signing and handover', () => {
  const signed = upTo(resultTransferActs, 'sign-transfer');
  const refuse = act('universitySignatory', 'sign-transfer', 'refuse', { reasons: '违约责任条款尚未达成一致，暂不签署。' });

  test('needs both signatures; a refusal or, after a second notice, silence leads back to the mode', () => {
    const refused = play(aConcludedProject(), [...signed, of(licensed, 'sign-transfer'), refuse]);
    expect(openKeys(refused)).toEqual(['choose-mode/result']);
    expect(refused.state.transfer.deal).toBeUndefined();
    const silent = play(aConcludedProject(), [...signed, of(licensed, 'sign-transfer')]);
    silent.pass(60);
    expect(openKeys(silent)).toEqual(['choose-mode/result']);
    expect(factTypes(silent)).toContain('transfer-lapsed');
    play(silent, resultTransferActs.slice(disclosed.length - 1));
    expect(silent.state.transfer.deal).toMatchObject({
      mode: 'ordinary-licence',
      terms: { kind: 'lump-sum', fen: 50_000_000 },
      transferee: binhai,
    });
  });

  test('what is incomplete is handed over again', () => {
    const project = play(aConcludedProject(), upTo(resultTransferActs, 'accept-handover'));
    play(project, [act('rdLead', 'accept-handover', 'incomplete', { missing: '缺少第三批样品的检测报告原件。' })]);
    expect(openKeys(project)).toEqual(['handover/result']);
    play(project, resultTransferActs.slice(-2));
    expect(project.state.phase).toBe('sharing');
  });

  test('silence completes the handover only where the contract says so', () => {
    const handed = upTo(resultTransferActs, 'accept-handover');
    const strict = play(aConcludedProject(), handed);
    strict.pass(45);
    expect(strict.state.phase).toBe('transferring');
    expect(
      strict.recordings
        .flatMap(({ notices }) => notices)
        .some(({ template, to }) => template === 'handover-unanswered' && to.role === 'pm.lead'),
    ).toBe(true);
    const lenient = play(aConcludedProject({ silenceAccepts: true }), handed);
    lenient.pass(45);
    expect(lenient.state.phase).toBe('sharing');
  });
});

describe('who may, and when', () => {
  const signed = upTo(resultTransferActs, 'sign-transfer');

  test('nobody signs the transfer for both sides', () => {
    const project = play(aConcludedProject(), signed);
    const sign = (side: 'enterprise' | 'university', organisation: string, role: string) =>
      project.act({
        step: 'sign-transfer',
        subject: 'transfer',
        seat: side,
        outcome: 'sign',
        input: { capacity: 'legal-representative', method: 'e-signature', text: String(project.state.transfer.price?.document) },
        actor: { person: 'of-both', organisation, roles: [role] },
      });
    project.pass(20);
    expect(sign('enterprise', binhai, 'ent.signatory')).toBeUndefined();
    expect(sign('university', haihe, 'uni.signatory')).toEqual({ refused: 'SAME_PERSON' });
  });

  test('a refused transfer leads back to the mode, and the price is published again', () => {
    const project = play(atThePrice(), [...agreed(50_000_000), publish]);
    project.pass(20);
    play(project, [act('researchOffice', 'approve-transfer', 'refuse', { reasons: '拟采用独占许可更有利于成果实施，本次不予批准。' })]);
    expect(openKeys(project)).toEqual(['choose-mode/result']);
    expect(project.state.publicities['price']?.state).toBe('superseded');
    play(project, resultTransferActs.slice(disclosed.length - 1));
    expect(project.state.phase).toBe('sharing');
  });

  test('a record at the registry is not dated in the future, nor before the signatures', () => {
    const project = play(aConcludedProject(), upTo(resultTransferActs, 'register-transfer'));
    const register = (registeredOn: string) =>
      act('researchOffice', 'register-transfer', 'register', { registryNumber: '2028120000123', registeredOn });
    expect(brokenIn(attempt(project, register('2099-01-01')))).toEqual(['day-too-late registeredOn']);
    expect(brokenIn(attempt(project, register('2028-02-29')))).toEqual(['day-too-early registeredOn']);
  });

  test('another principal investigator of the university neither discloses nor hands over', () => {
    const colleague = { person: 'colleague', organisation: haihe, roles: ['uni.pi'] };
    const tried = (step: 'disclose-result' | 'handover', outcome: string) => {
      const project = play(aConcludedProject(), upTo(resultTransferActs, step));
      return project.act({ step, subject: 'result', outcome, input: {}, actor: colleague });
    };
    expect(tried('disclose-result', 'disclose')).toEqual({ refused: 'NOT_YOURS' });
    expect(tried('handover', 'deliver')).toEqual({ refused: 'NOT_YOURS' });
  });
});
