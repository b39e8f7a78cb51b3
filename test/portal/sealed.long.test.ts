import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { from, of, withFields } from '#test/support/story.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import type { StepPage } from '#web/shapes/step.ts';
import { caseWorkflowId, effectWorkflowId } from '#workflows/messages.ts';
import { callFor, newProject, openKeys, playInPortal, rowFor, send } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';

const canary = 'canary-5be1c2';
let portal: Portal;
let caseId: string;
let sealedAs: number;
let sealed: string;
let toList: StepPage;
let toApprove: StepPage;
let rivalsView: unknown;
let refusedDraft: { readonly answer: unknown; readonly documents: number };
const sealing = sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice');

beforeAll(async () => {
  // The window's ninety days have to last until both proposals are sealed, on a busy machine too.
  portal = await Portal.open({ env: { WAIT_DAY_MS: '400' } });
  caseId = await newProject(portal);
  const acts = sc1
    .slice(0, sealing + 1)
    .map((story) =>
      story.step === 'draft-proposal' && story.by === 'investigator'
        ? withFields(story, { novelty: `采用成分梯度过渡层抑制启停工况下的针孔扩展 ${canary}` })
        : story,
    );
  const drafting = acts.findIndex(({ step }) => step === 'draft-proposal');
  const listing = acts.findIndex(({ step }) => step === 'decide-listing');
  await playInPortal(portal, caseId, acts.slice(0, listing));
  toList = await pageOf(
    'leadManager',
    await until(async () => (await openKeys(portal, caseId)).find((key) => key.startsWith('decide-listing'))),
  );
  await playInPortal(portal, caseId, acts.slice(listing, drafting));
  refusedDraft = await tryToDraft(withFields(of(acts, 'draft-proposal'), { budgetLines: [{ category: 'other', fen: 1 }] }));
  const approval = acts.findIndex(({ step }) => step === 'internal-approval');
  await playInPortal(portal, caseId, acts.slice(drafting, approval));
  // a page that is still open saves what was handed in a moment ago
  await portal.as('investigator').drafts.save({ ...lateDraft(), revision: 0 });
  toApprove = await pageOf('researchOffice', `internal-approval/${haihe}`);
  rivalsView = await pageOf('rivalResearchOffice', `internal-approval/${haihe}`).catch((error: unknown) => errorDataOf(error));
  await playInPortal(portal, caseId, acts.slice(approval));
  const event = await portal.services.database.event.findFirst({ where: { caseId, step: 'seal-submit', organisationId: haihe } });
  sealed = event?.document ?? '';
  sealedAs = event?.version ?? 0;
});
afterAll(() => portal.close());

const lateDraft = () => ({ caseId, key: 'draft-proposal/call', outcome: 'submit', values: { novelty: `稍后保存 ${canary}` } });

const pageOf = async (player: Player, key: string) => {
  await until(async () => (await openKeys(portal, caseId)).includes(key), 60_000);
  return portal.as(player).steps.page({ caseId, key });
};
async function tryToDraft(story: StoryAct): Promise<typeof refusedDraft> {
  const row = await until(() => rowFor(portal, caseId, story), 60_000);
  const call = callFor(caseId, story, row);
  const answer = await send(portal, story.by, story.step, call)?.catch((error: unknown) => errorDataOf(error));
  return { answer, documents: await portal.services.database.document.count({ where: { submissionId: call.submissionId } }) };
}

const everybody: readonly Player[] = [
  'requester',
  'projectManager',
  'leadManager',
  'auditor',
  'fundOfficer',
  'expert1',
  'rivalInvestigator',
  'researchOffice',
  'universitySignatory',
];

/** All that a player can read of the project. */
async function everythingFor(player: Player): Promise<string> {
  const caller = portal.as(player);
  const told: unknown[] = [await caller.inbox.list({ tab: 'todo', limit: 100 }), await caller.inbox.list({ tab: 'notices', limit: 100 })];
  const reads = [
    () => caller.projects.get({ caseId }),
    () => caller.cases.timeline({ caseId, limit: 200 }),
    () => caller.projects.money({ caseId }),
    () => caller.demands.get({ caseId }),
    async () =>
      Promise.all(
        (await caller.cases.documents({ caseId })).map(({ version }) =>
          caller.documents.get({ caseId, version }).catch((error: unknown) => errorDataOf(error)),
        ),
      ),
    async () =>
      Promise.all(
        (await openKeys(portal, caseId)).map((key) => caller.steps.page({ caseId, key }).catch((error: unknown) => errorDataOf(error))),
      ),
  ];
  for (const read of reads) told.push(await read().catch((error: unknown) => errorDataOf(error)));
  return JSON.stringify(told);
}
const ownTeam: readonly Player[] = ['researchOffice', 'universitySignatory'];

test('a draft that breaks the rules of the call is refused while its university can still mend it, and leaves nothing', () => {
  expect(refusedDraft).toMatchObject({
    answer: {
      code: 'BAD_REQUEST',
      refusal: { code: 'RULES_BROKEN', details: { broken: [{ rule: 'budget-lines', field: 'budgetLines' }] } },
    },
    documents: 0,
  });
});

test('the decider on listing reads what each of the experts said, also those of one institute', () => {
  const opinions = toList.beside.filter(({ step }) => step === 'argue-demand');
  expect(opinions).toHaveLength(3);
  expect(new Set(opinions.map(({ parts }) => parts[0]?.values['opinion'])).size).toBe(3);
});

