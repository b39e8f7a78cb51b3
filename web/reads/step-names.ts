import type { Names } from '#web/shapes/common.ts';
import { library } from '#web/wording/library.server.ts';

const titleOf = (locale: keyof typeof library, step: string) => library[locale].definitions.get(step)?.names[`${step}:title`] ?? step;

/** The name of a step, as a choice or in a text. */
export const stepNames = (step: string): Names => ({ zh: titleOf('zh-CN', step), en: titleOf('en', step) });
