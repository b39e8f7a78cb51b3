import type { PublicitySubject } from './subjects.ts';

/** Notices as pages and papers call them. */
export const subjectNames: Readonly<Record<PublicitySubject, Readonly<Record<'zh' | 'en' | 'the', string>>>> = {
  award: { zh: '定榜', en: 'Award', the: 'the award' },
  conclusion: { zh: '验收结论', en: 'Conclusion', the: 'the conclusion' },
  price: { zh: '拟交易价格', en: 'Intended price', the: 'the intended price' },
  reward: { zh: '奖励方案', en: 'Rewards', the: 'the rewards' },
};
export const otherSubject = { zh: '公示事项', en: 'Matter', the: 'the matter' };
