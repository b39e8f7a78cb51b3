import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { urge, urgingSteps } from './urge.ts';

const urgeWords = {
  zh: {
    title: '催办',
    noun: '催办',
    ask: '提醒正在办理的人。每项事项每个工作日只能催办一次，最多三次；催办记入项目记录。逾期事项另由系统提醒并逐级上报。',
    outcomes: { urge: { label: '催办', leadsTo: '办理人立即收到通知；期限不变。', done: '催办了一项事项' } },
    fields: { opening: '催办哪一项' },
    refusals: {
      'own-item': '这一事项由您自己办理。请直接办理，或转办、委托同事代办。',
      'stands-still': '这一事项已中止，期限暂不计算。请等待恢复。',
      'urged-today': '{day} 已经催办过。请在下一个工作日再催，或联系对方的单位管理员。',
      'urged-enough': '这一事项已催办 {most} 次。请联系对方的单位管理员改派，或由项目经理处理。',
    },
    facts: { urged: '第 {time} 次催办：{step}' },
  },
  en: {
    title: 'Send a reminder',
    noun: 'Reminder',
    ask: 'Remind the person responsible. An item allows one reminder per working day and three in total; each is recorded. Overdue items are reminded of and escalated by the system as well.',
    outcomes: {
      urge: {
        label: 'Send the reminder',
        leadsTo: 'The person responsible is notified at once; the deadline is unchanged.',
        done: 'sent a reminder',
      },
    },
    fields: { opening: 'Which item' },
    refusals: {
      'own-item': 'You are responsible for this item yourself. Do it, transfer it, or let a colleague act for you.',
      'stands-still': 'This item is on hold and its clock is stopped. Wait until it resumes.',
      'urged-today':
        'A reminder was already sent on {day}. Send another on the next working day, or contact the other organisation’s administrator.',
      'urged-enough':
        '{most} reminders have been sent for this item. Ask the other organisation’s administrator to reassign it, or the project manager to act.',
    },
    facts: { urged: 'Reminder no. {time}: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof urge>>;

export const urgingWords = {
  title: { zh: '催办', en: 'Reminders' },
  definitions: { urge: urgeWords },
} satisfies StageWords<ReturnType<typeof urgingSteps>>;
