import { readFileSync, writeFileSync } from 'node:fs';
import { allWords } from '#web/wording/library.server.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { stages, steps } from '#workflows/kinds.ts';

// npm run docs writes docs/steps.md; npm run docs:check says whether it is what the catalogue says.
const file = new URL('../docs/steps.md', import.meta.url);

const [chinese, english] = [allWords('zh-CN'), allWords('en')];
const both = (key: string) => `${chinese[key] ?? key} · ${english[key] ?? key}`;
/** A step open to the public has no deadline but that of its period. */
function silenceOf({ silence, closesAtDue, isPublic, optional }: StepDefinition<CaseState>): string {
  if (optional) return 'need not be done';
  if (closesAtDue) return 'closes';
  if (isPublic) return 'ends with its period';
  if (!silence) return 'is escalated';
  const { secondNotice } = silence;
  if (!secondNotice) return 'counts';
  return `is escalated; counts ${secondNotice.count} ${secondNotice.unit === 'workingDay' ? 'working' : 'calendar'} days after a second notice`;
}

function rowOf(step: StepDefinition<CaseState>): string {
  const outcomes = Object.keys(step.outcomes).map((outcome) => both(`${step.name}:${outcome}:label`));
  return `| ${step.code} | \`${step.name}\` | ${both(`${step.name}:title`)} | ${outcomes.join('<br>')} | ${silenceOf(step)} |`;
}

const isAcross = ({ stage }: StepDefinition<CaseState>) => typeof stage !== 'string';
const parts = [...stages, undefined].map((stage) => {
  const rows = steps.filter((step) => (stage === undefined ? isAcross(step) : step.stage === stage)).map(rowOf);
  return `## ${stage === undefined ? '各阶段 · Across the stages' : both(`stage:${stage}`)}\n\n| | Name | Step | Outcomes | Silence |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
});
const text = `# Steps 步骤\n\nGenerated from the catalogue. Who is asked, until when and what it changes: the step's file in \`workflows/\`, in the folder of its kind, or in \`workflows/overlays/\` where it lies across the stages.\n\n${parts.join('\n')}`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/steps.md is not what the catalogue says: run npm run docs.');
  process.exitCode = 1;
}
