import { setTimeout as sleep } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import { expect, onTestFinished } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { errorDataOf, portalClient } from '#scripts/story/portal-client.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import type { StoryStack } from '#scripts/story/stack-of-a-story.ts';
import { PlayedProject } from '#scripts/story/troupe.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';

type Receipt = Extract<StepAnswer, { state: 'recorded' }>;
interface Done {
  readonly story: StoryAct;
  readonly call: AnyStepCall;
  readonly receipt: Receipt;
}

const [drafted, attested] = sc1Intake as readonly [StoryAct, StoryAct];
const returned = act('enterpriseSignatory', 'attest-demand', 'return', { reason: '请补充耐久试验的取样方式后再提交。' });

/** What a client may get instead of a receipt; it then sends the same again. Anything else ends the project's play. */
const comeAgain = ['recorded-later', 'UNAVAILABLE', 'NO_ANSWER'];

/** A project on which something is always under way: over HTTP its question is handed in and sent back, again and again. */
export class BusyProject {
  private readonly done: Done[] = [];
  private readonly told = new Set<string>();
  private over = false;
  private playing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly project: PlayedProject,
    private readonly stage: StoryStack,
  ) {}

  static async several(stage: StoryStack, count: number): Promise<BusyProject[]> {
    const { portalUrl, member, programmeId } = stage;
    const projects = Array.from({ length: count }, async () => {
      const busy = new BusyProject(await PlayedProject.open(portalUrl, member, programmeId, () => {}), stage);
      busy.playing = busy.play();
      busy.playing.catch(() => {}); // thrown again where the play is ended
      onTestFinished(() => {
        busy.over = true;
      });
      return busy;
    });
    return Promise.all(projects);
  }

  get id(): string {
    return this.project.id;
  }
  /** Everything but receipts that the clients have read so far. */
  get answers(): readonly string[] {
    return [...this.told];
  }

  private async play(): Promise<void> {
    while (!this.over) {
      const story = this.done.length % 2 === 0 ? drafted : returned;
      const call = await this.insist(() => this.project.callFor(story));
      this.done.push({ story, call, receipt: await this.receiptOf(story, call) });
    }
  }
  private async receiptOf(story: StoryAct, call: AnyStepCall): Promise<Receipt> {
    for (;;) {
      const answer = await this.insist(() => this.project.send(story, call));
      if (answer.state === 'recorded') return answer;
      this.told.add(answer.state);
    }
  }
  private async insist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        const told = wordOf(error);
        this.told.add(told);
        if (!comeAgain.includes(told)) throw error;
        await sleep(200);
      }
    }
  }

  /** Ends the play with the act that is under way, and shows that each act was done once, whole, and that the project goes on. */
  async isWholeAfterwards(): Promise<void> {
    this.over = true;
    await this.playing;
    for (const { story, call, receipt } of this.done) expect(await this.project.send(story, call)).toEqual(receipt);
    if (this.done.length % 2 === 0) await this.project.play([drafted]);
    const next = await this.project.act(attested);
    const rows = await this.timeline();
    const acts = rows.filter(({ n }) => n === 0).reverse();
    expect(acts.slice(0, this.done.length)).toMatchObject(
      this.done.map(({ receipt: { version, step, outcome, at } }) => ({ version, step, outcome, at })),
    );
    expect(acts.at(-1)).toMatchObject({ version: this.project.acts + 1, step: attested.step }); // the first version is the opening
    expect(next).toMatchObject({ version: this.project.acts + 1 });
    const audit = await portalClient(this.stage.portalUrl, this.stage.member('projectManager').key).audit.verify.query({
      caseId: this.id,
    });
    expect(audit).toMatchObject({ intact: true, documents: { matches: acts.length, missing: 0, differs: 0 } });
  }

  private async timeline() {
    const client = portalClient(this.stage.portalUrl, this.stage.member('requester').key);
    const rows = [];
    for (let cursor: string | undefined; ; ) {
      const page = await client.cases.timeline.query({ caseId: this.id, limit: 200, ...(cursor === undefined ? {} : { cursor }) });
      rows.push(...page.rows);
      if (page.next === null) return rows;
      cursor = page.next;
    }
  }
}

/** Answers to the clients of these projects besides receipts. */
export const toldIn = (projects: readonly BusyProject[]) => [...new Set(projects.flatMap(({ answers }) => answers))].sort();

function wordOf(error: unknown): string {
  const data = errorDataOf(error);
  const response = error instanceof TRPCClientError ? (error.meta?.['response'] as Response | undefined) : undefined;
  return data?.reason ?? data?.refusal?.code ?? data?.code ?? (response ? `HTTP ${response.status}` : 'NO_ANSWER');
}
