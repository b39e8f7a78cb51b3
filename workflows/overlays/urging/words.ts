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
    title: 'Urge',
    noun: 'Urging',
    ask: 'Remind whoever is asked. One item can be urged once per working day and three times in all; each is on record. What is late is reminded of and escalated in any case.',
    outcomes: {
      urge: { label: 'Urge', leadsTo: 'The person asked is told at once; the deadline stays as it is.', done: 'urged an item' },
    },
    fields: { opening: 'Which item' },
    refusals: {
      'own-item': 'You are the one who is asked. Do it, transfer it, or let a colleague act for you.',
      'stands-still': 'This item stands still and its clock does not run. Wait until it goes on.',
      'urged-today': 'It has been urged on {day} already. Urge on the next working day, or turn to the administrator of that organisation.',
      'urged-enough':
        'It has been urged {most} times. Ask the administrator of that organisation to give it to somebody else, or the project manager to act.',
    },
    facts: { urged: 'Urged, for the {time, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} time: {step}' },
  },
} satisfies WordsOf<ReturnType<typeof urge>>;

export const urgingWords = {
  title: { zh: '催办', en: 'Urging' },
  definitions: { urge: urgeWords },
} satisfies StageWords<ReturnType<typeof urgingSteps>>;
