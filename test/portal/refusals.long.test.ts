import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { bohai, bureau, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import { officeRoles } from '#workflows/project/access/sides.ts';
import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

const players = Object.keys(cast) as Player[];
const nowhere = randomUUID();

let readers: Readers;
const keys = new Map<Player, string>();
async function open(acts: typeof sc1) {
  readers = await Readers.open(acts);
  for (const player of players) keys.set(player, await readers.portal.keyOf(player));
}

interface Asked {
  readonly step: StepName;
  readonly subject: string;
  readonly seat?: string;
}
/** Status and body of one act over HTTP. No workflow stands behind a recorded project: what is open is answered as ended. */
async function answerTo(player: Player | null, id: string, { step, subject, seat }: Asked, form: object = {}): Promise<string> {
  const outcome = Object.keys(stepNamed(step)?.outcomes ?? {})[0];
  const response = await readers.portal.request(`/trpc/steps.${camelCase(step)}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(player ? { authorization: `Bearer ${keys.get(player)}` } : { origin: 'http://127.0.0.1:3999' }),
    },
    body: JSON.stringify({ caseId: id, subject, ...(seat ? { seat } : {}), submissionId: randomUUID(), outcome, form }),
  });
  return `${response.status} ${await response.text()}`;
}
/** Those who are answered otherwise than about a project that does not exist. */
async function whoKnows(asked: Asked): Promise<Player[]> {
  const known: Player[] = [];
  for (const player of players)
    if ((await answerTo(player, caseId, asked)) !== (await answerTo(player, nowhere, asked))) known.push(player);
  return known;
}
/** Those who speak for a university, and of its laboratories only who has begun the answer. */
const ofUniversity = (organisation: string) =>
  players.filter(
    (player) =>
      cast[player].organisation === organisation &&
      (player === 'investigator' || cast[player].roles.some((role) => (officeRoles.university as readonly string[]).includes(role))),
  );

describe('while the call is open and one university has sealed', () => {
  beforeAll(() => open(sc1.slice(0, sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice') + 1)));
  afterAll(() => readers.portal.close());

  test.each(['student-plan', 'internal-approval', 'secrecy-review', 'seal-submit'] as const)(
    '%s of a university is known to that university alone, byte for byte',
    async (step) => {
      expect(await whoKnows({ step, subject: haihe })).toEqual(ofUniversity(haihe));
      // one that has not begun is as unknown as one that does not exist
      expect(await whoKnows({ step, subject: bohai })).toEqual([]);
      expect(await answerTo(null, caseId, { step, subject: haihe })).toBe(await answerTo(null, nowhere, { step, subject: haihe }));
    },
  );

  test('who argued over the demand is known to the experts themselves and the platform, seat by seat', async () => {
    const office = ['projectManager', 'leadManager', 'secretary', 'auditor'] as Player[];
    expect(await whoKnows({ step: 'argue-demand', subject: 'demand', seat: 'expert1' })).toEqual([...office, 'expert1']);
    expect(await whoKnows({ step: 'argue-demand', subject: 'demand', seat: 'expert9' })).toEqual(office);
    const funder = players.filter((player) => cast[player].organisation === bureau);
    expect(await whoKnows({ step: 'argue-demand', subject: 'demand' })).toEqual(
      players.filter((player) => office.includes(player) || funder.includes(player) || ['expert1', 'expert2', 'expert3'].includes(player)),
    );
  });

  test('a wrong form is looked at for those alone who may know of the step', async () => {
    const asked = { step: 'seal-submit', subject: haihe } as const;
    expect(await answerTo('rivalInvestigator', caseId, asked, { pledge: 'no' })).toBe(await answerTo('rivalInvestigator', nowhere, asked));
    expect(await answerTo('researchOffice', caseId, asked, { pledge: 'no' })).toMatch(/^400 /);
  });

  test('a colleague reads who decided; a version that cannot be is stale and tells none', async () => {
    const asked = { step: 'internal-approval', subject: haihe } as const;
    const form = { authority: true, secrecy: 'open', noDoubleFunding: true };
    expect(await answerTo('universitySignatory', caseId, asked, form)).toMatch(/^409 .*"ALREADY_DECIDED".*"by":"research-office"/);
    const stale = await readers.portal
      .as('requester')
      .steps.draftDemand({
        caseId,
        subject: 'demand',
        submissionId: randomUUID(),
        seenAt: 1_000_000,
        outcome: 'discard',
        form: { reason: '需求已并入另一项目，不再单独发布。' },
      })
      .catch((error: unknown) => errorDataOf(error)?.refusal);
    expect(stale).toEqual({ code: 'STALE', details: {} });
  });
});

describe('while proposals are scored and an award is open to objection', () => {
  beforeAll(() => open(upTo(sc1, 'confirm-award')));
  afterAll(() => readers.portal.close());

  test('nobody without an account gets a word about any step but the objection', async () => {
    for (const asked of [
      { step: 'consensus', subject: 'panel' },
      { step: 'seal-submit', subject: bohai },
      { step: 'select-winner', subject: 'award' },
      { step: 'file-objection', subject: 'conclusion' },
    ] as const)
      expect(await answerTo(null, caseId, asked), asked.step).toBe(await answerTo(null, nowhere, asked));
    expect(await answerTo(null, caseId, { step: 'file-objection', subject: 'award' })).toMatch(/^400 /);
  });

  test('a bidder learns of no other bidder, of no expert and of no score but the own', async () => {
    for (const asked of [
      { step: 'seal-submit', subject: haihe },
      { step: 'eligibility-check', subject: haihe },
      { step: 'score-proposal', subject: haihe },
      { step: 'score-proposal', subject: haihe, seat: 'expert1' },
      { step: 'score-proposal', subject: bohai, seat: 'expert1' },
      { step: 'accept-assignment', subject: 'panel', seat: 'expert1' },
    ] as const)
      expect(await answerTo('rivalInvestigator', caseId, asked), JSON.stringify(asked)).toBe(
        await answerTo('rivalInvestigator', nowhere, asked),
      );
  });

  test('who may read a score may not know by whom, nor when', async () => {
    const form = { scores: [], comment: '技术路线清楚，指标与测试方法对应，团队具备中试放大经验。'.repeat(3), recommend: 'yes' };
    const answer = await answerTo('requester', caseId, { step: 'score-proposal', subject: haihe }, form);
    expect(answer).not.toMatch(/expert|"at"|version/);
    expect(await answerTo('requester', caseId, { step: 'score-proposal', subject: haihe, seat: 'expert1' }, form)).toBe(
      await answerTo('requester', nowhere, { step: 'score-proposal', subject: haihe, seat: 'expert1' }, form),
    );
  });

  test('the refusal of a late sealing says when the call closed and by how much', async () => {
    const late = await answerTo(
      'rivalResearchOffice',
      caseId,
      { step: 'seal-submit', subject: bohai },
      { packageTaken: true, pledge: true },
    );
    expect(late).toMatch(/"TOO_LATE".*"dueAt":"2026-.*"lateDays":\d+/);
  });
});
