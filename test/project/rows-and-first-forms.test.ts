import { describe, expect, test } from 'vitest';
import { fail } from '#scripts/story/failed.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, attempt } from '#test/support/play.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import { projectWords } from '#workflows/project/words.ts';

type Row = Simulation<Project>['open'][number];
/** As the inbox shows it: the step, its milestone, its sum, its deadline, and whose matter it is. */
function called({ step, stamp, opening: { subject, about } }: Row): string {
  const whose = stepNamed(step)?.subjectIs ? subject : '';
  return [step, about?.['milestone'] ?? '', about?.['fen'] ?? '', stamp.dueAt ?? '', whose].join(' · ');
}
const askedOf = ({ opening: { for: audience } }: Row) => [audience.role, audience.organisation, audience.person].join('/');

/** Rows of one inbox that read the same, at any moment of these acts. */
function alike(acts: typeof sc1): string[] {
  const project = aProject();
  const found = new Set<string>();
  const look = () => {
    const seen = new Set<string>();
    for (const row of project.asked) {
      const line = `${askedOf(row)}: ${called(row)}`;
      if (seen.has(line)) found.add(called(row));
      seen.add(line);
    }
  };
  for (const one of acts) {
    for (let waits = 0; attempt(project, one)?.refused === 'NOT_OPEN' && waits < 400 && project.passToNextDue(); waits += 1) look();
    look();
  }
  return [...found].toSorted();
}

describe('no two rows of an inbox read the same', () => {
  test.each([
    ['SC1', sc1],
    ['a failed milestone', fail],
  ] as const)('over %s: the secretary’s and each expert’s proposals are named', (_name, acts) => {
    expect(alike(acts)).toEqual([]);
  });
});

/** What the form of an opening begins with, when its step is first asked for in these acts. */
function begun(acts: typeof sc1, step: StepName, seat?: string) {
  const project = aProject();
  for (const one of acts) {
    for (let waits = 0; waits < 400 && !at() && attempt(project, one)?.refused === 'NOT_OPEN' && project.passToNextDue(); waits += 1);
    const row = at();
    if (row) return { project, values: stepNamed(step)?.begins?.(project.state, row.opening) ?? {}, opening: row.opening };
  }
  throw new Error(`${step} was never asked for`);
  function at() {
    return project.open.find((row) => row.step === step && (seat === undefined || row.opening.seat === seat));
  }
}

describe('a form begins with what is known', () => {
  test('who confirms money finds the sum and the day of the bank, and checks them', () => {
    const bond = begun(sc1Intake, 'confirm-bond');
    const { fen, settledAt } = Object.values(bond.project.state.payments).find(({ purpose }) => purpose === 'bond') ?? {};
    expect(bond.values).toEqual({ confirm: { amountFen: fen, receivedOn: shanghaiDay(settledAt ?? '') } });
    const tranche = begun(sc1, 'confirm-receipt');
    const paid = Object.values(tranche.project.state.payments).find(({ purpose }) => purpose === 'tranche');
    expect(tranche.values).toEqual({ match: { amountFen: paid?.fen, receivedOn: shanghaiDay(paid?.settledAt ?? '') } });
  });

  test('an expert scores the criteria of the listing, each once, with weights beside; the points say their range', () => {
    const { project, values } = begun(sc1, 'score-proposal');
    const asked = project.state.intake.listing?.criteria ?? [];
    expect(asked.length).toBeGreaterThan(2);
    expect(values).toEqual({ submit: { scores: asked.map(({ id }) => ({ criterion: id })) } });
    const step = stepNamed('score-proposal');
    expect(step?.rows).toEqual({ scores: 'criterion' });
    const [weights] = step?.compares?.(project.state, { subject: '' }) ?? [];
    expect(weights && 'rows' in weights ? weights.rows : []).toEqual(asked.map(({ id, weightBp }) => [id, weightBp]));
    const { zh, en } = projectWords.proposal.definitions['score-proposal'];
    expect([zh.fields.points, en.fields.points]).toEqual(['得分（0～100 分）', 'Points (0–100)']);
  });

  test('a task book with the grant that price, rate and cap come to, and with milestones that are chosen', () => {
    const { project, values } = begun(sc1, 'sign-task-book');
    const { earmark } = project.state.intake.listing ?? {};
    const price = project.state.contracting.contract?.priceFen ?? 0;
    const grant = Math.min(earmark?.capFen ?? 0, Math.floor((price * (earmark?.rateBp ?? 0)) / 10_000));
    expect(values['propose']).toMatchObject({ maxGrantFen: grant, rateBp: earmark?.rateBp, capFen: earmark?.capFen, claimAfter: [1, 2] });
    expect(stepNamed('sign-task-book')?.names?.['claimAfter']?.to).toBe('milestone');
  });
});
