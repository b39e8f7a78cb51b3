import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenInboxRow } from '#web/shapes/inbox.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';
import type { Scene, StoryAct } from './act.ts';
import { cast, type Player } from './cast.ts';
import { callStep, errorDataOf, type PortalClient, portalClient } from './portal-client.ts';
import type { Standing } from './story.ts';

/** A player's identity in a portal. */
export interface Member {
  readonly person: string;
  readonly organisation: string;
  readonly key: string;
  /** The person's own word for a binding act, where the portal asks for it. */
  readonly assert?: (challenge: string) => Assertion;
}

/** What is sent, and sent once more with the person's own word where the portal asks for it. */
export async function withOwnWord<Answer>(
  { assert }: Member,
  send: (own: { readonly assertion?: Assertion }) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await send({});
  } catch (error) {
    const asked = errorDataOf(error);
    if (asked?.reason !== 'ASSERTION_NEEDED' || !assert) throw error;
    return send({ assertion: assert(String(asked.details?.['challenge'])) });
  }
}

type Opening = Pick<OpenInboxRow, 'key' | 'subject' | 'seat' | 'openedVersion' | 'about'>;

/** The longest wait for an opening caused by time or by the bank's answer. */
const patienceMs = 300_000;

/** A player may be asked a moment later, and does not know of the project before. */
function noneIfUnknown(error: unknown): undefined {
  if (errorDataOf(error)?.reason !== 'NOT_FOUND') throw error;
}

/** One project played over HTTP: each act looks into its player's inbox, fills the form in and sends it. */
export class PlayedProject {
  private readonly versions = new Set<number>();

  private constructor(
    readonly id: string,
    readonly number: string,
    private readonly member: (player: Player) => Member,
    private readonly client: (player: Player) => PortalClient,
    private readonly say: (line: string) => void,
  ) {}

  /** A new project of the requester's. `submissionId`: the same one is the same project, however often it is opened. */
  static async open(
    portalUrl: string,
    member: (player: Player) => Member,
    programmeId: string,
    say: (line: string) => void,
    submissionId: string = randomUUID(),
  ): Promise<PlayedProject> {
    const clients = new Map<Player, PortalClient>();
    const client = (player: Player) => {
      const known = clients.get(player) ?? portalClient(portalUrl, member(player).key);
      clients.set(player, known);
      return known;
    };
    for (;;) {
      const { id, number, state } = await client('requester').projects.open.mutate({ programmeId, submissionId });
      if (state === 'recorded') return new PlayedProject(id, number, member, client, say);
    }
  }

  /** Plays acts that must all succeed, one after another. */
  async play(acts: readonly StoryAct[]): Promise<void> {
    for (const story of acts) await this.act(story);
  }

  async act(story: StoryAct): Promise<StepAnswer> {
    const call = await this.callFor(story);
    for (;;) {
      const answer = await this.send(story, call).catch((error: unknown) => {
        throw new Error(`${story.by} could not ${story.outcome} ${story.step}: ${JSON.stringify(errorDataOf(error) ?? String(error))}`, {
          cause: error,
        });
      });
      if (answer.state === 'recorded') {
        this.say(`  ${this.number} ${String(this.acts).padStart(3)}  ${story.by}: ${story.outcome} ${story.step}`);
        return answer;
      }
    }
  }

  async send(story: StoryAct, call: AnyStepCall): Promise<StepAnswer> {
    const client = this.client(story.by);
    const answer = await withOwnWord(this.member(story.by), (own) => callStep(client, story.step, { ...call, ...own }));
    if (answer.state === 'recorded') this.versions.add(answer.version);
    return answer;
  }
  /** Acts done; one that was sent twice is one. */
  get acts(): number {
    return this.versions.size;
  }

  /** Waits until the player is asked and fills the form in. */
  async callFor(story: StoryAct): Promise<AnyStepCall> {
    const { key, subject, seat, openedVersion, about } = await this.opening(story);
    const form = story.input({ ...this.scene(subject, about), archive: await this.archive(story, key) });
    const place = { caseId: this.id, subject, ...(seat === null ? {} : { seat }) };
    return { ...place, submissionId: randomUUID(), seenAt: openedVersion, outcome: story.outcome, form };
  }

  /** As the portal offers it to the player; empty in any other step. */
  private async archive({ by, step, outcome }: StoryAct, key: string): Promise<string> {
    if (step !== 'close-project') return '';
    const { suggested } = await this.client(by).steps.page.query({ caseId: this.id, key });
    return String(suggested[outcome]?.['archive'] ?? '');
  }

  /** An organisation of the cast is the one that its people play here. */
  private subjectHere(subject: string): string {
    const player = (Object.keys(cast) as Player[]).find((one) => cast[one].organisation === subject);
    return player ? this.member(player).organisation : subject;
  }
  private async offered(by: Player, step: string, subject: string): Promise<Opening | undefined> {
    const project = await this.client(by).projects.get.query({ caseId: this.id }).catch(noneIfUnknown);
    const found = project?.offered.find((one) => one.step === step && one.key.includes(subject));
    return found && (await this.client(by).steps.page.query({ caseId: this.id, key: found.key }).catch(noneIfUnknown));
  }
  private async opening({ by, step, subject: wanted = '' }: StoryAct): Promise<Opening> {
    const subject = this.subjectHere(wanted);
    const until = Date.now() + patienceMs;
    for (let wait = 20; ; wait = Math.min(wait * 1.5, 250)) {
      const { rows } = await this.client(by).inbox.list.query({ tab: 'todo', text: this.number, limit: 100 });
      const row = rows.find(
        (one) => one.kind === 'open' && one.project.id === this.id && one.step === step && one.subject.includes(subject),
      );
      if (row?.kind === 'open') return row;
      // optional steps are offered on the project's page and not asked
      const offered = await this.offered(by, step, subject);
      if (offered) return offered;
      if (Date.now() > until) throw new Error(`${by} was not asked to ${step} within ${patienceMs} ms`);
      await sleep(wait);
    }
  }

  private scene(subject: string, about: Opening['about']): Omit<Scene, 'archive'> {
    const today = shanghaiDay(new Date().toISOString());
    return {
      person: (player) => this.member(player).person,
      organisation: (player) => this.member(player).organisation,
      subject,
      text: String(about['document'] ?? ''),
      fen: Number(about['fen'] ?? 0),
      day: (days) => addDays(today, days),
    };
  }

  /** The project in this phase, or after the time for it. */
  async endedAs(phase: Standing['phase']): Promise<Standing> {
    for (const until = Date.now() + patienceMs; ; await sleep(250)) {
      const page = await this.settled();
      if (page.phase === phase || Date.now() > until)
        return { phase: page.phase as Standing['phase'], positions: (await this.money()).positions };
    }
  }
  /** The project's page, once nothing more is on its way at the bank. */
  async settled(player: Player = 'projectManager') {
    while ((await this.money(player)).payments.some(({ state }) => state === 'ordered')) await sleep(50);
    return this.client(player).projects.get.query({ caseId: this.id });
  }
  money(player: Player = 'projectManager') {
    return this.client(player).projects.money.query({ caseId: this.id });
  }
}
