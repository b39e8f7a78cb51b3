import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { OutcomeChoice } from '#web/forms/outcome-choice.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { steps } from '#workflows/kinds.ts';

// a link without a router, as an anchor
vi.mock('@remix-run/react', async (original) => ({
  ...(await original<object>()),
  Link: ({ to, children, 'aria-current': current }: ComponentProps<'a'> & { to: string }) => (
    <a href={to} aria-current={current}>
      {children}
    </a>
  ),
}));

const several = steps.filter(({ outcomes }) => Object.keys(outcomes).length > 1);

test.each(locales)('every decision of the catalogue lies open with none preselected, the negative ones last, in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const choice = (step: (typeof several)[number], chosen?: string) => {
    const outcomes = Object.entries(step.outcomes).map(([name, { legal = false, negative = false }]) => ({ name, legal, negative }));
    const page = { step: step.name, about: {}, outcomes } as unknown as ComponentProps<typeof OutcomeChoice>['page'];
    return renderToStaticMarkup(
      <Wording locale={locale} messages={messages}>
        <OutcomeChoice page={page} chosen={chosen} />
      </Wording>,
    );
  };
  expect(several.length).toBeGreaterThan(50);
  for (const step of several) {
    const names = [...choice(step).matchAll(/\?outcome=([a-z-]+)/g)].map(([, name = '']) => name);
    expect(names.toSorted(), step.name).toEqual(Object.keys(step.outcomes).toSorted());
    expect(choice(step), step.name).not.toMatch(/ (?:aria-current|checked)=/);
    const isNegative = names.map((name) => step.outcomes[name]?.negative === true);
    expect(isNegative, step.name).toEqual(isNegative.toSorted((one, other) => Number(one) - Number(other)));
    const [first = ''] = names;
    expect(choice(step, first).match(/aria-current="true"/g), step.name).toHaveLength(1);
  }
});
