import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { ErrorSummary } from '#web/forms/error-summary.tsx';
import { FormSetting, requirementIn } from '#web/forms/setting.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import type { Sheet } from '#web/shapes/step.ts';
import { Wording } from '#web/ui/wording.tsx';
import type { Locale } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const step = 'submit-milestone';
const choices = {
  indicator: [
    { value: 'life', names: { zh: '寿命', en: 'Service life' } },
    { value: 'purity', names: { zh: '纯度', en: 'Purity' } },
  ],
};
async function saidIn(locale: Locale, name: string) {
  const fields = askedForm(step, 'submit');
  if (!fields) throw new Error('no form');
  const rows = { ...stepNamed(step)?.rows };
  const setting = { step, choices, rows, remarks: {}, sheets: [], uploads: [], files: { caseId: '', key: '', action: undefined } };
  return renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <FormSetting value={setting}>
        <ErrorSummary
          problems={{ [name]: [{ code: 'malformed' }] }}
          fields={fields}
          step={step}
          begun={{ values: [{ indicator: 'life' }, { indicator: 'purity' }] }}
          answered={undefined}
          unsent
        />
      </FormSetting>
    </Wording>,
  );
}

test('a fault in a given row names what the row is about, and says what is expected', async () => {
  const zh = await saidIn('zh-CN', 'values[1].value');
  expect(zh).toContain('实测值（纯度）');
  expect(zh).toContain('格式不正确。 数值类指标只填数值');
  expect(zh).not.toContain('实测值 2');
  expect(await saidIn('en', 'values[0].value')).toContain('Value (Service life)');
});

test('a row that its writer has added keeps its number', async () => {
  expect(await saidIn('zh-CN', 'evidence[1].title')).toContain('材料名称 2');
});

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
