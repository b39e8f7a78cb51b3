import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { messagesOf } from '#test/support/messages.ts';
import { bondAccount } from '#web/reads/bond-account.ts';
import { BondSide } from '#web/ui/bond-side.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { sumFen } from '#workflows/domain/money.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const movesOf = ({ recordings }: Simulation<Project>) =>
  recordings.flatMap(({ at, transfers }) =>
    transfers.filter(({ kind }) => /^bond(-|$)/.test(kind)).map(({ kind, fen }) => ({ kind, fen, at })),
  );

describe.each(Object.keys(everyStory))('%s', (name) => {
  test('at each moment what was paid in is held, returned or forfeited, and held is what lies in escrow', () => {
    const project = everyStory[name]?.();
    const moved = project ? movesOf(project) : [];
    for (let n = 1; n <= moved.length; n += 1) {
      const bond = bondAccount(moved.slice(0, n));
      expect(bond?.paidFen).toBe(sumFen([bond?.heldFen ?? 0, ...(bond?.ends ?? []).map(({ fen }) => fen)]));
    }
    const [, escrowFen = 0] = Object.entries(project?.file.books ?? {}).find(([account]) => account === 'platform/escrow') ?? [];
    expect(bondAccount(moved)?.heldFen ?? 0).toBe(escrowFen);
  });
});

const ways = {
  sc1: ['已退还企业', 'returned to the enterprise'],
  pool: ['已补偿应答方', 'paid to the bidders'],
  kept: ['已扣留', 'forfeited'],
};
describe.each(locales)('in %s', (locale) => {
  const read = async (name: string, take: (moved: ReturnType<typeof movesOf>) => ReturnType<typeof movesOf>) => {
    const bond = bondAccount(take(movesOf(everyStory[name]?.() ?? ({ recordings: [] } as never))));
    const markup = renderToStaticMarkup(
      <Wording locale={locale} messages={await messagesOf(locale)}>
        {bond ? <BondSide bond={bond} /> : null}
      </Wording>,
    );
    return { bond, text: markup.replaceAll(/<[^>]+>/g, ' ') };
  };
  const held = locale === 'en' ? 'held in escrow' : '代管中';

  test('a bond that was paid in reads as held', async () => {
    const { text } = await read('sc1', (moved) => moved.slice(0, 1));
    expect(text).toContain(held);
    expect(text.match(/¥60,000\.00/g)).toHaveLength(2);
  });

  test.each(Object.entries(ways))('ended as in %s, it reads how and on which day, and as held no more', async (name, words) => {
    const { bond, text } = await read(name, (moved) => moved);
    expect(text).toContain(locale === 'en' ? words[1] : words[0]);
    expect(text).not.toContain(held);
    const days = [...text.matchAll(locale === 'en' ? /[A-Z][a-z]{2} \d+/g : /\d+月\d+日/g)];
    expect(days).toHaveLength((bond?.ends.length ?? 0) + 1);
  });
});
