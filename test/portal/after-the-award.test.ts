import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { idOf, type Player } from '#scripts/story/cast.ts';
import { binhai, haihe, jinmen, yanhai } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { from, of, upTo, withFields } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

const tie = { type: 'coauthor', facts: '与出题企业的研发负责人近三年合作发表过论文，应当回避。' } as const;

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'confirm-award'));
  while (!readers.project.open.some(({ step }) => step === 'confirm-award')) readers.project.passToNextDue();
  await readers.live();
});
afterAll(() => readers.portal.close());

test('a university names one of its own as investigator, and is offered no others', async () => {
  const { choices } = await readers.page('universitySignatory', 'confirm-award');
  expect(new Set(choices['investigator']?.map(({ value }) => value))).toEqual(new Set(['investigator', 'second-investigator']));
  const send = (investigator: string) =>
    readers.portal
      .as('universitySignatory')
      .steps.confirmAward({ caseId, subject: haihe, submissionId: randomUUID(), outcome: 'confirm', form: { investigator } })
      .catch((error: unknown) => errorDataOf(error)?.refusal?.code);
  expect(await send('rival-investigator')).toBe('NOT_ON_THE_LIST');
  expect(await send('investigator')).toBe('NOT_OPEN');
});

test('a lawyer finds, before the form, what the draft is likely to say in vain; nobody else is shown it', async () => {
  await readers.live(...from(upTo(sc1, 'legal-review'), 'confirm-award'));
  // B7: each of those who are waited for, also where two are asked the same
  for (const player of ['projectManager', 'fundOfficer'] as const) {
    const { waiting } = await readers.portal.as(player).cases.get({ caseId });
    const asked = waiting.filter(({ step }) => step === 'legal-review').map((one) => one.asked.organisation?.id);
    expect(new Set(asked), player).toEqual(new Set([binhai, haihe]));
  }
  const doubtful = '企业不得对学校专利的有效性提出异议';
  await readers.reads('projectManager', 'choose-template', {
    specialTerms: `知识产权归学校所有。${doubtful}。学校发表论文前应提前告知企业。`,
  });
  const { flagged, beside } = await readers.page('universityLegal', 'legal-review');
  expect(flagged).toEqual([{ flag: 'no-challenge', clause: doubtful }]);
  expect(beside.map(({ step }) => step)).toContain('choose-template');
  expect((await readers.page('universityFinance', 'legal-review', 'universityLegal')).flagged).toEqual([]);
});

test('lawyers’ objections to the text go to the other side, what they found in order does not', async () => {
  const again = (story: StoryAct) => story.step === 'choose-template';
  await readers.live(
    act('enterpriseLegal', 'legal-review', 'conditions', { returnTo: 'text', reason: '违约责任条款与专用条款不一致，请修改后再审。' }),
    ...sc1.filter(again),
    ...sc1.filter(({ step, by }) => step === 'legal-review' && by === 'enterpriseLegal'),
  );
  const lawyers = ['enterpriseLegal', 'universityLegal', 'projectManager', 'fundOfficer', 'rivalInvestigator', 'inventor4', null] as const;
  expect(await readers.whoFinds(lawyers, 'legal-review conditions')).toEqual(['enterpriseLegal', 'universityLegal', 'projectManager']);
  expect(await readers.whoFinds(lawyers, 'legal-review pass')).toEqual(['enterpriseLegal']);
});

test('who applies for the final acceptance is not sent the pool of experts; who names the panel is', async () => {
  await readers.live(
    ...from(upTo(sc1, 'apply-final'), 'legal-review').filter(({ by, step }) => step !== 'legal-review' || by !== 'enterpriseLegal'),
  );
  for (const player of ['investigator', 'rdLead'] as const) {
    const { choices, outcomes } = await readers.page(player, 'apply-final');
    expect({ player, outcomes: outcomes.length, choices }).toEqual({ player, outcomes: 1, choices: {} });
  }
  const applications = sc1.filter(({ step, by }) => step === 'apply-final' && by !== 'projectManager');
  await readers.live(...applications);
  const { choices } = await readers.page('projectManager', 'apply-final');
  expect(Object.keys(choices)).toEqual(['panel']);
});

test('the final panel reads what the milestones brought, and no other expert does', async () => {
  await readers.live(
    ...from(upTo(sc1, 'final-acceptance'), 'apply-final').filter(({ step, by }) => step !== 'apply-final' || by === 'projectManager'),
  );
  const experts = ['expert1', 'expert5', 'chair', 'evaluator', null] as const;
  for (const step of ['submit-milestone', 'accept-milestone', 'apply-final apply', 'draft-demand'])
    expect(await readers.whoFinds(experts, step), step).toEqual(
      step === 'draft-demand' ? ['expert1', 'expert5', 'chair'] : ['expert1', 'expert5'],
    );
  const values = { panel: ['expert1'] };
  expect(await readers.reads('projectManager', 'apply-final', values)).toEqual(values);
  for (const player of ['rdLead', 'investigator', 'expert1'] as const)
    expect(await readers.reads(player, 'apply-final', values), player).toEqual({});
  expect((await readers.page('expert1', 'final-acceptance')).beside.map(({ step }) => step)).toContain('apply-final');
});

