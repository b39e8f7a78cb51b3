import type { Names } from '#web/shapes/common.ts';

/** A person among those to choose from: the name, and where the person works. */
export const withEmployer = ({ zh, en }: Names, employer: Names | undefined): Names => ({
  zh: [zh, employer?.zh].filter(Boolean).join(' · '),
  en: [en, employer?.en].filter(Boolean).join(' · '),
});
