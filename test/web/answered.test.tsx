import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { Answered } from '#web/ui/answered.tsx';
import { Options } from '#web/ui/labelled.tsx';
import { LabelledInput } from '#web/ui/labelled-input.tsx';
import { Wording } from '#web/ui/wording.tsx';

test('a refused form of a page comes back as it was sent, with each refused field marked and described', async () => {
  const answer = { wrong: ['bank', 'to'], typed: { bank: ['?'], holder: ['海河大学'], to: ['b'] } };
  const markup = renderToStaticMarkup(
    <Wording locale="zh-CN" messages={await messagesOf('zh-CN')}>
      <Answered answer={answer}>
        <LabelledInput name="holder" label="户名" typed="原户名" />
        <LabelledInput name="bank" label="开户银行" says="请填写开户银行。" />
        <Options
          name="to"
          label="对象"
          options={[
            ['a', '甲'],
            ['b', '乙'],
          ]}
        />
      </Answered>
    </Wording>,
  );
  const [holder = '', bank = ''] = markup.match(/<input[^>]*>/g) ?? [];
  expect(holder).toContain('value="海河大学"');
  expect(holder).not.toContain('aria-invalid');
  expect(bank).toContain('value="?"');
  expect(bank).toContain('aria-invalid="true"');
  const described = /aria-describedby="([^"]+)"/.exec(bank)?.[1] ?? '';
  expect(markup).toContain(`<p id="${described}" class="mt-1 text-[0.8125rem] text-seal">请填写开户银行。</p>`);
  expect(markup).toMatch(/<option value="b" selected="">/);
  expect(markup).toContain('本项未填写或格式不符，请核对。');
});
