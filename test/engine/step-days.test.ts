import { describe, expect, test } from 'vitest';
import { openingParties, programmeParties } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, play } from '#test/support/play.ts';
import { NewProgramme } from '#worker/admin/import-file.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { dueOf } from '#workflows/engine/rules.ts';
import { defaultTerms } from '#workflows/modules/terms/terms.ts';
import { paidByOneDay } from '#workflows/project/due-by.ts';
import { openProject } from '#workflows/project/open-project.ts';
import { monday } from './toy-case.ts';

const programme = (days: Record<string, unknown>) =>
  NewProgramme.safeParse({
    id: 'p',
    nameZh: '计划',
    nameEn: 'Programme',
    ...programmeParties,
    terms: { bondBp: 100, days },
  });

describe('a programme’s own days for a step', () => {
  test('are frozen with the project’s terms and count from its first step on', () => {
    const lengths = { waitDayMs: 86_400_000, actByDayMs: 86_400_000 };
    const start = { id: 'project', number: '2026-0001', parties: openingParties, requester: 'requester' };
    const terms = { ...defaultTerms, programme: 'p', lengths, days: { 'draft-demand': 60 } };
    const { file } = openProject({ ...start, terms }, monday);
    // the 60th day after Monday, 2 March, is Labour Day, so the first day after the holiday; the step's own 90 would end in June
    expect(file.stamps['draft-demand/demand']?.dueAt).toBe('2026-05-06T16:00:00.000Z');
    expect(file.days).toEqual(file.state.terms.days);
  });

  test('may differ between its seats; a fixed instant is nobody’s to move', () => {
    const timing = { lengths: { waitDayMs: 1, actByDayMs: 1 }, calendar: builtInCalendar, days: { review: 8, 'review/finance': 3 } };
    const of = (seat: string) =>
      dueOf({ step: 'review', opening: { subject: 'claim', seat, for: { role: 'r' }, due: workingDays(10) } }, timing);
    expect([of('officer'), of('finance')]).toEqual([workingDays(8), workingDays(3)]);
    const due = { at: monday };
    expect(dueOf({ step: 'review', opening: { subject: 'claim', for: { role: 'r' }, due } }, timing)).toEqual(due);
  });

  test('are taken where the step is known and the number within its bounds', () => {
    const good = { 'attest-demand': 20, 'review-subsidy/finance': 3, 'accept-milestone/second-notice': 4, 'pay-subsidy': 5 };
    expect(programme(good)).toMatchObject({ success: true, data: { terms: { bondBp: 100, days: good } } });
    const bad: Record<string, unknown>[] = [
      { 'attest-demand': 21 }, // 3 to 20
      { 'accept-milestone': 4 }, // 5 to 30
      { 'select-winner': 0 },
      { 'select-winner': 1.5 },
      { 'select-winners': 5 }, // no such step
      { 'review-subsidy/nobody': 5 },
      { 'formal-check/second-notice': 5 }, // its silence means nothing
      { 'record-registration': 10 }, // the law's
      { 'pay-subsidy/checker': 3 }, // one day for both
    ];
    for (const days of bad) expect(programme(days).success, JSON.stringify(days)).toBe(false);
  });

  test('are asked of a programme for the steps that count days, from their opening or before it, and for no other', () => {
    const opened = play(aProject(), sc1).recordings.flatMap((recording) =>
      recording.opened.filter(({ kind, optional }) => kind === 'step' && !optional),
    );
    const countsDays = (step: string) =>
      paidByOneDay.some((paid) => paid === step) ||
      opened.some((row) => row.step === step && row.opening.due && !('at' in row.opening.due));
    const names = [...new Set(opened.map(({ step }) => step))].filter((step) => step !== 'record-registration');
    expect(names.filter((step) => programme({ [step]: 10 }).success).sort()).toEqual(names.filter(countsDays).sort());
    expect(names.length).toBeGreaterThan(50);
  });
});
