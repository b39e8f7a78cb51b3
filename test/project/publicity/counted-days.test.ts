import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { speaker } from '#test/support/messages.ts';
import { aProject, play } from '#test/support/play.ts';
import { locales } from '#web/wording/index.ts';

const counted = {
  'zh-CN': { workingDay: /\d 个工作日/, calendarDay: /\d 天/ },
  en: { workingDay: /\d working days/, calendarDay: /\d days/ },
};

test.each(locales)('a notice says in which days it is counted, when it starts and to who objects to it, in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const project = play(aProject(), sc1);
  const started = project.recordings.flatMap(({ facts, definition = '' }) =>
    facts.flatMap((fact) => (fact.type === 'publicity-started' ? [{ definition, fact }] : [])),
  );
  // working days for the reward, days for the others (decisions.md, T2)
  expect(started.map(({ fact }) => [fact['subject'], fact['unit']])).toEqual([
    ['award', 'calendarDay'],
    ['conclusion', 'calendarDay'],
    ['price', 'calendarDay'],
    ['reward', 'workingDay'],
  ]);
  for (const { definition, fact } of started) {
    const { type, ...details } = fact;
    const { days, unit } = details as unknown as { readonly days: number; readonly unit: 'workingDay' | 'calendarDay' };
    expect(say.fact(definition, type, details as never)).toMatch(counted[locale][unit]);
    expect(say.ask('file-objection', { days, unit })).toMatch(counted[locale][unit]);
  }
  expect(failures).toEqual([]);
});
