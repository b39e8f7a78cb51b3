import { camelCase } from '#web/shapes/camel-case.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { library } from '#web/wording/library.server.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { OutcomeDefinition, StepDefinition } from '#workflows/engine/define-step.ts';
import { stages, steps } from '#workflows/kinds.ts';
import { block } from './procedures.ts';
import { rareSteps } from './rare-steps.ts';
import { schemaText } from './schema-text.ts';
import type { Place, Walked } from './walk.ts';

export const across = 'across-the-stages';
export const pageNames: readonly string[] = [...stages, across];
type Step = StepDefinition<CaseState>;
export const stepsOf = (page: string) => steps.filter(({ stage }) => (typeof stage === 'string' ? stage : across) === page);

const [chinese, english] = [library['zh-CN'], library.en];
const wordIn = ({ definitions, stages: titles }: typeof english, key: string) =>
  definitions.get(key.split(':')[0] ?? '')?.whole[key] ?? titles[key];
/** `{fen, number, yuan}` is `{fen}` to a reader. */
const plain = (sentence: string) => sentence.replace(/\{(\w+), number, \w+\}/g, '{$1}');
export const both = (key: string): string => {
  const [zh, en] = [wordIn(chinese, key), wordIn(english, key)];
  return zh === undefined || en === undefined ? '' : `${plain(zh)} · ${plain(en)}`;
};
export const titleOf = (page: string) => (page === across ? '各阶段 · Across the stages' : both(`stage:${page}`));

/** One page per stage: each step with who is asked, its forms, its rules and what opens next. */
export function stagePage(page: string, walked: Walked): string {
  return [
    `# ${titleOf(page)}`,
    'The steps in the order of the way. How to do one, and what the words mean: [../http.md](../http.md). Sentences are zh · en; braces name figures of `about`.',
    ...stepsOf(page).map((step) => section(step, walked)),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(step: Step, walked: Walked): string {
  const { name, code, outcomes } = step;
  const about = walked.about.get(name) ?? [];
  const rare = rareSteps.find((one) => one.name === name);
  return [
    `## ${name}`,
    `${code} · ${both(`${name}:title`)} · POST /trpc/steps.${camelCase(name)}`,
    both(`${name}:ask`),
    [
      ...(walked.places.get(name) ?? []).map((place) => `- Asked: ${placeText(place)}.`),
      ...(rare ? [`- Opens after: ${rare.after}.`] : []),
      ...marksOf(step).map((mark) => `- ${mark}`),
      ...(about.length > 0 ? [`- \`about\`: ${about.map((figure) => `\`${figure}\``).join(', ')}.`] : []),
      ...Object.keys(step.names ?? {}).map((field) => `- \`${field}\`: one of \`choices.${field}\` of steps.page.`),
      ...Object.entries(step.rows ?? {}).map(
        ([list, field]) => `- \`${list}\`: one row for each that \`suggested\` holds; \`${field}\` says which.`,
      ),
    ].join('\n'),
    ...Object.entries(outcomes).map(([outcome, definition]) => outcomeText(step, outcome, definition, walked)),
    ...rulesOf(step),
  ].join('\n\n');
}

function placeText({ role, whom, subject, seat }: Place): string {
  const who = { named: 'one person who holds', party: 'of one organisation, holders of', any: 'anywhere, holders of' }[whom];
  return `${who} \`${role}\`; subject \`${subject}\`${seat === '' ? '' : `, seat \`${seat}\``}`;
}
function marksOf({ optional, closesAtDue, repeatable, isPublic, silence, begins, composes }: Step): string[] {
  return [
    optional ? 'Need not be done: in `offered` of projects.get, in no inbox.' : '',
    isPublic ? 'For everybody, also without signing in.' : '',
    closesAtDue ? 'Refused after its deadline (`TOO_LATE`).' : '',
    repeatable ? 'May be done again while it is open.' : '',
    silence ? `Silence counts${silence.secondNotice ? ' after a second notice' : ' at the deadline'}.` : '',
    begins ? '`suggested` of steps.page knows a part of the form.' : '',
    composes ? '`composed` of steps.page is the text that the act records.' : '',
  ].filter((mark) => mark !== '');
}

function outcomeText({ name }: Step, outcome: string, definition: OutcomeDefinition, { next }: Walked): string {
  const { form, legal, confirms, sealed } = definition;
  const marks = [
    legal ? 'legal act, scope `sign`' : '',
    confirms === 'payment' ? 'releases money, scope `pay`' : '',
    confirms === 'signature' ? 'confirms a signature, scope `sign`' : '',
    sealed ? `sealed (${sealed})` : '',
  ];
  const told = marks.filter((mark) => mark !== '').join(', ');
  const opens = next.get(`${name} ${outcome}`) ?? [];
  const units = new Map<string, string>();
  collectUnits(describeForm(form), units);
  const explain = (field: string) =>
    [both(`${name}:field:${field}`), units.get(field) ?? '', help(name, field)].filter((part) => part !== '').join('; ');
  return [
    `### ${outcome}${told === '' ? '' : ` (${told})`}`,
    `${both(`${name}:${outcome}:label`)}. ${both(`${name}:${outcome}:leadsTo`)}${opens.length > 0 ? ` Opens: ${opens.map((step) => `\`${step}\``).join(', ')}.` : ''}`,
    block(`form ${schemaText(form, 'input', explain)}`),
    ...optionsIn(name, describeForm(form)),
  ].join('\n\n');
}
const help = (step: string, field: string) => both(`${step}:field:${field}:help`);
const unitOf: Partial<Record<Field['kind'], string>> = {
  yuan: 'whole fen',
  percent: 'basis points',
  day: 'day in Beijing time, 2027-03-31',
  instant: 'ISO 8601 with Z',
  hash: 'SHA-256, hex',
  id: 'id',
  consent: 'must be true',
};
function collectUnits(field: Field, units: Map<string, string>): void {
  if (field.kind === 'group') for (const inner of field.fields) collectUnits(inner, units);
  else if (field.kind === 'list') collectUnits(field.item, units);
  const unit = unitOf[field.kind];
  if (unit !== undefined) units.set(field.name, unit);
}
/** The meaning of each value of a choice. */
function optionsIn(step: string, field: Field): string[] {
  if (field.kind === 'group') return field.fields.flatMap((inner) => optionsIn(step, inner));
  if (field.kind === 'list') return optionsIn(step, field.item);
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const meant = field.options
    .map((option) => [option, both(`${step}:field:${field.name}:option:${option}`)] as const)
    .filter(([, words]) => words !== '');
  return meant.length === 0 ? [] : [`\`${field.name}\`: ${meant.map(([option, words]) => `\`${option}\` ${words}`).join('; ')}`];
}

/** Stricter than the schema: refused as RULES_BROKEN. */
function rulesOf({ name, rules = [] }: Step): string[] {
  if (rules.length === 0) return [];
  return [
    'Rules beyond the schema (`RULES_BROKEN`, each with its field):',
    rules.map((rule) => `- \`${rule}\`: ${both(`${name}:rule:${rule}`)}`).join('\n'),
  ];
}
