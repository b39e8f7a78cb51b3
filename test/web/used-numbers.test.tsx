import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { recurringIn } from '#web/reads/step-aids.ts';
import { UsedNumbers } from '#web/ui/used-numbers.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/kinds.ts';

const claim = (n: number, invoices: string) => ({
  step: 'request-subsidy',
  subject: `claim-${n}`,
  parts: [{ step: 'request-subsidy', outcome: 'submit', values: { invoices } }],
});
const read = [claim(2, '发票 24127000000017、24127000000099'), claim(1, '发票号码 24127000000017')];

test.each(['review-subsidy', 'request-subsidy'])('%s: a number of the claim that another claim has used is shown', (name) => {
  const step = stepNamed(name);
  if (!step) throw new Error(`no step ${name}`);
  expect(recurringIn(step, 'claim-2', read)).toEqual(['24127000000017']);
  expect(recurringIn(step, 'claim-1', read.slice(1))).toEqual([]);
});
test('before a claim is written, the numbers used so far are shown', () => {
  const step = stepNamed('request-subsidy');
  expect(step && recurringIn(step, 'claim-3', read)).toEqual(['24127000000017', '24127000000099']);
});

test.each(locales)('%s: the note says how many, which, and who decides', async (locale) => {
  const markup = (usedNumbers: string[]) =>
    messagesOf(locale).then((messages) =>
      renderToStaticMarkup(
        <Wording locale={locale} messages={messages}>
          <UsedNumbers page={{ usedNumbers }} />
        </Wording>,
      ),
    );
  const shown = await markup(['24127000000017']);
  expect(shown).toContain('24127000000017');
  expect(shown).toMatch(locale === 'en' ? /1 number has been used.*reviewer decides/s : /1 个号码已用于.*审核人认定/s);
  expect(await markup([])).toBe('');
});
