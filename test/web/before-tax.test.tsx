import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf, speaker } from '#test/support/messages.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { aProject, play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { Named } from '#web/ui/named.tsx';
import { Sheets } from '#web/ui/sheets.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/kinds.ts';

const beforeTax = { 'zh-CN': '税前', en: 'before tax' } as const;
const project = play(aProject(), upTo(sc1, 'consent-shares'));
const asked = project.open.filter(({ step }) => step === 'consent-shares');

test.each(locales)('an inventor who consents reads that the sum is before tax and who withholds it, in %s', (locale) => {
  const { say } = speaker(locale);
  expect(asked.length).toBeGreaterThan(2);
  for (const { step, opening } of asked) {
    const question = say.ask(step, opening.about ?? {});
    expect(question).toContain(beforeTax[locale]);
    expect(question).toMatch(locale === 'en' ? /withholds income tax/ : /代扣个人所得税/);
  }
});

test.each(locales)('and so does the sheet of all shares beside the decisions, in %s', async (locale) => {
  const [first] = asked;
  const sheets = stepNamed('consent-shares')?.compares?.(project.state, first?.opening ?? ({} as never)) ?? [];
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Named value={{}}>
        <Sheets sheets={sheets.filter(({ name }) => name === 'shares') as never} />
      </Named>
    </Wording>,
  );
  expect(markup.split(beforeTax[locale]).length).toBeGreaterThan(2);
});

test('the paper of the distribution says it', () => {
  const papers = papersIn(play(aProject(), sc1)).filter(({ paper }) => paper.name === 'distribution');
  expect(papers.length).toBe(1);
  expect(JSON.stringify(papers.map(({ paper, source }) => paper.write(source)))).toMatch(/税前/);
});
