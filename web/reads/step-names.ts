import type { Names } from '#web/shapes/common.ts';
import { library } from '#web/wording/library.server.ts';
import { milestoneName } from '#workflows/project/milestone-name.ts';

const titleOf = (locale: keyof typeof library, step: string) => library[locale].definitions.get(step)?.names[`${step}:title`] ?? step;

/** The name of a step, as a choice or in a text. */
export const stepNames = (step: string): Names => ({ zh: titleOf('zh-CN', step), en: titleOf('en', step) });

/** The name of a field, by its key `step:field`. */
export function fieldNames(key: string): Names {
  const [step = '', field = ''] = key.split(':');
  const labelIn = (locale: keyof typeof library) => library[locale].definitions.get(step)?.whole[`${step}:field:${field}`] ?? field;
  return { zh: labelIn('zh-CN'), en: labelIn('en') };
}

/** What an open step asks, by its key, and of which milestone: two payments of one kind differ by it. */
export function openingNames(key: string): Names {
  const [step = '', subject = ''] = key.split('/');
  const { zh, en } = stepNames(step);
  const [, n] = /^milestone-(\d+)$/.exec(subject) ?? [];
  if (n === undefined) return { zh, en };
  const milestone = milestoneName(n);
  return { zh: `${zh} · ${milestone.zh}`, en: `${en} · ${milestone.en}` };
}
