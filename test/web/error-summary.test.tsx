import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { ErrorSummary } from '#web/forms/error-summary.tsx';
import { problemsIn } from '#web/forms/judge.ts';
import type { Problems } from '#web/forms/problem.ts';
import { FormSetting, requirementIn } from '#web/forms/setting.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import type { Sheet } from '#web/shapes/step.ts';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';

const choices = {
  indicator: [
    { value: 'life', names: { zh: '寿命', en: 'Service life' } },
    { value: 'purity', names: { zh: '纯度', en: 'Purity' } },
  ],
};
interface Asked {
  readonly locale?: Locale;
  readonly step?: string;
  readonly outcome?: string;
  readonly problems: Problems;
  readonly begun?: unknown;
  readonly typed?: unknown;
}
async function said({ locale = 'zh-CN', step = 'submit-milestone', outcome = 'submit', problems, begun, typed }: Asked) {
  const fields = askedForm(step, outcome);
  if (!fields) throw new Error('no form');
  const rows = { ...stepNamed(step)?.rows };
  const setting = { step, choices, rows, remarks: {}, sheets: [], uploads: [], files: { caseId: '', key: '', action: undefined } };
  const html = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <FormSetting value={setting}>
        <ErrorSummary {...{ problems, fields, step, begun, typed }} formId="f" answered={undefined} unsent />
      </FormSetting>
    </Wording>,
  );
  return { html, lines: [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line.replaceAll(/<[^>]+>/g, '')) };
}
const malformed = (name: string): Problems => ({ [name]: [{ code: 'malformed' }] });
const measured = { values: [{ indicator: 'life' }, { indicator: 'purity' }] };

test('a fault in a given row names the table and what the row is about, and says what is expected', async () => {
  const { lines } = await said({ problems: malformed('values[1].value'), begun: measured });
  expect(lines).toEqual([
    '指标实测值 · 纯度 · 实测值：不符合填写要求：数值类指标只填数值，单位与要求一致；通过类指标填 pass（通过）或 fail（未通过）。',
  ]);
  const inEnglish = await said({ locale: 'en', problems: malformed('values[0].value'), begun: measured });
  expect(inEnglish.lines[0]).toContain('Measured values · Service life · Value: Not as expected here: For a numeric indicator');
});

test('a row that its writer has added is named by what it says', async () => {
  const evidence = [
    { title: '检测报告', location: '' },
    { title: '', location: '附件 2' },
  ];
  const { lines } = await said({ problems: malformed('evidence[0].location'), typed: { evidence } });
  expect(lines[0]).toMatch(/^证明材料 · 检测报告 · 存放位置或附件号：/);
  const spending = [{ category: 'travel', fen: '' }];
  const money = await said({ locale: 'en', problems: malformed('spending[0].fen'), typed: { spending } });
  expect(money.lines[0]).toContain(' · Travel and meetings · ');
});

test('a row without a name, or with the name of another, is named by its number', async () => {
  const unnamed = await said({ problems: malformed('evidence[1].location'), typed: { evidence: [{}, {}] } });
  expect(unnamed.lines[0]).toMatch(/^证明材料 · 第 2 行 · 存放位置或附件号：/);
  const alike = await said({ problems: malformed('evidence[1].location'), typed: { evidence: [{ title: '报告' }, { title: '报告' }] } });
  expect(alike.lines[0]).toContain(' · 第 2 行 · ');
  // its own text is at fault: it is no name
  const faulty = await said({ problems: malformed('evidence[0].title'), typed: { evidence: [{ title: '报' }] } });
  expect(faulty.lines[0]).toMatch(/^证明材料 · 第 1 行 · 材料名称：/);
});

describe('each line of a form left empty names its own field and leads to it', () => {
  const forms = steps.flatMap(({ name, outcomes }) => Object.keys(outcomes).map((outcome) => ({ step: name, outcome })));
  test.each(forms)('$step $outcome', async ({ step, outcome }) => {
    const root = askedForm(step, outcome);
    const problems = root ? problemsIn(root, emptyOf(root)) : {};
    if (Object.keys(problems).length === 0) return;
    for (const locale of locales) {
      const { html, lines } = await said({ locale, step, outcome, problems });
      expect(new Set(lines).size).toBe(lines.length);
      for (const name of Object.keys(problems)) expect(html).toContain(`href="#f-${name}"`);
    }
  });
});
/** As a browser sends it: all groups, one row of each list that must have one. */
function emptyOf(field: Field): unknown {
  if (field.kind === 'group') return Object.fromEntries(field.fields.map((one) => [one.name, emptyOf(one)]));
  return field.kind === 'list' && field.min > 0 ? Array.from({ length: field.min }, () => emptyOf(field.item)) : undefined;
}

test('the requirement of a given row is taken from the table beside it', () => {
  const measured: Sheet = {
    name: 'measured',
    columns: [
      { name: 'indicator', kind: 'indicator' },
      { name: 'required', kind: 'text' },
    ],
    rows: [['purity', '≥ 95']],
  };
  const weights: Sheet = { name: 'weights', columns: [{ name: 'item', kind: 'term' }], rows: [['purity']] };
  expect(requirementIn([weights, measured], 'purity')).toBe('≥ 95');
  expect(requirementIn([weights, measured], 'life')).toBeUndefined();
});
