import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type Day } from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import { portalClient } from './portal-client.ts';
import type { Interlude } from './story.ts';
import { withOwnWord } from './troupe.ts';

/** The time for a notice to reach the open cases. */
const patienceMs = 60_000;

/** The notice of a year in which four days from this one on are free, as its form asks for it. */
function noticeWith(first: Day) {
  // New Year's holidays may begin in the last week of the year before
  const year = Number(first.slice(0, 4)) + (first.slice(5) >= '12-25' ? 1 : 0);
  const free = new Set([...statutoryDays(year), ...[0, 1, 2, 3].map((days) => addDays(first, days))]);
  const holidays = [...free].toSorted().map((day) => ({ from: day, to: day }));
  return { year, source: '国务院办公厅关于部分节假日安排的通知（示例）', holidays, workdays: [] };
}

/** While the work stands still a notice makes the day of the next review a holiday: the review is due after it. */
export const holidayNotice: Interlude['happens'] = async (project, { portalUrl, member }, say) => {
  const [manager, maker, checker] = (['projectManager', 'policyMaker', 'policyChecker'] as const).map((player) =>
    portalClient(portalUrl, member(player).key),
  );
  if (!manager || !maker || !checker) throw new Error('a player is missing');
  const dueAt = async () => {
    const { rows } = await manager.inbox.list.query({ tab: 'todo', text: project.number });
    const row = rows.find((one) => one.kind === 'open' && one.project.id === project.id && one.step === 'review-suspension');
    if (row?.kind !== 'open' || !row.dueAt) throw new Error('the suspension has no review');
    return row.dueAt;
  };
  const before = await dueAt();
  const { id: caseId } = await maker.policies.open.mutate({ subject: 'notice', submissionId: randomUUID() });
  const place = { caseId, subject: 'notice' };
  await maker.steps.enterNotice.mutate({ ...place, submissionId: randomUUID(), outcome: 'propose', form: noticeWith(lastDayOf(before)) });
  const approval = { ...place, submissionId: randomUUID(), outcome: 'approve' as const, form: { compared: true as const } };
  await withOwnWord(member('policyChecker'), (own) => checker.steps.checkPolicy.mutate({ ...approval, ...own }));
  for (const until = Date.now() + patienceMs; ; await sleep(250)) {
    const after = await dueAt();
    if (after < before || Date.now() > until) throw new Error(`the review was due ${before}, and is due ${after} after the notice`);
    if (after > before) return say(`  ${project.number} a holiday notice: the review was due ${before}, and is due ${after}`);
  }
};
