import type { WordsOf } from '#workflows/engine/wording.ts';
import { groundIn } from './grounds.words.ts';
import type { suspensionLimit, suspensionTerm } from './suspension-periods.ts';

export const suspensionTermWords = {
  zh: {
    title: '研发中止期',
    ask: '到期后研发自动恢复，期限顺延。',
    facts: { 'work-resumed': `中止期满，研发恢复（中止事由：${groundIn.zh}），期限按中止的时间顺延` },
  },
  en: {
    title: 'Suspension of the work',
    ask: 'Work resumes automatically after the last day, with its deadlines extended.',
    facts: {
      'work-resumed': `The suspension has ended and the work has resumed (ground: ${groundIn.en}); its deadlines are extended by the time of the suspension`,
    },
  },
} satisfies WordsOf<ReturnType<typeof suspensionTerm>>;

export const suspensionLimitWords = {
  zh: {
    title: '研发中止期（最长 180 天）',
    ask: '满 180 天仍未恢复的，主管一并处理。',
    facts: { 'suspension-over-limit': `研发中止已满 180 天，事由：${groundIn.zh}；由主管一并处理` },
  },
  en: {
    title: 'Suspension of the work (180 days at most)',
    ask: 'If the work has not been resumed after 180 days, the lead manager decides as well.',
    facts: {
      'suspension-over-limit': `The work has been suspended for 180 days (ground: ${groundIn.en}); the lead manager decides as well`,
    },
  },
} satisfies WordsOf<ReturnType<typeof suspensionLimit>>;
