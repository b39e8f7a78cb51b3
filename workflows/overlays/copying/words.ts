import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { copyingSteps, sendCopy } from './send-copy.ts';

const sendCopyWords = {
  zh: {
    title: '抄送',
    noun: '抄送',
    ask: '把一项待办抄送本单位同事知悉。抄送不产生待办，也不扩大查阅权限：同事只能看到自己有权查阅的内容。',
    outcomes: { send: { label: '抄送', leadsTo: '同事收到通知；事项仍由原办理人办理。', done: '抄送了一项事项' } },
    fields: { opening: '抄送哪一项', persons: '抄送给', note: '附言' },
    refusals: {
      'copied-twice': '此人在名单中重复。请删除该行。',
      'own-copy': '不必抄送自己。请删除该行。',
    },
    facts: { 'copy-sent': '“{step}”抄送 {persons} 人' },
  },
  en: {
    title: 'Send a copy',
    noun: 'Copy',
    ask: 'Inform colleagues of an open item. A copy creates no task and grants no access: colleagues see only what they may already read.',
    outcomes: {
      send: {
        label: 'Send the copy',
        leadsTo: 'They receive a notice; the item stays with the person responsible.',
        done: 'sent a copy of an item',
      },
    },
    fields: { opening: 'Which item', persons: 'To', note: 'Note' },
    refusals: {
      'copied-twice': 'This person is listed twice. Delete the row.',
      'own-copy': 'You need not copy yourself. Delete the row.',
    },
    facts: { 'copy-sent': '“{step}” copied to {persons, plural, one {# person} other {# persons}}' },
  },
} satisfies WordsOf<ReturnType<typeof sendCopy>>;

export const copyingWords = {
  title: { zh: '抄送', en: 'Copies' },
  definitions: { 'send-copy': sendCopyWords },
} satisfies StageWords<ReturnType<typeof copyingSteps>>;
