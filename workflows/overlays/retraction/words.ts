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
    title: 'Withdraw your last submission',
    noun: 'Note on a withdrawal',
    ask: 'Nobody has acted on your last submission yet. You can withdraw it once, change it and submit it again. Both the submission and the withdrawal stay on record.',
    outcomes: {
      retract: { label: 'Withdraw', leadsTo: 'The item is open again for you or a colleague.', done: 'withdrew their last submission' },
    },
    fields: { reason: 'Reason' },
    facts: { 'act-retracted': 'Withdrawn: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof retractAct>>;

export const retractionWords = {
  title: { zh: '撤回', en: 'Withdrawal' },
  definitions: { 'retract-act': retractActWords },
} satisfies StageWords<ReturnType<typeof retractionSteps>>;
