import type { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { taxableReward } from '#workflows/domain/waterfall.ts';
import type { Block, Both } from '#workflows/engine/paper.ts';
import { shareDues } from '#workflows/project/benefit-sharing/shares.ts';
import type { Project } from '#workflows/project/state.ts';
import { both, rate, yuan } from './phrases.ts';

type Row = readonly [label: Both, value: Both];
const taken = [
  ['stampFen', both('减：印花税', 'Less stamp duty')],
  ['vatFen', both('减：增值税', 'Less value-added tax')],
  ['surchargeFen', both('减：附加税费', 'Less surcharges')],
  ['upkeepFen', both('减：维持费用', 'Less upkeep')],
  ['directFen', both('减：直接成本', 'Less direct costs')],
  ['deficitFen', both('减：上期结转亏损', 'Less deficit carried forward')],
] as const;

/** From the income to the sum paid to one inventor, line by line, so that the payee can check it. Without the parts of other inventors. */
export function shareChain(project: Project, subject: string): Block[] {
  const formula = shareFormula(project, subject);
  if (!formula) return [];
  const { fen: shareFen, parts } = evaluated(formula);
  const given = (name: string) => Number(formula.inputs[name] ?? 0);
  const part = (formula.inputs['teamBp'] as readonly number[])[given('place') - 1] ?? 0;
  const rows: Row[] = [
    [both('收入', 'Income'), yuan(given('grossFen'))],
    ...taken.flatMap(([name, label]): Row[] => (given(name) > 0 ? [[label, yuan(given(name))]] : [])),
    [both('净收入', 'Net income'), yuan(parts?.['netFen'] ?? 0)],
    [both('完成人比例', 'Inventors’ rate'), rate(given('inventorBp'))],
    [both('完成人合计（进位到分）', 'Inventors together, rounded up to a fen'), yuan(parts?.['inventorsFen'] ?? 0)],
    [both('本人所占份额', 'Own part of it'), rate(part)],
    [both('本人应得（税前）', 'Own share before tax'), yuan(shareFen)],
    ...taxRows(project, subject, shareFen),
  ];
  return [
    { kind: 'heading', text: both('本人应得计算', 'Calculation of the share') },
    {
      kind: 'table',
      columns: [{ title: both('项目', 'Item') }, { title: both('金额（元）或比例', 'Sum (CNY) or rate'), figures: true }],
      rows,
    },
    {
      kind: 'text',
      text: both(
        '份额按最大余额法取整到分，各完成人份额之和等于完成人合计。',
        'Shares are rounded to a fen by largest remainder; together they are the inventors’ sum.',
      ),
    },
  ];
}

function shareFormula(project: Project, subject: string): Formula | undefined {
  const kept = project.sharing.trust?.[subject];
  const dues = () => shareDues(project, subject.slice(0, subject.indexOf('.')));
  return kept?.formula ?? dues().find((due) => due.purpose === 'inventor' && due.subject === subject)?.formula;
}

function taxRows({ payments }: Project, subject: string, shareFen: number): Row[] {
  const tax = payments[`withholding.${subject}`];
  if (!tax) return [];
  return [
    [both('计入应税收入', 'Income that counts'), yuan(taxableReward(shareFen, Number(tax.formula.inputs['countedBp'])))],
    [both('代扣个人所得税', 'Income tax withheld'), yuan(tax.fen)],
    [both('实发金额', 'Paid out'), yuan(shareFen - tax.fen)],
  ];
}
