import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import type { Doer } from '#web/shapes/common.ts';
import type { ReadDocument, Sheet } from '#web/shapes/step.ts';
import { useBeside } from '#web/ui/beside.ts';
import { useDoer } from '#web/ui/people.tsx';
import { Wording } from '#web/ui/wording.tsx';
import type { Locale } from '#web/wording/index.ts';

const bodies = { haihe: { zh: '海河大学', en: 'Haihe University' }, bohai: { zh: '渤海理工大学', en: 'Bohai University' } } as const;
const organisation = (id: keyof typeof bodies) => ({ id, kind: 'university', names: bodies[id], fictional: true });
const hidden: Doer = { person: null, for: null, organisation: null, role: 'expert' };
const document = (version: number, step: string, by: Doer): ReadDocument => ({
  version,
  step,
  by,
  hash: 'ab'.repeat(32),
  stage: 'proposal',
  outcome: 'seal',
  subject: 'call',
  at: '2026-11-26T16:00:00.000Z',
  about: null,
  state: 'opened',
  earlier: null,
  withdrawnAt: null,
  parts: [],
});
const bid = (version: number, id: keyof typeof bodies) => document(version, 'seal-submit', { ...hidden, organisation: organisation(id) });
/** As the signatory finds them: the highest in rank first, not the latest. */
const compared: Sheet[] = [
  { name: 'proposals', columns: [{ name: 'bidder', kind: 'organisation' }], rows: [['haihe'], ['bohai']] },
] as Sheet[];

const Shown = ({ use }: { use: () => string }) => <p>{use()}</p>;
const rendered = async (locale: Locale, use: () => string) =>
  renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Shown use={use} />
    </Wording>,
  );

test.each([
  ['zh-CN', '海河大学', '渤海理工大学'],
  ['en', 'Haihe University', 'Bohai University'],
] as const)(
  'proposals to choose from are told apart by name and stand in the order of the comparison, in %s',
  async (locale, first, second) => {
    const read = { beside: [bid(9, 'bohai'), bid(8, 'haihe')], sheets: compared };
    const shown = await rendered(locale, () =>
      useBeside()(read)
        .map(({ title }) => title)
        .join('|'),
    );
    expect(shown).toMatch(new RegExp(`· ${first}\\|.+ · ${second}<`));
  },
);

test('opinions of experts without a name are not told apart, and keep their order', async () => {
  const read = { beside: [document(9, 'argue-demand', hidden), document(8, 'argue-demand', hidden)], sheets: [] };
  const shown = await rendered('en', () =>
    useBeside()(read)
      .map(({ document: { version }, title }) => `${title} ${version}`)
      .join('|'),
  );
  expect(shown).toMatch(/^<p>(.+) 9\|\1 8<\/p>$/);
});

test.each([
  ['zh-CN', '专家（姓名不公开）'],
  ['en', 'Expert (name withheld)'],
] as const)('whose name is withheld is called by the role, in %s', async (locale, called) => {
  expect(await rendered(locale, () => useDoer()(hidden))).toContain(called);
});
