import { randomUUID } from 'node:crypto';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { unhurried } from '#scripts/story/unhurried.ts';
import { archiveOf } from '#test/support/archive.ts';
import { idOf } from '#test/support/play.ts';
import { until } from '#test/workflow/support/performance.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { OpenInboxRow } from '#web/shapes/inbox.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { Portal } from './portal.ts';

type Procedures = Readonly<Record<string, (call: AnyStepCall) => Promise<StepAnswer>>>;
export async function send(portal: Portal, player: Player | null, step: string, call: AnyStepCall): Promise<StepAnswer | undefined> {
  const procedure = (portal.as(player).steps as unknown as Procedures)[camelCase(step)];
  try {
    return await procedure?.(call);
  } catch (error) {
    // a binding act: the player asserts it with a key of their own, and sends the same again
    const asked = errorDataOf(error);
    if (asked?.reason !== 'ASSERTION_NEEDED' || !player) throw error;
    const assertion = (await portal.heldBy(player)).assertChallenge(String(asked.details?.['challenge']));
    return procedure?.({ ...call, assertion });
  }
}

/** A new project of the requester's, its draft open. */
export async function newProject(portal: Portal): Promise<string> {
  const { id } = await portal.as('requester').projects.open({ programmeId: 'programme', submissionId: randomUUID() });
  return id;
}

type Found = Pick<OpenInboxRow, 'key' | 'subject' | 'seat' | 'openedVersion' | 'about'>;

/** What a player finds in the inbox for this act, or offered on the page of the case. */
export async function rowFor(portal: Portal, caseId: string, { by, step, subject }: StoryAct): Promise<Found | undefined> {
  const { rows } = await portal.as(by).inbox.list({ tab: 'todo', limit: 100 });
  const asked = rows.find(
    (row): row is OpenInboxRow =>
      row.kind === 'open' && row.project.id === caseId && row.step === step && (subject === undefined || row.subject.includes(subject)),
  );
  if (asked) return asked;
  const page = await portal
    .as(by)
    .cases.get({ caseId })
    .catch(() => undefined);
  const key = page?.offered.find((one) => one.step === step && (subject === undefined || one.key.includes(subject)))?.key;
  return key === undefined ? undefined : portal.as(by).steps.page({ caseId, key });
}

export function callFor(caseId: string, story: StoryAct, row: Found, archive = ''): AnyStepCall {
  const today = shanghaiDay(new Date().toISOString());
  const scene: Scene = {
    person: idOf,
    organisation: (player) => cast[player].organisation,
    subject: row.subject,
    text: String(row.about['document'] ?? ''),
    fen: Number(row.about['fen'] ?? 0),
    day: (days) => addDays(today, days),
    archive,
  };
  return {
    caseId,
    subject: row.subject,
    ...(row.seat ? { seat: row.seat } : {}),
    submissionId: randomUUID(),
    seenAt: row.openedVersion,
    outcome: story.outcome,
    form: stepNamed(story.step)?.outcomes[story.outcome]?.form.parse(story.input(scene)),
  };
}

/** Plays acts through inbox and procedures, each of which must succeed; what only comes with time is waited for. */
export async function playInPortal(portal: Portal, caseId: string, acts: readonly StoryAct[]): Promise<void> {
  for (const story of acts.map(unhurried)) {
    const row = await until(() => rowFor(portal, caseId, story), 60_000).catch(() => undefined);
    if (!row) throw new Error(`${story.by} is not asked to ${story.step}; open: ${JSON.stringify(await openKeys(portal, caseId))}`);
    const archive = await archiveOf(portal.theatre.sql, caseId, story.step);
    const answer = await send(portal, story.by, story.step, callFor(caseId, story, row, archive));
    if (answer?.state !== 'recorded') throw new Error(`${story.by} ${story.step}: ${JSON.stringify(answer)}`);
  }
}
export const openKeys = async (portal: Portal, caseId: string) =>
  (await portal.services.database.openStep.findMany({ where: { caseId, closedAt: null }, select: { key: true } })).map(({ key }) => key);
