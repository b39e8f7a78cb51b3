import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WorkflowHandle, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type pg from 'pg';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast } from '#scripts/story/cast.ts';
import { archiveOf } from '#test/support/archive.ts';
import { actorOf, idOf } from '#test/support/play.ts';
import { type SigningKey, signAct } from '#web/documents/signing.ts';
import { isWorldBroken } from '#web/trpc/temporal-calls.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { CaseFile } from '#workflows/engine/case-file.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { fileQuery, type StepReceipt, type Submission, stepUpdate } from '#workflows/messages.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

interface OpenStep {
  readonly key: string;
  readonly step: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly person_id: string | null;
  readonly not_persons: readonly string[];
  readonly opened_version: number;
  readonly optional: boolean;
  readonly about: Readonly<Record<string, string | number>>;
}

/** As a page sends it; the portal signs it. */
export type Unsigned = Omit<Submission, 'signature'>;
/** What an act is sent with where the story leaves it open. */
export interface Manner {
  readonly id?: string;
  readonly seenAt?: number;
}

/** Whether everything of this list has come true; gives up after `ms`. */
export async function until<T>(what: () => Promise<T | undefined | false>, ms = 60_000): Promise<T> {
  for (const end = Date.now() + ms; ; await sleep(25)) {
    const found = await what();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
  }
}

/** One project driven as the portal drives it: reads the read model, stores the document, sends the Update. */
export class Performance {
  /** Forms by their hash, until they are sent. */
  private readonly bodies = new Map<string, string>();

  constructor(
    readonly id: string,
    readonly handle: WorkflowHandle,
    private readonly sql: pg.Pool,
    private readonly signer: SigningKey,
  ) {}

  /** Does an act; refusals come as values. */
  async attempt(story: StoryAct, manner: Manner = {}): Promise<StepReceipt | Refusal> {
    return this.send(story.step, await this.submissionOf(story), manner);
  }

  /** Acts that must succeed; an opening that only comes with time or with an effect's answer is waited for. */
  async play(acts: readonly StoryAct[]): Promise<this> {
    for (const story of acts) {
      const refused = await until(async () => ((await this.openingOf(story)) ? await this.attempt(story) : undefined)).catch(
        (error: unknown) => error,
      );
      if (refused instanceof Error || (refused as object as Refusal).refused)
        throw new Error(
          `${story.by} could not ${story.outcome} ${story.step}: ${JSON.stringify(refused)} ${refused}; open: ${(await this.open()).map(({ key }) => key)}`,
        );
    }
    return this;
  }

  async submissionOf(story: StoryAct): Promise<Unsigned> {
    const actor = actorOf(story.by);
    const opening = await this.openingOf(story);
    const subject = opening?.subject ?? story.subject ?? 'none';
    const today = shanghaiDay(new Date().toISOString());
    const scene: Scene = {
      person: idOf,
      organisation: (player) => cast[player].organisation,
      subject,
      text: String(opening?.about['document'] ?? ''),
      fen: Number(opening?.about['fen'] ?? 0),
      day: (days) => addDays(today, days),
      archive: await archiveOf(this.sql, this.id, story.step),
    };
    const form = stepNamed(story.step)?.outcomes[story.outcome]?.form;
    if (!form) throw new Error(`no outcome ${story.outcome} of ${story.step}`);
    const whole = form.parse(story.input(scene));
    const body = JSON.stringify(whole);
    const document = createHash('sha256').update(body).digest('hex');
    this.bodies.set(document, body);
    const seen = opening ? { seenAt: opening.opened_version, ...(opening.seat ? { seat: opening.seat } : {}) } : {};
    return { actor, subject, outcome: story.outcome, input: carriedPart(form, whole), document, ...seen };
  }

  /** As the portal: a repeat has the same id, and an Update that met the end of a run or a broken world is sent again. */
  async send(step: StoryAct['step'], unsigned: Unsigned, { id = randomUUID(), ...manner }: Manner = {}): Promise<StepReceipt | Refusal> {
    const act = { ...unsigned, ...manner };
    const { document } = act;
    const submission: Submission = { ...act, signature: signAct(this.signer, { ...act, caseId: this.id, id, step }) };
    await this.sql.query(
      'INSERT INTO document (case_id, submission_id, hash, body) SELECT $1, $2, $3, $4::text WHERE $4 IS NOT NULL ON CONFLICT DO NOTHING',
      [this.id, id, document, this.bodies.get(document) ?? null],
    );
    for (;;) {
      try {
        return await this.handle.executeUpdate(stepUpdate(step), { args: [submission], updateId: id });
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { refused: 'NOT_OPEN' }; // the case has ended
        if (isWorldBroken(error)) {
          await sleep(50);
          continue;
        }
        const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
        if (!(cause instanceof ApplicationFailure)) throw error;
        if (cause.type === 'UnprocessedUpdate' || cause.type === 'AcceptedUpdateCompletedWorkflow') continue;
        return { refused: cause.type as Refusal['refused'], details: cause.details?.[0] as Refusal['details'] } as Refusal;
      }
    }
  }

  async open(): Promise<OpenStep[]> {
    const { rows } = await this.sql.query<OpenStep>(
      'SELECT * FROM open_step WHERE case_id = $1 AND closed_at IS NULL ORDER BY opened_version, key',
      [this.id],
    );
    return rows;
  }
  /** What somebody is asked to do: without what may be done at any time. */
  async asked(): Promise<OpenStep[]> {
    return (await this.open()).filter(({ optional }) => !optional);
  }
  private async openingOf({ by, step, subject }: StoryAct): Promise<OpenStep | undefined> {
    const { person, organisation, roles } = actorOf(by);
    return (await this.open()).find(
      (row) =>
        row.step === step &&
        (subject === undefined || row.subject.includes(subject)) &&
        (roles as readonly string[]).includes(row.role) &&
        (row.organisation_id ?? organisation) === organisation &&
        (row.person_id ?? person) === person &&
        !row.not_persons.includes(person),
    );
  }

  /** The workflow's own view. */
  file(): Promise<CaseFile<Project>> {
    return this.handle.query<CaseFile<Project>>(fileQuery.name);
  }
  async row(): Promise<{ version: number; phase: string }> {
    const { rows } = await this.sql.query('SELECT version, phase FROM cases WHERE id = $1', [this.id]);
    return rows[0];
  }
  async events(
    type?: string,
  ): Promise<{ version: number; n: number; type: string; at: Date; submission_id: string | null; details: Record<string, unknown> }[]> {
    const { rows } = await this.sql.query(
      'SELECT * FROM event WHERE case_id = $1 AND ($2::text IS NULL OR type = $2) ORDER BY version, n',
      [this.id, type ?? null],
    );
    return rows;
  }
  /** Types of the current run's events, in order: `TIMER_STARTED`. */
  async eventTypes(): Promise<string[]> {
    const { events } = JSON.parse(historyToJSON(await this.handle.fetchHistory())) as { events: { eventType: string }[] };
    return events.map(({ eventType }) => eventType.slice('EVENT_TYPE_'.length));
  }
  /** Events of the current run. */
  async historyLength(): Promise<number> {
    return (await this.handle.describe()).historyLength;
  }
}
