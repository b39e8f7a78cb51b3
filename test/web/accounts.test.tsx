import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { aProject, play } from '#test/support/play.ts';
import { namedIn } from '#web/shapes/accounts.ts';
import { useAccount } from '#web/ui/accounts.ts';
import { Wording } from '#web/ui/wording.tsx';
import { portal as en } from '#web/wording/en/portal.ts';
import { portal as zh } from '#web/wording/zh/portal.ts';
import { positionsByName } from '#workflows/project/positions.ts';

const { books } = play(aProject(), sc1).file;
const accounts = [...Object.keys(books), ...Object.keys(positionsByName(books))];

function Names({ people }: { people: Parameters<typeof useAccount>[0] }) {
  const account = useAccount(people);
  return accounts.map((name) => <p key={name}>{account(name)}</p>);
}

test.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('no account and no position of a whole project is called by its identifier (%s)', (locale, portal) => {
  const persons = [...new Set(namedIn(accounts))];
  expect(persons).toContain('inventor2');
  const people = Object.fromEntries(persons.map((id, n) => [id, { zh: `王${'一二三四'[n]}`, en: `Wang ${'ABCD'[n]}` }]));
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={{ portal, words: {} } as never}>
      <Names people={people} />
    </Wording>,
  );
  for (const id of [...persons, 'school_college', 'university_project', 'inventors', ...(locale === 'en' ? [] : ['/'])])
    expect(markup.replaceAll(/<[^>]+>/g, '|')).not.toMatch(new RegExp(`${id}(?![a-z])`));
  expect(markup).toContain(locale === 'en' ? 'Inventor Wang A · receivable' : '成果完成人 王一 · 应收');
});
