import { FormProvider, useForm } from '@conform-to/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { Fields } from '#web/forms/fields.tsx';
import { FormSetting } from '#web/forms/setting.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

const remark = '缺少检测机构的原始记录。';
const setting = {
  step: 'submit-milestone',
  choices: {},
  rows: {},
  remarks: { evidence: [remark] },
  sheets: [],
  uploads: [],
  files: { caseId: '', key: '', action: undefined },
};

function Report() {
  const [form] = useForm({ id: 'act' });
  return (
    <FormProvider context={form.context}>
      <FormSetting value={setting}>
        <Fields fields={askedForm('submit-milestone', 'submit')?.fields ?? []} />
      </FormSetting>
    </FormProvider>
  );
}

test.each(locales)('a remark stands once, right before the field that it is about, in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <Report />
    </Wording>,
  );
  const [before = '', after = '', ...more] = markup.split(remark);
  expect(more).toEqual([]);
  expect(before).toMatch(new RegExp(`<strong>${locale === 'en' ? 'Returned:' : '退回意见：'}</strong> $`));
  expect(after.slice(0, 200)).toMatch(/id="act-evidence"/);
});