const voters = [
  'expert1',
  'expert2',
  'rdLead',
  'requester',
  'investigator',
  'fundOfficer',
  'auditor',
  'expert5',
  'rivalInvestigator',
  null,
] as const;
test('a vote is its giver’s and the platform’s until the panel has concluded; a conflict closes the rest', async () => {
  const votes = sc1.filter(({ step }) => step === 'final-acceptance');
  await readers.live(
    ...votes.filter(({ by }) => by === 'expert1' || by === 'expert2'),
    act('expert5', 'final-acceptance', 'declare-conflict', tie),
  );
  expect(await readers.whoFinds(voters, 'final-acceptance')).toEqual(['expert1', 'expert2', 'auditor']);
  expect((await readers.finds('expert1')).filter((form) => form.startsWith('final-acceptance'))).toHaveLength(1);
  const told = async (player: Player) => JSON.stringify(await readers.portal.as(player).cases.timeline({ caseId, limit: 200 }));
  for (const player of ['requester', 'investigator', 'fundOfficer', 'expert3'] as const)
    expect(await told(player), player).not.toContain('final-acceptance-voted');
  expect(await readers.finds('expert5')).toEqual(['publish-award publish award']); // everybody's
  await expect(readers.page('investigator', 'final-acceptance', 'expert3')).rejects.toThrow('NOT_FOUND');

  await readers.live(
    act('projectManager', 'apply-final', 'replace-member', { member: idOf('chair') }),
    ...votes.filter(({ by }) => by === 'expert3' || by === 'expert4' || by === 'rdLead'),
    { ...(votes[0] as StoryAct), by: 'chair' },
  );
  expect(await readers.whoFinds(voters, 'final-acceptance pass')).toEqual([
    'expert1',
    'expert2',
    'rdLead',
    'requester',
    'investigator',
    'fundOfficer',
    'auditor',
  ]);
  expect(await readers.whoFinds(voters, 'final-acceptance declare-conflict')).toEqual(['auditor']);
});

test('a co-owner reads what it is to protect, but not the inventors’ parts', async () => {
  const inventors = [{ inventor: 'investigator', shareBp: 10_000 }];
  const values = { abstract: '一种金属双极板耐蚀导电涂层。', inventors };
  await readers.live(...from(upTo(sc1, 'confirm-rights'), 'publish-conclusion'));
  expect(await readers.reads('enterpriseLegal', 'disclose-result', values)).toBe('NOT_FOUND');
  await readers.live({ ...withFields(of(sc1, 'confirm-rights'), { otherClause: '补充约定第二条' }), outcome: 'jointly-owned' });
  expect(await readers.reads('enterpriseLegal', 'disclose-result', values)).toEqual({ abstract: values.abstract });
  expect(await readers.reads('inventor2', 'disclose-result', values)).toEqual(values);
  for (const player of ['rivalInvestigator', 'fundOfficer', 'expert1', null] as const)
    expect(await readers.reads(player, 'disclose-result', values), String(player)).toMatch(/NOT_FOUND|SIGN_IN/);
});

test('another enterprise may be named to take the result, no other kind of organisation', async () => {
  const choice = of(sc1, 'protection-choice');
  await readers.live(choice, { ...choice, by: 'enterpriseLegal' });
  const form = {
    mode: 'ordinary-licence' as const,
    field: '固定式氢燃料电池电站',
    territory: '中国境内',
    reasons: '企业只在车用领域实施本成果。',
  };
  const send = (transferee: string) =>
    readers.portal
      .as('transferOffice')
      .steps.chooseMode({ caseId, subject: 'result', submissionId: randomUUID(), outcome: 'choose-other', form: { ...form, transferee } })
      .catch((error: unknown) => errorDataOf(error)?.refusal?.code);
  // several steps of one kind that are offered: each says whom it is about
  const { offered } = await readers.portal.as('transferOffice').cases.get({ caseId });
  const persons = offered.filter(({ step }) => step === 'name-successor').map(({ person }) => person?.zh);
  expect(persons).toHaveLength(new Set(persons).size);
  expect(persons).toContain('冯浩');
  const { choices } = await readers.page('transferOffice', 'choose-mode');
  expect(choices['transferee']?.map(({ value }) => value)).toContain(yanhai);
  expect(await send(jinmen)).toBe('NOT_ON_THE_LIST');
  // on the list; no workflow stands behind what the simulation has lived through
  expect(await send(yanhai)).toBe('NOT_OPEN');
});

test('mode and price are both sides’ to read, and the other side’s terms are where its answer begins', async () => {
  // of a result that the university owns alone: a co-owner needs no licence
  await readers.portal.close();
  readers = await Readers.open([...upTo(sc1, 'choose-mode'), of(sc1, 'choose-mode'), of(sc1, 'set-price')]);
  const parties = [
    'enterpriseLegal',
    'transferOffice',
    'inventor2',
    'technologyManager',
    'fundOfficer',
    'rivalInvestigator',
    'expert1',
    null,
  ] as const;
  for (const step of ['choose-mode', 'set-price'])
    expect(await readers.whoFinds(parties, step), step).toEqual(['enterpriseLegal', 'transferOffice', 'inventor2', 'technologyManager']);
  await readers.reads('auditor', 'choose-mode', { mode: 'ordinary-licence' });
  const { suggested, beside, prefilled } = await readers.page('enterpriseLegal', 'set-price');
  expect(suggested['name-lump-sum']).toEqual({ priceFen: 50_000_000, relatedParty: false });
  expect(suggested['name-royalty']).toBeUndefined();
  expect(prefilled).toBeNull();
  expect(beside.map(({ step }) => step)).toContain('choose-mode');
  expect((await readers.page('requester', 'set-price', 'enterpriseLegal')).suggested).toEqual({});
});

test('the author of an offer is shown at once that it can be withdrawn; neither a colleague nor the other side is', async () => {
  const withdrawable = async (player: Player) =>
    (await readers.portal.as(player).cases.get({ caseId })).offered.filter(({ isNew }) => isNew).map(({ step }) => step);
  expect(await withdrawable('transferOffice')).toEqual(['retract-act']);
  for (const player of ['universityFinance', 'universityLegal', 'enterpriseLegal', 'projectManager'] as const)
    expect(await withdrawable(player), player).toEqual([]);
});
