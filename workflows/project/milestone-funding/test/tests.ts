import { meets } from '#workflows/domain/indicator.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { indicatorsOf } from '#workflows/project/contract/contracting.ts';
import { goalOf, requirementOf } from '#workflows/project/demand-intake/demand-intake.ts';
import { withFunding } from '#workflows/project/milestone-funding/milestone-funding.ts';
import type { Project } from '#workflows/project/state.ts';

/** What a laboratory was asked to measure, and what it has reported. */
export interface LabTest {
  readonly n: number;
  readonly milestone: number;
  readonly indicators: readonly string[];
  /** `missing`: no report in time; another test may be ordered. */
  readonly state: 'ordered' | 'pass' | 'fail' | 'inconclusive' | 'missing';
  readonly values?: readonly { readonly indicator: string; readonly value: string }[];
}

export const testsOf = ({ funding }: Project): readonly LabTest[] => funding.tests ?? [];
export const testSubject = ({ n }: Pick<LabTest, 'n'>) => `test-${n}`;
export function testNamed(project: Project, subject: string): LabTest {
  const test = testsOf(project).find((known) => testSubject(known) === subject);
  if (!test) throw new Error(`no ${subject}`);
  return test;
}
export const withTest = (project: Project, test: LabTest): Project =>
  withFunding(project, { tests: [...testsOf(project).filter(({ n }) => n !== test.n), test] });
/** One test of a milestone at a time. */
export const isTested = (project: Project, milestone: number) =>
  testsOf(project).some((test) => test.milestone === milestone && test.state === 'ordered');

/** What laboratories have measured for these milestones, beside what the contract requires. */
export function testedSheet(project: Project, milestones: readonly { readonly n: number }[]): Sheet[] {
  const terms = indicatorsOf(project);
  const rows = testsOf(project)
    .filter(({ milestone }) => milestones.some(({ n }) => n === milestone))
    .flatMap(({ n, values = [] }) =>
      values.map(({ indicator, value }) => {
        const term = terms.find(({ id }) => id === indicator);
        return [n, indicator, term ? requirementOf(term) : null, value, term ? meets(goalOf(term), value) : null];
      }),
    );
  if (rows.length === 0) return [];
  return [
    {
      name: 'tested',
      columns: [
        { name: 'place', kind: 'count' },
        { name: 'indicator', kind: 'indicator' },
        { name: 'required', kind: 'text' },
        { name: 'measured', kind: 'text' },
        { name: 'met', kind: 'met' },
      ],
      rows,
    },
  ];
}
