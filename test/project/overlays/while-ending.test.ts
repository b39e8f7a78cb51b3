import { expect, test } from 'vitest';
import { agreed, opinionOf, proposed, settlementPaid, signatories, verified } from '#scripts/story/endings.ts';
import { keysOf } from '#test/support/awarded-project.ts';
import { actorOf, play } from '#test/support/play.ts';
import { aWorkedProject, milestone } from '#test/support/worked-project.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { catalogue, stepNamed } from '#workflows/project/catalogue.ts';

/** A contract whose end the university has proposed. */
const proposedEnd = () =>
  play(
    aWorkedProject({
      at: '2027-07-01T02:00:00.000Z',
      contract: { retentionBp: 0 },
      milestones: [milestone(1, 'accepted'), milestone(2, 'active'), milestone(3, 'planned'), milestone(4, 'planned')],
      paid: [
        ['tranche', 'milestone-1', 90_000_000, '2027-01-10'],
        ['tranche', 'milestone-2', 90_000_000, '2027-02-10'],
      ],
    }),
    [proposed('universitySignatory', { cause: 'technical', ground: 'published' })],
  );
type Project = ReturnType<typeof proposedEnd>;
const confirmed = (project: Project) => play(project, [opinionOf('enterpriseSignatory'), opinionOf('fundOfficer')]);
const does = (project: Project, by: Parameters<typeof actorOf>[0], step: string, subject: string, outcome: string, given: object) => {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no ${outcome} of ${step}`);
  const actor = actorOf(by);
  const input = carriedPart(form, form.parse(given));
  return project.act({ step, subject, outcome, input, actor: { ...actor, roles: [...actor.roles, participant] } });
};
const names = (project: Project) => new Set(project.open.map(({ step }) => step));

/** Verbs of an office and outside facts, which lie across the stages. */
const across = [
  'delegate',
  'take-over',
  'transfer-step',
  'urge',
  'send-copy',
  'add-signers',
  'ask-clarification',
  'raise-dispute',
  'open-integrity-case',
  'propose-correction',
  'state-party-change',
] as const;

test('while a contract is ended early its people can still delegate, urge, ask, dispute, correct, and change', () => {
  const project = proposedEnd();
  const before = names(project);
  confirmed(project);
  expect(project.state.phase).toBe('terminating');
  const open = names(project);
  expect(across.filter((step) => before.has(step) && !open.has(step))).toEqual([]);
  expect(across.filter((step) => open.has(step))).toHaveLength(across.length);
  // no stage goes on beside the settlement
  const ofStages = catalogue.flatMap((one) =>
    one.kind === 'step' && typeof one.stage === 'string' && one.outlives !== true ? [one.name] : [],
  );
  expect(ofStages.filter((step) => open.has(step))).toEqual([]);
});

test('a dispute from before the end is negotiated, mediated and ruled on after it', () => {
  const project = proposedEnd();
  const raised = does(project, 'enterpriseSignatory', 'raise-dispute', 'enterprise', 'raise', {
    against: actorOf('researchOffice').organisation,
    topic: 'acceptance',
    facts: '第一阶段交付的样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。',
    wish: '请求由双方共同委托第三方复测，查明原因后再结算。',
  });
  expect(raised).toBeUndefined();
  confirmed(project);
  expect(keysOf(project, 'negotiate-dispute')).not.toEqual([]);
  for (let waits = 0; keysOf(project, 'record-ruling').length === 0 && waits < 20; waits += 1) project.passToNextDue();
  expect(project.state.phase).toBe('terminating');
  expect(keysOf(project, 'record-ruling')).not.toEqual([]);
});

test('a settlement is paid, and the case is over although an office could still act', () => {
  const project = confirmed(proposedEnd());
  play(project, [
    verified({ acceptedFen: 90_000_000, costFen: 12_000_001, commitmentsFen: 345_676 }),
    ...agreed(...signatories),
    ...settlementPaid('university', 83_827_161),
  ]);
  project.passToNextDue();
  expect(project.state.phase).toBe('settled');
  // the last claim of what is left; where that lapses, only offers remain, and the case is over
  expect(project.open.filter(({ optional }) => !optional).map(({ step }) => step)).toEqual(['request-subsidy']);
  for (let waits = 0; project.open.length > 0 && waits < 20; waits += 1) project.passToNextDue();
  expect(project.open).toEqual([]);
});
