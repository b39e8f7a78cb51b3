import type { SubjectNames } from '#workflows/modules/publicity/subject-names.words.ts';
import { otherSubject, subjectNames } from './subject-names.ts';

/** The subject as it is called, chosen by a figure. */
export const subjectNamed: SubjectNames = (figure) => {
  const choice = (form: 'zh' | 'en' | 'the') =>
    `{${figure}, select, ${Object.entries(subjectNames)
      .map(([subject, name]) => `${subject} {${name[form]}}`)
      .join(' ')} other {${otherSubject[form]}}}`;
  return { zh: choice('zh'), en: choice('en'), the: choice('the') };
};
