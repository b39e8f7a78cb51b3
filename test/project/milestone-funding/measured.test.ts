import { expect, test } from 'vitest';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, appliedForFinal, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

test('an indicator of several milestones stands once for each, and says for which', () => {
  const simulation = play(anAwardedProject(), [
    ...sc1Contract,
    ...started,
    ...[1, 2, 3, 4].flatMap((n) => accepted(n)),
    ...appliedForFinal,
  ]);
  const sheetIn = (step: string, subject: string) => {
    const sheet = stepNamed(step)
      ?.compares?.(simulation.state, { subject })
      ?.find(({ name }) => name.startsWith('measured'));
    return sheet && 'rows' in sheet ? sheet : { columns: [], rows: [] };
  };
  const whole = sheetIn('final-acceptance', 'sitting-1');
  expect(whole.columns.map(({ name }) => name)).toEqual(['indicator', 'required', 'measured', 'met', 'milestone']);
  const places = whole.rows.map((row) => `${row[0]} ${row[4]}`);
  expect(places.length).toBeGreaterThan(new Set(whole.rows.map(([indicator]) => indicator)).size);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toEqual([1, 2, 3, 4].flatMap((n) => report(n).values.map(({ indicator }) => `${indicator} ${n}`)));
  // the acceptance counts indicators, this table counts measurements: its title says so
  expect(whole).toMatchObject({ name: 'measuredByMilestone' });
  // one milestone needs no column for it
  expect(sheetIn('accept-milestone', 'milestone-2').columns).toHaveLength(4);
});

test('the report is written beside what the contract requires of each indicator', () => {
  const { state } = play(anAwardedProject(), [...sc1Contract, ...started]);
  const [sheet] = stepNamed('submit-milestone')?.compares?.(state, { subject: 'milestone-1' }) ?? [];
  expect(sheet && 'rows' in sheet ? sheet.rows : []).toContainEqual(['corrosion', '≤ 0.5', null, null]);
});

test('the payers of a milestone see what was required and measured beside the sum', () => {
  const { state } = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
  const accept = stepNamed('accept-milestone')?.compares?.(state, { subject: 'milestone-1' })?.[0];
  const paid = stepNamed('pay-enterprise-tranche')?.compares?.(state, { subject: 'milestone-1' });
  expect(paid).toEqual([accept]);
  expect(paid?.[0]).toMatchObject({ name: 'measured' });
});
