import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { retractAct, retractionSteps } from './retraction.ts';

const retractActWords = {
  zh: {
    title: '撤回刚提交的内容',
    noun: '撤回说明',
    ask: '您刚提交的内容尚未有人处理，可以撤回一次，修改后重新提交。原提交和撤回都记入项目记录。',
    outcomes: { retract: { label: '撤回', leadsTo: '事项重新由您或同事办理。', done: '撤回了刚提交的内容' } },
    fields: { reason: '原因' },
    facts: { 'act-retracted': '撤回：{step}' },
  },
  en: {
    title: 'Take back what you sent last',
    noun: 'Note on an act taken back',
    ask: 'Nothing has followed yet from what you sent last. You can take it back once, change it and send it again. Both stay on record.',
    outcomes: { retract: { label: 'Take it back', leadsTo: 'The item is open again.', done: 'took back what they had sent last' } },
    fields: { reason: 'Reason' },
    facts: { 'act-retracted': 'Taken back: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof retractAct>>;

export const retractionWords = {
  title: { zh: '撤回', en: 'Taking back' },
  definitions: { 'retract-act': retractActWords },
} satisfies StageWords<ReturnType<typeof retractionSteps>>;
