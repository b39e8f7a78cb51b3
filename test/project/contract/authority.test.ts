import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, keysOf } from '#test/support/awarded-project.ts';
import { speaker } from '#test/support/messages.ts';
import { actorOf, play, sceneOf } from '#test/support/play.ts';
import type { Authority } from '#workflows/engine/authority.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { signContract } from '#workflows/project/contract/sign-contract.ts';

const [freeze, clientSigns, universitySigns] = signed as readonly [StoryAct, StoryAct, StoryAct];
const project = () => play(anAwardedProject(), [...negotiated, freeze]);
type Simulated = ReturnType<typeof project>;

/** Signs as the signatory of that organisation, with this authority as the portal has found it. */
function sign(simulation: Simulated, story: StoryAct, authority: Authority | null | undefined) {
  const actor = { ...actorOf(story.by), ...(authority === undefined ? {} : { authority }) };
  const row = simulation.open.find(({ step, opening }) => step === 'sign-contract' && opening.for.organisation === actor.organisation);
  if (!row) throw new Error(`${story.by} is not asked to sign`);
  const { subject, seat = '', about } = row.opening;
  const { form } = signContract.outcomes.sign;
  const input = carriedPart(form, form.parse(story.input(sceneOf(simulation, subject, about))));
  return simulation.act({ step: 'sign-contract', subject, seat, outcome: 'sign', input, actor });
}
const letter = (more: Partial<Authority> = {}): Authority => ({
  letter: 'A-1',
  limitFen: 300_000_000,
  until: '2030-01-01T00:00:00.000Z',
  ...more,
});

test('a contract within the signatory’s limit and validity is signed; one fen above, or a letter that is over, is refused with figures', () => {
  const open = project();
  expect(sign(open, clientSigns, letter({ limitFen: 299_999_999 }))).toEqual({
    refused: 'BEYOND_LIMIT',
    details: { fields: ['authorisation'], fen: 300_000_000, limitFen: 299_999_999 },
  });
  const over = { refused: 'NO_LETTER', details: { fields: ['authorisation'], fen: 300_000_000 } };
  expect(sign(open, clientSigns, null)).toEqual(over);
  expect(sign(open, clientSigns, letter({ until: open.now }))).toEqual(over);
  expect(sign(open, clientSigns, letter())).toBeUndefined();
  expect(sign(open, universitySigns, letter({ limitFen: null }))).toBeUndefined();
  expect(open.state.contracting.contract).toBeDefined();
});

test('an organisation without a list is bound by the signatory’s role alone, and a refusal to sign needs no authority', () => {
  const open = project();
  expect(sign(open, clientSigns, undefined)).toBeUndefined();
  const [row] = open.open.filter(({ step }) => step === 'sign-contract');
  const refusal = { step: 'sign-contract', subject: row?.opening.subject ?? '', outcome: 'refuse', input: { reasonClass: 'authority' } };
  expect(open.act({ ...refusal, actor: { ...actorOf('universitySignatory'), authority: null } })).toBeUndefined();
});

test('authority that ends before the last signature voids the one that was given: that side signs again, and the contract takes effect', () => {
  const open = project();
  const until = new Date(Date.parse(open.now) + 3_600_000).toISOString();
  expect(sign(open, clientSigns, letter({ until }))).toBeUndefined();
  open.passUntil(new Date(Date.parse(until) + 60_000).toISOString());
  expect(sign(open, universitySigns, undefined)).toBeUndefined();
  expect(open.state.contracting.contract).toBeUndefined();
  expect(keysOf(open, 'sign-contract')).toEqual([expect.stringMatching(/\/enterprise$/)]);
  expect(sign(open, clientSigns, letter())).toBeUndefined();
  expect(open.state.contracting.contract).toMatchObject({ priceFen: 300_000_000 });
});

test.each(['zh-CN', 'en'] as const)('the refusals name figures and who else may sign in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const details = { fen: 300_000_000, limitFen: 100_000_000, others: 'some', othersZh: '赵敏', othersEn: 'Zhao Min' };
  const { why, now } = say.refusal('BEYOND_LIMIT', details);
  expect(why).toMatch(/1,000,000\.00.*3,000,000\.00/);
  expect(now).toContain(locale === 'en' ? 'Zhao Min' : '赵敏');
  expect(say.refusal('NO_LETTER', { ...details, others: 'none' }).now).not.toContain('Zhao Min');
  expect(failures).toEqual([]);
});
