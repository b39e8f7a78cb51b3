import { randomUUID } from 'node:crypto';
import { cast, type Player } from '#scripts/story/cast.ts';
import { callStep, portalClient } from '#scripts/story/portal-client.ts';
import { coatingDemand } from '#scripts/story/sc1/demand-intake.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import { createCaller } from '#web/trpc/router.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import type { StepName } from '#workflows/project/catalogue.ts';
import type { Stage } from './stage.ts';

/** By the router in this process, as a page's action does it, or over HTTP with a key. */
export type Way = 'caller' | 'http';

/** A project whose question goes to and fro between its author and the signatory: as many acts as are wanted. */
export class Question {
  private acts = 0;
  private version = 1;

  private constructor(
    private readonly stage: Stage,
    readonly caseId: string,
  ) {}

  static async ask(stage: Stage): Promise<Question> {
    const { programmeId } = stage.company;
    const { id } = await callerOf(stage, 'requester').projects.open({ programmeId, submissionId: randomUUID() });
    return new Question(stage, id);
  }

  async act(way: Way): Promise<void> {
    const isDraft = this.acts % 2 === 0;
    const player = isDraft ? 'requester' : 'enterpriseSignatory';
    const step = isDraft ? 'draft-demand' : 'attest-demand';
    const call = {
      caseId: this.caseId,
      subject: 'demand',
      submissionId: randomUUID(),
      seenAt: this.version,
      ...(isDraft ? { outcome: 'submit', form: this.draft() } : { outcome: 'return', form: this.reason() }),
    };
    const answer = await (way === 'caller' ? this.byCaller(player, step, call) : this.byHttp(player, step, call));
    if (answer.state !== 'recorded') throw new Error(`${step} took longer than a person waits`);
    this.acts += 1;
    this.version = answer.version;
  }

  // no two documents are the same: each act stores one
  private draft = () => ({ ...coatingDemand, tried: `${coatingDemand.tried}${this.caseId} ${this.acts}` });
  private reason = () => ({ reason: `请补充耐久试验的取样方式后再提交。${this.caseId} ${this.acts}` });

  private byCaller(player: Player, step: StepName, call: AnyStepCall): Promise<StepAnswer> {
    const steps = callerOf(this.stage, player).steps as unknown as Record<string, (call: AnyStepCall) => Promise<StepAnswer>>;
    return steps[camelCase(step)]?.(call) as Promise<StepAnswer>;
  }

  private byHttp(player: Player, step: StepName, call: AnyStepCall): Promise<StepAnswer> {
    return callStep(portalClient(this.stage.portalUrl, this.stage.company.member(player).key), step, call);
  }
}

function callerOf({ services, company }: Stage, player: Player) {
  const { person, organisation } = company.member(player);
  const grants = cast[player].roles.map((role) => ({ organisation, role, caseId: null }));
  const viewer: Viewer = { person, user: null, scopes: 'all', organisation, organisations: [organisation], grants };
  return createCaller({ services, viewer, address: '127.0.0.1' });
}
