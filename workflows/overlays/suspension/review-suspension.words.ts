import type { WordsOf } from '#workflows/engine/wording.ts';
import { groundIn } from './grounds.words.ts';
import type { reviewSuspension } from './review-suspension.ts';

export const reviewSuspensionWords = {
  zh: {
    title: '复核或恢复研发',
    noun: '复核意见',
    ask: `研发中止中，事由：${groundIn.zh}。中止的事由消除后请及时恢复；未恢复的每 30 天复核一次，不会自动恢复，也不会自动终止。`,
    outcomes: {
      resume: { label: '恢复研发', leadsTo: '研发期限继续计算，按中止的时间顺延，各方收到通知。', done: '恢复了研发' },
      continue: { label: '继续中止', leadsTo: '30 天后再次复核。', done: '决定继续中止' },
    },
    fields: { note: '说明', reason: '继续中止的理由' },
    facts: {
      'work-resumed': `研发恢复（中止事由：${groundIn.zh}），期限按中止的时间顺延`,
      'suspension-continued': `经复核继续中止，事由：${groundIn.zh}`,
    },
  },
  en: {
    title: 'Review or resume',
    noun: 'Review of the suspension',
    ask: `The work is suspended. Ground: ${groundIn.en}. Resume it once the ground has ceased; until then it is reviewed every 30 days. It neither resumes nor ends automatically.`,
    outcomes: {
      resume: {
        label: 'Resume the work',
        leadsTo: 'Work deadlines run again, extended by the time of the suspension; every party is notified.',
        done: 'resumed the work',
      },
      continue: { label: 'Continue the suspension', leadsTo: 'It is reviewed again in 30 days.', done: 'continued the suspension' },
    },
    fields: { note: 'Note', reason: 'Reasons for continuing the suspension' },
    facts: {
      'work-resumed': `The work has resumed (ground of the suspension: ${groundIn.en}); its deadlines are extended by the time of the suspension`,
      'suspension-continued': `The suspension was reviewed and continues. Ground: ${groundIn.en}`,
    },
  },
} satisfies WordsOf<ReturnType<typeof reviewSuspension>>;
