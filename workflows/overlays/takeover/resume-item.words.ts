import type { WordsOf } from '#workflows/engine/wording.ts';
import type { resumeItem } from './resume-item.ts';
import { noMore } from './take-over.words.ts';

export const resumeItemWords = {
  zh: {
    title: '恢复由平台办理',
    noun: '恢复办理的决定',
    ask: '平台逾期期间由他方代为办理、尚未办结的事项，平台可以随时恢复自行办理。恢复及原因记入项目记录。',
    outcomes: {
      resume: { label: '恢复办理', leadsTo: '事项改由平台原角色办理，代办人收到通知；原期限不变。', done: '恢复由平台办理一项事项' },
    },
    fields: { opening: '他方代办的事项', reason: '原因' },
    facts: { 'platform-resumed': '“{step}”恢复由平台办理，由{person}提出', 'asked-no-more': noMore.zh },
  },
  en: {
    title: 'Resume an item done for the platform',
    noun: 'Decision to resume',
    ask: 'While the platform was overdue, others took over an item that is still open. The platform can resume it at any time. The decision and its reason are recorded.',
    outcomes: {
      resume: {
        label: 'Resume',
        leadsTo: 'The item returns to the platform’s role; the substitute is notified. The deadline is unchanged.',
        done: 'resumed an item for the platform',
      },
    },
    fields: { opening: 'Item done by others', reason: 'Reason' },
    facts: { 'platform-resumed': 'The platform resumes “{step}”, at the request of {person}', 'asked-no-more': noMore.en },
  },
} satisfies WordsOf<ReturnType<typeof resumeItem>>;
