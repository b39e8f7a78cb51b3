import { moneyTerms as english } from '#web/wording/en/money-terms.ts';
import { terms as englishTerms } from '#web/wording/en/portal-terms.ts';
import { moneyTerms as chinese } from '#web/wording/zh/money-terms.ts';
import { terms as chineseTerms } from '#web/wording/zh/portal-terms.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { bothOf, opensText, periodsTable } from './periods-table.ts';
import { both, pageNames, stepsOf, titleOf } from './stage-page.ts';
import type { Walked } from './walk.ts';

type Step = StepDefinition<CaseState>;

/** Each stage as a diagram, each step as a row. */
export const stepsPage = (walked: Walked) =>
  `# Steps 步骤

Generated from the catalogue, and from the stories for what follows a step: who is asked, until when, what silence does, what opens
next, which rows of the ledger and payments an act brings about. Forms and rules: [http.md](http.md). A dotted arrow is time that
passes: the end of a period, for which nobody is asked; the periods of a stage stand below its steps.

${pageNames.map((page) => stagePart(page, walked)).join('\n')}`;

function stagePart(page: string, walked: Walked): string {
  const steps = stepsOf(page);
  const head = '| | Step | Who | Until | On silence | Next | Money |\n|---|---|---|---|---|---|---|';
  const rows = `${head}\n${steps.map((step) => rowOf(step, walked)).join('\n')}`;
  return [`## ${titleOf(page)}`, diagram(steps, walked), rows, periodsTable(page, walked)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

const node = (name: string) => name.replaceAll('-', '_');
/** Steps of the stage and the first ones of others, joined by the outcomes that open them. */
function diagram(steps: readonly Step[], { next }: Walked): string {
  const named = new Map<string, string>();
  const arrows: string[] = [];
  const draw = (from: string, to: string, label: string) => {
    for (const name of [from, to]) named.set(name, titleIn(name));
    arrows.push(`  ${node(from)} ${label === '' ? '-.->' : `-->|${label}|`} ${node(to)}`);
  };
  for (const { name, outcomes } of steps) {
    const byTarget = new Map<string, string[]>();
    for (const outcome of Object.keys(outcomes))
      for (const to of next.get(`${name} ${outcome}`) ?? []) byTarget.set(to, [...(byTarget.get(to) ?? []), outcome]);
    for (const [to, how] of byTarget) draw(name, to, how.join(', '));
  }
  const here = new Set(steps.map(({ name }) => name));
  for (const [from, opened] of next) if (from.endsWith(' ')) for (const to of opened) if (here.has(to)) draw(from.trim(), to, '');
  if (arrows.length === 0) return '';
  const boxes = [...named].map(([name, title]) => `  ${node(name)}["${title.replaceAll('"', "'")}"]`);
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}
const titleIn = (name: string): string => (both(`${name}:title`) || name).split(' · ').join('<br>');

function rowOf(step: Step, walked: Walked): string {
  const { code, name, outcomes } = step;
  const roles = [...new Set((walked.places.get(name) ?? []).map(({ role }) => role))];
  const cells = [
    code,
    `\`${name}\`<br>${both(`${name}:title`)}`,
    roles.map((role) => bothOf(chineseTerms.role, englishTerms.role, role.replaceAll('.', '-')) || `\`${role}\``).join('<br>'),
    (walked.until.get(name) ?? ['–']).join('<br>'),
    `${silenceOf(step)}${opensText(walked.afterSilence.get(name))}`,
    Object.keys(outcomes)
      .map((outcome) => `${both(`${name}:${outcome}:label`)}${opensText(walked.next.get(`${name} ${outcome}`))}`)
      .join('<br>'),
    (walked.money.get(name) ?? []).map((kind) => bothOf(chinese.purpose, english.purpose, kind) || `\`${kind}\``).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A step open to the public has no deadline but that of its period. */
function silenceOf({ silence, closesAtDue, isPublic, optional }: Step): string {
  if (optional) return silence ? 'need not be done; ends' : 'need not be done';
  if (closesAtDue) return 'closes';
  if (isPublic) return 'ends with its period';
  if (!silence) return 'is escalated';
  const { secondNotice } = silence;
  if (!secondNotice) return 'counts';
  return `is escalated; counts ${secondNotice.count} ${secondNotice.unit === 'workingDay' ? 'working' : 'calendar'} days after a second notice`;
}
