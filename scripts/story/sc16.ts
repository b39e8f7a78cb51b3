import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import { act, type StoryAct } from './act.ts';
import { errorDataOf } from './portal-client.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import type { PlayedProject } from './troupe.ts';

/** SC16: the second actor reads the decision, its author and its time; nothing happens twice. */
export async function playTwiceAndAtOnce(project: PlayedProject, _: unknown, say: (line: string) => void): Promise<void> {
  const [drafted, ...rest] = sc1Intake as readonly [StoryAct, ...StoryAct[]];

  const call = await project.callFor(drafted);
  const [first, second] = await Promise.all([project.send(drafted, call), project.send(drafted, call)]);
  deepStrictEqual(second, first);
  deepStrictEqual(await project.send(drafted, call), first);
  strictEqual(await refusalOf(project, drafted, { ...call, form: { ...(call.form as object), months: 25 } }), 'REUSED_SUBMISSION');
  say('the same act four times: one act, one answer; another content under its id is refused');

  const [attested] = rest as [StoryAct];
  const stale = await project.callFor(attested);
  await project.play([act('enterpriseSignatory', 'attest-demand', 'return', { reason: '请补充耐久试验的取样方式后再提交。' }), drafted]);
  strictEqual(await refusalOf(project, attested, stale), 'ALREADY_DECIDED');
  say('a page from before the question was sent back: refused');

  const prepared = rest.findIndex(({ step }) => step === 'pay-bond');
  await project.play(rest.slice(0, prepared));
  const makers = ['enterpriseFinance', 'enterpriseFinanceChecker'] as const;
  const maker = rest[prepared] as StoryAct;
  const calls = await Promise.all(makers.map((by) => project.callFor({ ...maker, by })));
  const answers = await Promise.allSettled(calls.map((one, index) => project.send({ ...maker, by: makers[index] ?? maker.by }, one)));
  const lost = answers.find((answer) => answer.status === 'rejected');
  strictEqual(answers.filter(({ status }) => status === 'fulfilled').length, 1);
  const refusal = errorDataOf(lost?.reason)?.refusal;
  strictEqual(refusal?.code, 'ALREADY_DECIDED');
  ok(refusal.details['byZh'] && refusal.details['at'], 'the refusal names who decided and when');
  say(`two at once: one prepared the bond, the other reads ${refusal.details['byZh']}, ${refusal.details['at']}`);

  const winner = answers.findIndex(({ status }) => status === 'fulfilled');
  const checker = makers[1 - winner] ?? maker.by;
  await project.play(rest.slice(prepared + 1).map((story) => (story.step === 'pay-bond' ? { ...story, by: checker } : story)));
}

async function refusalOf(project: PlayedProject, story: StoryAct, call: AnyStepCall): Promise<string> {
  try {
    await project.send(story, call);
  } catch (error) {
    return errorDataOf(error)?.refusal?.code ?? String(error);
  }
  throw new Error(`${story.step} was done, and should have been refused`);
}
