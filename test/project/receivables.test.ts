import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { stories } from '#scripts/story/stories.ts';
import { everyStory } from '#test/support/every-story.ts';
import { aProject, play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { openClearing, partyOf } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { closeProject } from '#workflows/project/benefit-sharing/close-project.ts';
import { type OpenItem, openReasons, receivables } from '#workflows/project/benefit-sharing/receivables.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';

/** I9: what each clearing account of an ended project is off zero, beside what the receivables explain. */
function unexplained({ state, file }: Simulation<Project>): string[] {
  const items = state.sharing.open ?? receivables(state);
  const faulty = items.flatMap((item) => faultsOf(state, item));
  const accounts = openClearing(file.books).flatMap(({ account, fen }) => {
    const owed = items.filter(({ id, debtor, reason }) => id === account || (reason !== 'account' && account === `${debtor}/payable`));
    const explained = owed.reduce((sum, item) => sum + item.fen, 0);
    return Math.abs(fen) === explained ? [] : [`${account} ${fen}, explained ${explained}`];
  });
  return [...faulty, ...accounts];
}
/** Debtor, day and reason of an item, as far as they are missing. */
function faultsOf(project: Project, { id, fen, debtor, due, reason }: OpenItem): string[] {
  const known = [...project.parties.map((party) => party.id), 'school', 'college'];
  return [
    ...(fen > 0 ? [] : [`${id}: no sum`]),
    ...(known.includes(debtor) ? [] : [`${id}: nobody owes it`]),
    ...(/^20\d\d-\d\d-\d\d$/.test(due) ? [] : [`${id}: no day`]),
    ...(openReasons.includes(reason) ? [] : [`${id}: no reason`]),
  ];
}

const plays: Readonly<Record<string, () => Simulation<Project>>> = {
  ...everyStory,
  ...Object.fromEntries(
    Object.entries(stories).flatMap(([name, story]) =>
      ('parts' in story ? story.parts : []).map(({ acts }, part) => [`${name} ${part + 1}`, () => play(aProject(), acts)]),
    ),
  ),
};
let ended = 0;
test.each(Object.entries(plays))(
  '%s: at its end each clearing account is zero, or a receivable with debtor, day and reason (I9)',
  (_name, live) => {
    const project = live();
    // what the clock alone still ends
    for (let n = 0; n < 400 && !hasEnded(project.state) && project.asked.every(({ kind }) => kind === 'wait'); n += 1)
      if (!project.passToNextDue()) break;
    if (!hasEnded(project.state)) return;
    ended += 1;
    expect(unexplained(project)).toEqual([]);
    expect(openClearing(project.file.books).every(({ account }) => partyOf(account) !== '')).toBe(true);
  },
);
test('who closes the books reads what is closed over: for what, who owes it, how much and by which day', () => {
  const project = play(aProject(), upTo(sc1, 'close-project'));
  const books = { ...project.file.books, 'enterprise/payable': -1_000, 'university/receivable': 1_000 };
  const listed = { ...project.state, sharing: { ...project.state.sharing, listed: true as const } };
  const [sheet] = closeProject.compares?.(listed, { subject: 'books' }, books, '2029-03-01') ?? [];
  const binhai = project.state.parties.find(({ id }) => id === 'enterprise')?.organisation;
  expect(sheet).toMatchObject({
    name: 'openItems',
    columns: [
      { name: 'owedFor' },
      { name: 'debtor', kind: 'organisation' },
      { name: 'openFen', kind: 'fen' },
      { name: 'owedBy', kind: 'day' },
    ],
    rows: [['owed-account', binhai, 1_000, '2029-03-01']],
  });
});
test('most of the plays come to an end', () => {
  expect(ended).toBeGreaterThan(20);
});
