import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StackedBar } from '#web/ui/money.tsx';
import { moneyParts } from '#web/ui/money-parts.ts';
import { Wording } from '#web/ui/wording.tsx';

test('what is due and what is kept back are distinguished by colour, in the bar and in its list', () => {
  const parts = moneyParts({
    priceFen: 310,
    paidFen: 100,
    orderedFen: 20,
    dueFen: 50,
    retainedFen: 30,
    forbiddenFen: 10,
    endedEarly: false,
  });
  expect(parts.map(({ fen }) => fen)).toEqual([100, 20, 50, 30, 10, 100]);
  const markup = renderToStaticMarkup(
    <Wording locale="en" messages={{ portal: {}, words: {} } as never}>
      <StackedBar segments={parts.map(({ name, ...part }) => ({ ...part, label: name }))} />
    </Wording>,
  );
  for (const colour of [/rect class="([^"]+)"/g, /size-2 rounded-full (bg-[^"]+)"/g])
    expect(new Set([...markup.matchAll(colour)].map(([, name]) => name)).size).toBe(parts.length);
});
