import { FormProvider, useForm } from '@conform-to/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { FieldInput } from '#web/forms/fields.tsx';
import { ChoicesInput } from '#web/forms/picks.tsx';
import { FormSetting } from '#web/forms/setting.tsx';
import { describeForm } from '#web/shapes/describe.ts';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const setting = {
  step: 'formal-check',
  choices: {},
  rows: {},
  remarks: {},
  sheets: [],
  uploads: [],
  files: { caseId: '', key: '', action: undefined },
};
const options = ['Lin', 'Song', 'Guo'].map((name) => ({ value: name.toLowerCase(), label: name }));
const refused = {
  status: 'error',
  initialValue: { experts: ['lin', 'guo'] },
  error: { 'experts[1]': [{ code: 'rule', rule: 'declared-conflict' }] },
} as never;

function experts() {
  const accept = stepNamed('formal-check')?.outcomes['accept'];
  const field = accept && describeForm(accept.form).fields.find(({ name }) => name === 'experts');
  if (!field) throw new Error('the formal check names no experts');
  return field;
}
function Experts() {
  const [form] = useForm({ id: 'act', lastResult: refused });
  const field = experts();
  return (
    <FormProvider context={form.context}>
      <FormSetting value={setting}>
        <ChoicesInput {...{ field, options }} name="experts" />
      </FormSetting>
    </FormProvider>
  );
}

test.each(locales)('what is wrong with one of several persons stands beside that person, in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <Experts />
    </Wording>,
  );
  const [, , song = '', guo = ''] = markup.split('<label').map((part) => part.split('</label>')[0]);
  expect(song).toContain('Song');
  expect(song).not.toContain('aria-invalid');
  expect(guo).toContain('Guo');
  expect(guo).toContain('id="act-experts[1]" aria-invalid="true"');
  expect(guo).toMatch(locale === 'en' ? /has declared a conflict of interest/ : /已就本项目申报回避/);
});

function Nobody() {
  const [form] = useForm({ id: 'act' });
  return (
    <FormProvider context={form.context}>
      <FormSetting value={{ ...setting, choices: { experts: [] } }}>
        <FieldInput field={experts()} name="experts" />
      </FormSetting>
    </FormProvider>
  );
}

test.each(locales)('where there is nobody to choose it says so, and nothing is typed instead, in %s', async (locale) => {
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Nobody />
    </Wording>,
  );
  expect(markup).toContain(locale === 'en' ? 'No options are available at present' : '目前没有可选的内容');
  expect(markup).not.toContain('<input');
});
