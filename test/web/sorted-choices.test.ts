import { expect, test } from 'vitest';
import { sortedChoices } from '#web/reads/by-name.ts';
import type { Choice } from '#web/shapes/step.ts';
import { isCalled } from '#web/ui/is-called.ts';

const choice = (value: string, zh: string, en: string): Choice => ({ value, names: { zh, en } });
const people = [
  choice('a', '赵敏', 'Zhao Min'),
  choice('b', '董教授', 'Prof. Dong'),
  choice('c', '安然', 'An Ran'),
  choice('d', '林研究员', 'Lin Yan'),
];
const order = (locale: 'zh-CN' | 'en') => sortedChoices({ expert: people }, locale)['expert']?.map(({ value }) => value);

test('people to choose from stand by pinyin in Chinese and by alphabet in English', () => {
  expect(order('zh-CN')).toEqual(['c', 'b', 'd', 'a']);
  expect(order('en')).toEqual(['c', 'd', 'b', 'a']);
});

test('the ranked keep their rank', () => {
  const ranked = people.map((one, index) => ({ ...one, place: { rank: index + 1, pointsMilli: 1 } }));
  expect(sortedChoices({ proposal: ranked }, 'zh-CN')['proposal']).toEqual(ranked);
});

test('a name is found for every width, case and blank of the typed text', () => {
  expect(isCalled('Zhao Min', 'ｚｈａｏｍ')).toBe(true);
  expect(isCalled('赵敏', '敏')).toBe(true);
  expect(isCalled('赵敏', '刘')).toBe(false);
});
