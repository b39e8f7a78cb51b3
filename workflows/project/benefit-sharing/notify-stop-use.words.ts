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
    title: 'Deal with an unpaid fee',
    noun: 'Notice to stop the use',
    ask: 'A fee of {fen, number, yuan} stays unpaid after a demand. Tell the licensee to stop the use and return the documents (Civil Code 873): paid within 30 days, the licence stays. Or grant time. Without a decision after a second notice the use is to be stopped.',
    outcomes: {
      'stop-use': {
        label: 'Tell it to stop the use',
        leadsTo: 'Unpaid after 30 days the licence ends, and what is owed stands as a receivable.',
        done: 'told the licensee to stop the use',
      },
      'grant-time': {
        label: 'Grant time',
        leadsTo: 'Unpaid after 60 days it is demanded again; the interest runs on.',
        done: 'granted time to pay',
      },
    },
    fields: { reasons: 'Reasons' },
    facts: {
      'use-to-be-stopped': 'The licensee was told to stop the use; paid within 30 days, the licence stays',
      'time-granted': 'The licensee was granted time to pay',
    },
  },
} satisfies WordsOf<typeof notifyStopUse>;
