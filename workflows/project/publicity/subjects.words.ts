import type { SubjectNames } from '#workflows/modules/publicity/subject-names.words.ts';
import type { PublicitySubject } from './subjects.ts';

const names: Readonly<Record<PublicitySubject, Readonly<Record<'zh' | 'en' | 'the', string>>>> = {
  award: { zh: '定榜', en: 'Award', the: 'the award' },
  conclusion: { zh: '验收结论', en: 'Conclusion', the: 'the conclusion' },
  price: { zh: '拟交易价格', en: 'Intended price', the: 'the intended price' },
  reward: { zh: '奖励方案', en: 'Rewards', the: 'the rewards' },
};
const others = { zh: '公示事项', en: 'Matter', the: 'the matter' };

/** The subject as it is called, chosen by a figure. */
export const subjectNamed: SubjectNames = (figure) => {
  const choice = (form: 'zh' | 'en' | 'the') =>
    `{${figure}, select, ${Object.entries(names)
      .map(([subject, name]) => `${subject} {${name[form]}}`)
      .join(' ')} other {${others[form]}}}`;
  return { zh: choice('zh'), en: choice('en'), the: choice('the') };
};
