import { moneyTerms as english } from '#web/wording/en/money-terms.ts';
import { moneyTerms as chinese } from '#web/wording/zh/money-terms.ts';
import { kinds } from '#workflows/kinds.ts';
import { across, both } from './stage-page.ts';
import type { Walked } from './walk.ts';

type Terms = Readonly<Record<string, string>>;
export const bothOf = (zh: Terms, en: Terms, name: string) => (en[name] === undefined ? '' : `${zh[name]} · ${en[name]}`);
export const opensText = (opened: readonly string[] = []) =>
  opened.length > 0 ? ` → ${opened.map((name) => `\`${name}\``).join(', ')}` : '';

/** The periods of a stage: no person is asked, their end alone moves the case. Empty where the stage has none. */
export function periodsTable(page: string, walked: Walked): string {
  const periods = kinds.flatMap(({ definitions }) =>
    definitions.filter((one) => one.kind === 'wait' && (typeof one.stage === 'string' ? one.stage : across) === page),
  );
  if (periods.length === 0) return '';
  const rows = [...new Set(periods.map(({ name }) => name))].map((name) => {
    const then = opensText(walked.next.get(`${name} `)).trim();
    const money = (walked.money.get(name) ?? []).map((kind) => bothOf(chinese.purpose, english.purpose, kind) || `\`${kind}\``);
    const cells = [
      `\`${name}\`<br>${both(`${name}:title`)}`,
      (walked.until.get(name) ?? ['–']).join('<br>'),
      both(`${name}:ask`),
      then,
      money.join('<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Period | Length | What it is | At its end | Money |', '|---|---|---|---|---|', ...rows].join('\n');
}
