import type { WordsOf } from '#workflows/engine/wording.ts';
import type { notifyStopUse } from './notify-stop-use.ts';

export const notifyStopUseWords = {
  zh: {
    title: '处理拖欠的许可费',
    noun: '停止使用通知',
    ask: '许可费 {fen, number, yuan} 经催告仍未支付。可以通知被许可方停止使用并交还资料（民法典 873），30 日内付清的许可继续；也可以宽限。经二次通知未处理的，发出停止使用通知。',
    outcomes: {
      'stop-use': { label: '通知停止使用', leadsTo: '30 日内未付清的，许可终止，欠款列为应收款。', done: '通知停止使用' },
      'grant-time': { label: '给予宽限', leadsTo: '60 日后仍未付的再次催告；违约金照计。', done: '给予宽限' },
    },
    fields: { reasons: '理由' },
    facts: { 'use-to-be-stopped': '已通知被许可方停止使用，30 日内付清的许可继续', 'time-granted': '已给予付款宽限' },
  },
  en: {
    title: 'Deal with an unpaid licence fee',
    noun: 'Notice to stop the use',
    ask: 'A licence fee of {fen, number, yuan} is still unpaid after a demand. Notify the licensee to stop use and return the documents (Civil Code, Art. 873); if it pays within 30 days, the licence continues. Or grant time. Without a decision after a second notice, the notice to stop use is issued.',
    outcomes: {
      'stop-use': {
        label: 'Notify to stop use',
        leadsTo: 'If unpaid after 30 days, the licence ends and the debt is booked as a receivable.',
        done: 'notified the licensee to stop use',
      },
      'grant-time': {
        label: 'Grant time',
        leadsTo: 'If still unpaid after 60 days, it is demanded again; late interest continues to accrue.',
        done: 'granted time to pay',
      },
    },
    fields: { reasons: 'Reasons' },
    facts: {
      'use-to-be-stopped': 'The licensee was notified to stop use; if it pays within 30 days, the licence continues',
      'time-granted': 'The licensee was granted time to pay',
    },
  },
} satisfies WordsOf<typeof notifyStopUse>;