test('the approver of a proposal has read it: draft and student plan lie beside the form, for its own university alone', () => {
  const open = toApprove.beside.map(({ step, state }) => `${step} ${state}`);
  expect(open).toEqual(['draft-proposal own-sealed', 'student-plan own-sealed']);
  expect(toApprove.context.map(({ step, state }) => `${step} ${state}`)).toEqual(['draft-demand plain']);
  expect(JSON.stringify(toApprove.beside.find(({ step }) => step === 'draft-proposal')?.parts)).toContain(canary);
  expect([...toApprove.beside, ...toApprove.context].map(({ about }) => about)).toEqual([null, null, null]); // its own
  expect(rivalsView).toMatchObject({ code: 'NOT_FOUND' });
});

test('with the sealing the copies that its university could still read are gone', async () => {
  const copies = await portal.services.database.document.count({
    where: { caseId, organisationId: haihe, organisationCopy: { not: null } },
  });
  const written = await portal.services.database.document.count({
    where: { caseId, organisationId: haihe, envelope: { not: null } },
  });
  expect({ copies, written }).toEqual({ copies: 0, written: 3 });
});

test('no draft of it is left at its university, and none is kept while it is sealed', async () => {
  expect(await portal.services.database.draft.count({ where: { caseId, organisationId: haihe } })).toBe(0);
  const late = await portal
    .as('investigator')
    .drafts.save({ ...lateDraft(), revision: 0 })
    .catch((error: unknown) => errorDataOf(error)?.refusal?.code);
  expect(late).toBe('MUST_NOT_SUBMIT_TWICE');
  expect(await portal.services.database.draft.count({ where: { caseId, organisationId: haihe } })).toBe(0);
});

test('before the opening it cannot be read, at any door; its own university no more than its drafts', async () => {
  expect(sealed).toMatch(/^[0-9a-f]{64}$/);
  for (const player of everybody) {
    const answer = await portal
      .as(player)
      .documents.get({ caseId, version: sealedAs })
      .catch((error: unknown) => errorDataOf(error));
    expect(answer, player).toMatchObject(
      ownTeam.includes(player)
        ? { reason: 'SEALED', details: { why: 'until', dueAt: expect.stringMatching(/^20/) } }
        : { reason: 'NOT_FOUND', details: {} },
    );
    if (!ownTeam.includes(player)) expect(await everythingFor(player), player).not.toContain(canary);
  }
  expect(portal.log.join('\n')).not.toContain(canary);
});

test('before the opening no row of the database and no event of the history shows it', async () => {
  const { rows: tables } = await portal.theatre.sql.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  for (const { name } of tables) {
    const { rows } = await portal.theatre.sql.query(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
    // bytes are shown in hex
    const text = JSON.stringify(rows);
    expect(text.includes(canary) || text.includes(Buffer.from(canary).toString('hex')), name).toBe(false);
  }
  const history = await portal.services.temporal.client.workflow.getHandle(caseWorkflowId(caseId)).fetchHistory();
  expect(
    JSON.stringify(history, (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value)),
  ).not.toContain(canary);
});

test('a client of Temporal that starts the opening by hand before the close opens nothing, and does not stand in its way', async () => {
  const { client } = portal.services.temporal;
  const openByHand = (workflowId: string, project: string) =>
    client.workflow.execute('unseal', {
      workflowId,
      taskQueue: portal.theatre.taskQueue,
      args: [{ caseId: project, effect: { id: 'unseal', kind: 'unseal', payload: { proposals: [{ id: haihe, document: sealed }] } } }],
    });
  // the first one under the very name that the project itself will want
  for (const [workflowId, project, type] of [
    [effectWorkflowId(caseId, 'unseal'), caseId, 'NOT_CONFIRMED'],
    [`by-hand-${caseId}`, caseId, 'NOT_CONFIRMED'],
    [`elsewhere-${caseId}`, 'no-such-project', 'NOT_LISTED'],
  ] as const)
    await expect(openByHand(workflowId, project), workflowId).rejects.toMatchObject({ cause: { cause: { type } } });
  expect(await portal.services.database.document.count({ where: { caseId, unsealedAt: { not: null } } })).toBe(0);
});

test('a repeated sealing is the same document, also when its parts have changed', async () => {
  const event = await portal.services.database.event.findFirst({ where: { caseId, step: 'seal-submit', organisationId: haihe } });
  const call = {
    caseId,
    subject: haihe,
    submissionId: event?.submissionId ?? '',
    outcome: 'submit' as const,
    form: { packageTaken: true as const, pledge: true as const },
  };
  expect(await portal.as('researchOffice').steps.sealSubmit(call)).toMatchObject({ state: 'recorded', version: event?.version });
  expect(await portal.services.database.document.count({ where: { submissionId: call.submissionId } })).toBe(1);
});

test('after the two have opened it, those read it whom the table names, and never another bidder', { timeout: 300_000 }, async () => {
  const rest = sc1.slice(sealing + 1);
  const opened = rest.findLastIndex(({ step }) => step === 'open-proposals');
  await playInPortal(portal, caseId, rest.slice(0, opened + 1));
  await playInPortal(portal, caseId, [of(from(sc1, 'open-proposals'), 'eligibility-check', { subject: haihe })]);
  const answerFor = (player: Player) =>
    portal
      .as(player)
      .documents.get({ caseId, version: sealedAs })
      .then(
        ({ parts }) => JSON.stringify(parts).includes(canary),
        (error: unknown) => errorDataOf(error)?.reason,
      );
  for (const player of ['projectManager', 'auditor', 'fundOfficer', 'investigator'] as const)
    expect(await answerFor(player), player).toBe(true);
  // the enterprise reads what is on its shortlist, and nothing is yet
  for (const player of ['requester', 'rivalInvestigator', 'rivalResearchOffice', 'inventor4', 'expert1', 'evaluator'] as const) {
    expect(await answerFor(player), player).toBe('NOT_FOUND');
    expect(await everythingFor(player), player).not.toContain(canary);
  }
});
