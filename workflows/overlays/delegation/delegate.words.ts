import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { delegate } from './delegate.ts';

export const delegateWords = {
  zh: {
    title: '委托同事代办',
    noun: '代办委托',
    ask: '您不在时，可以委托本单位一位同事在本项目中代您办理。代办人在期间内可以阅读您在本项目可阅读的内容；每件代办事项都记录双方姓名。经办与复核、回避等规则对双方同样适用；评审专家的工作不能委托。',
    outcomes: {
      delegate: { label: '委托代办', leadsTo: '自起始日起，您的待办同时出现在代办人的收件箱；您随时可以收回。', done: '委托了同事代办' },
    },
    fields: {
      delegate: '代办人',
      fromOn: '起始日',
      untilOn: { label: '截止日（含当日）', help: '最长 90 天。' },
      scope: { label: '范围', options: { all: '本项目中我的全部事项', steps: '仅下列事项' } },
      steps: { label: '事项', help: '范围为“仅下列事项”时填写。' },
      reason: '原因',
    },
    refusals: {
      ...earliestRefusals.zh,
      ...latestRefusals.zh,
      'delegate-is-self': '不能委托自己。请选择本单位的另一位同事。',
      'step-not-delegable': '这一事项须由本人办理，不能委托。请从所列事项中选择。',
      'steps-missing': '范围为“仅下列事项”的，须列明事项。请选择事项，或将范围改为全部事项。',
      'steps-not-asked': '范围为全部事项，又列了 {steps} 项。请清空所列事项，或将范围改为“仅下列事项”。',
    },
    facts: { delegated: '委托自 {fromOn} 至 {untilOn}，范围：{scope, select, all {全部事项} other {指定事项}}' },
  },
  en: {
    title: 'Let a colleague act for me',
    noun: 'Delegation',
    ask: 'While you are away, a colleague in your organisation can act for you in this project. During that time your colleague can read what you can read here, and each act is recorded with both names. Rules such as maker and checker or conflicts of interest apply to both of you. An expert’s work cannot be delegated.',
    outcomes: {
      delegate: {
        label: 'Delegate',
        leadsTo: 'From the first day on your items appear in your colleague’s inbox as well; you can withdraw the delegation at any time.',
        done: 'let a colleague act for them',
      },
    },
    fields: {
      delegate: 'Colleague',
      fromOn: 'From',
      untilOn: { label: 'Until (inclusive)', help: '90 days at most.' },
      scope: { label: 'Scope', options: { all: 'All my items in this project', steps: 'Only the steps below' } },
      steps: { label: 'Steps', help: 'Only if the scope is “only the steps below”.' },
      reason: 'Reason',
    },
    refusals: {
      ...earliestRefusals.en,
      ...latestRefusals.en,
      'delegate-is-self': 'You cannot delegate to yourself. Choose a colleague of your organisation.',
      'step-not-delegable': 'This step must be done in person and cannot be delegated. Choose from the steps listed.',
      'steps-missing': 'With the scope “only the steps below”, choose the steps, or change the scope to all items.',
      'steps-not-asked':
        'The scope is all items, but {steps, plural, one {# step is} other {# steps are}} listed. Remove them, or change the scope to “only the steps below”.',
    },
    facts: { delegated: 'Delegated from {fromOn} until {untilOn}: {scope, select, all {everything} other {named steps}}' },
  },
} satisfies WordsOf<ReturnType<typeof delegate>>;
