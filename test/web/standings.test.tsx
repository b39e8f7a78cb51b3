import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { messagesOf } from '#test/support/messages.ts';
import { Standings } from '#web/ui/standings.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { partyOf, positions, post, type Transfer } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { type PartyStanding, positionsByName, standingsByName } from '#workflows/project/positions.ts';
import type { Project } from '#workflows/project/state.ts';

const movedIn = ({ recordings }: Simulation<Project>) => recordings.flatMap(({ transfers }) => transfers);
const everything = () => true;

/** The cells of the table as they are read: each sum in fen, as its last two digits are fen. */
async function readTable(standings: readonly PartyStanding[], complete: boolean, locale: (typeof locales)[number]) {
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Standings standings={[...standings]} people={{}} complete={complete} />
    </Wording>,
  );
  const body = markup.slice(markup.indexOf('<tbody>'));
  const rows = [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]* class="num[^"]*">(.*?)<\/td>/g)].map(([, cell = '']) =>
      Number(cell.replaceAll(/<[^>]+>/g, '').replaceAll(/[^\d-]/g, '')),
    ),
  );
  return { markup, rows };
}

describe.each(Object.keys(everyStory))('%s', (name) => {
  const moved = everyStory[name] ? movedIn(everyStory[name]()) : [];

  test('after each movement the columns make the net, which is that of the ledger, and all parties together make nothing', () => {
    let books = {};
    moved.forEach((transfer, index) => {
      books = post(books, transfer);
      const lines = standingsByName(moved.slice(0, index + 1), everything);
      for (const { party, receivedFen, paidFen, owedToFen, owedByFen, netFen } of lines) {
        expect(receivedFen - paidFen + owedToFen - owedByFen, `${transfer.id} ${party}`).toBe(netFen);
        expect(Math.min(receivedFen, paidFen, owedToFen, owedByFen), `${transfer.id} ${party}`).toBeGreaterThanOrEqual(0);
      }
      const nets = Object.fromEntries(lines.filter(({ netFen }) => netFen !== 0).map(({ party, netFen }) => [party, netFen]));
      expect(nets, transfer.id).toEqual(positionsByName(books));
      const sum = (of: (line: PartyStanding) => number) => lines.reduce((total, line) => total + of(line), 0);
      expect(sum(({ receivedFen }) => receivedFen)).toBe(sum(({ paidFen }) => paidFen));
      expect(sum(({ owedToFen }) => owedToFen)).toBe(sum(({ owedByFen }) => owedByFen));
    });
  });

  test('who sees one party alone reads the same line of it', () => {
    for (const party of Object.keys(positions(moved.reduce(post, {})))) {
      const ownOf = (one: string) => standingsByName(moved, (account) => partyOf(account) === one);
      if (party.startsWith('inventor-') || ['school', 'college'].includes(party)) continue;
      const [own] = ownOf(party);
      expect(standingsByName(moved, everything)).toContainEqual(own);
    }
  });
});

/** Cash alone: what has gone over a bank account of the party. */
const bankOf = (moved: readonly Transfer[], party: string) => {
  const sum = (end: 'debit' | 'credit') => moved.filter((one) => one[end] === `${party}/cash`).reduce((total, { fen }) => total + fen, 0);
  return [sum('debit'), sum('credit')];
};

test.each(locales)('a finance officer can add up each line of the page in %s, while a retention and a bond are kept', async (locale) => {
  const moved = movedIn(everyStory['sc1']?.() ?? ({ recordings: [] } as never));
  const bond = moved.findIndex(({ kind }) => kind === 'bond');
  const retained = moved.findIndex(({ kind }) => kind === 'reserve-held');
  for (const upTo of [bond, retained]) {
    const so = moved.slice(0, upTo + 1);
    const { markup, rows } = await readTable(standingsByName(so, everything), true, locale);
    for (const [received = 0, paid = 0, owedTo = 0, owedBy = 0, net] of rows) expect(received - paid + owedTo - owedBy).toBe(net);
    expect(rows.at(-1)?.at(-1)).toBe(0);
    const enterprise = rows.find(([received, paid]) => JSON.stringify([received, paid]) === JSON.stringify(bankOf(so, 'enterprise')));
    expect(enterprise).toBeDefined();
    const zh = upTo === bond ? '其中代管（计入收到）' : '其中暂扣质保金（计入应付）';
    const en = upTo === bond ? 'of which held for others' : 'of which retention withheld';
    expect(markup).toContain(locale === 'en' ? en : zh);
  }
});

test('a part of the ledger has no sum of all', async () => {
  const standings = standingsByName(
    movedIn(everyStory['sc1']?.() ?? ({ recordings: [] } as never)),
    (account) => partyOf(account) === 'funder',
  );
  expect((await readTable(standings, false, 'en')).rows).toEqual([[0, 80_000_000, 0, 0, -80_000_000]]);
});

test.each(locales)('no party is called by its identifier in %s, a bidder that shares the bond included', async (locale) => {
  const messages = await messagesOf(locale);
  const moved = movedIn(everyStory['pool']?.() ?? ({ recordings: [] } as never));
  const standings = standingsByName(moved, everything);
  const people = { 'haihe-university': { zh: '海河大学', en: 'Haihe University' }, 'bohai-tech': { zh: '渤海理工', en: 'Bohai Tech' } };
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <Standings standings={standings} people={people} complete />
    </Wording>,
  );
  expect(markup).not.toContain('bidder-');
  expect(markup).toContain(locale === 'en' ? 'Bidder Haihe University' : '应答方 海河大学');
});
