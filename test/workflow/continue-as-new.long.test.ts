import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseWorkflowId } from '#workflows/messages.ts';
import { attested, decided, drafted, returned } from './support/intake.ts';
import type { Performance } from './support/performance.ts';
import { Theatre } from './support/theatre.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

const firstRunOf = async (project: Performance) => (await project.handle.describe()).raw.workflowExecutionInfo?.firstRunId;
const runOf = async (project: Performance) => (await theatre.client.workflow.getHandle(caseWorkflowId(project.id)).describe()).runId;

/** Question and answer between two people, until the history has been cut once more. */
async function untilNextRun(project: Performance): Promise<number> {
  const run = await runOf(project);
  for (let acts = 0; acts < 200; acts += 2) {
    if ((await runOf(project)) !== run) return acts;
    await project.play([drafted, returned]);
  }
  throw new Error('never continued');
}

test('a long history is cut, and the case goes on as if nothing had happened', async () => {
  const project = await theatre.openProject();
  const manner = { id: randomUUID() };
  const submission = await project.submissionOf(drafted);
  const receipt = await project.send('draft-demand', submission, manner);
  await project.play([returned]);
  const acts = 2 + (await untilNextRun(project));
  expect(await runOf(project)).not.toBe(await firstRunOf(project));
  expect(acts).toBeGreaterThan(30);
  expect(await project.historyLength()).toBeLessThan(20);
  // the server knows an update's id within its run only; the case remembers
  expect(await project.send('draft-demand', { ...submission, document: 'f'.repeat(64) }, manner)).toMatchObject({
    refused: 'REUSED_SUBMISSION',
  });
  expect(await project.send('draft-demand', submission, manner)).toEqual(receipt);
  expect(await project.row()).toMatchObject({ version: 1 + acts });
  await project.play(decided);
  expect((await project.events('step-done')).length).toBe(acts + decided.length);
});

test('no act is lost or done twice where the end of a run meets acts under way', async () => {
  const projects = await Promise.all([1, 2, 3, 4].map(() => theatre.openProject()));
  await Promise.all(
    projects.map(async (project) => {
      for (let round = 0; round < 40; round += 1) {
        for (const story of [drafted, returned]) {
          const [submission, manner] = [await project.submissionOf(story), { id: randomUUID() }];
          // three windows of one browser, and somebody who is late
          const answers = await Promise.all(
            [1, 2, 3].map(() => project.send(story.step, submission, manner)).concat(project.attempt(attested)),
          );
          expect(new Set(answers.slice(0, 3).map((answer) => JSON.stringify(answer))).size).toBe(1);
          if (answers[3] && 'version' in answers[3]) return; // signed instead of given back: the question is on its way
          expect(answers[0]).toMatchObject({ version: expect.any(Number) });
        }
      }
    }),
  );
  for (const project of projects) {
    const [file, done] = [await project.file(), await project.events('step-done')];
    expect(done.map(({ version }) => version)).toEqual(done.map((_, index) => index + 2));
    expect(new Set(done.map(({ submission_id }) => submission_id)).size).toBe(done.length);
    expect(file.version).toBe(done.length + 1);
  }
});
