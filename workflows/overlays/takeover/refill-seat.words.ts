import type { WordsOf } from '#workflows/engine/wording.ts';
import type { refillSeat } from './refill-seat.ts';
import { noMore, personRefusals } from './take-over.words.ts';

export const refillSeatWords = {
  zh: {
    title: '改请专家或组长',
    noun: '改请决定',
    ask: '专家或组长不能履职或逾期未办的，可以随时改请另一位。改请及原因、前后双方姓名记入项目记录，专家姓名只有项目管理人员和请专家的一方知悉。',
    outcomes: {
      fill: {
        label: '改请',
        leadsTo: '席位由所选人员接任，双方都收到通知；已提交的意见不变，尚未参加评审的先确认评审任务。',
        done: '改请了一位专家',
      },
    },
    fields: { opening: '改请的席位', person: '改请谁', reason: '原因' },
    refusals: {
      ...personRefusals.zh,
      'cannot-take-seat': '所选人员已在本组，或已声明利益冲突。请另选一位。',
    },
    facts: { 'seat-refilled': '“{step}”改请{person}', 'asked-no-more': noMore.zh },
  },
  en: {
    title: 'Replace an expert or chair',
    noun: 'Decision to replace an expert',
    ask: 'An expert or chair who cannot serve or is overdue can be replaced at any time. The replacement is recorded with the reason and both names; experts’ names are known only to the platform’s project staff and the party that named them.',
    outcomes: {
      fill: {
        label: 'Replace',
        leadsTo: 'This person takes the seat and both are notified. Opinions already given stand; a reviewer first accepts the assignment.',
        done: 'replaced an expert',
      },
    },
    fields: { opening: 'Seat', person: 'Replacement', reason: 'Reason' },
    refusals: {
      ...personRefusals.en,
      'cannot-take-seat': 'This person is already on the panel or has declared a conflict of interest. Choose somebody else.',
    },
    facts: { 'seat-refilled': '“{step}” is now assigned to {person}', 'asked-no-more': noMore.en },
  },
} satisfies WordsOf<ReturnType<typeof refillSeat>>;
