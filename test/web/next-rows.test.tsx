import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import type { Waiting } from '#web/shapes/case.ts';
import { NextRows } from '#web/ui/next-rows.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

// a link without a router, as an anchor
vi.mock('@remix-run/react', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  Link: ({ to, ...rest }: { to: string }) => <a href={to} {...rest} />,
}));

const asked = { role: 'uni.pi', organisation: null, person: null };
const open = (step: string, subject: string): Waiting => ({
  key: `${step}/${subject}`,
  kind: 'step',
  step,
  stage: 'milestone-funding',
  subject,
  seat: null,
  asked,
  about: {},
  openedAt: '2027-03-01T01:00:00.000Z',
  dueAt: null,
  overdue: false,
  hold: null,
  mine: true,
});

test.each(locales)('a receipt calls the step that was just done no turn, and names the turn that has come, in %s', async (locale) => {
  const waiting = [open('file-progress', 'note-2'), open('submit-milestone', 'milestone-1')];
  const rows = (step: string | null) =>
    renderToStaticMarkup(
      <Wording locale={locale} messages={messages}>
        <NextRows project={{ id: 'one', waiting }} act={{ step }} />
      </Wording>,
    );
  const messages = await messagesOf(locale);
  const [turn, again] = locale === 'en' ? ['Your turn', 'May be done again'] : ['轮到您了', '可再次办理'];
  expect(rows('file-progress')).toContain(`href="/cases/one/steps/file-progress/note-2">${again}</a>`);
  expect(rows('file-progress').split(turn)).toHaveLength(2);
  expect(rows('accept-award').split(turn)).toHaveLength(3);
});
