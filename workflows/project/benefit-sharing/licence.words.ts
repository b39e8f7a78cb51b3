import type { InBothLanguages } from '#workflows/engine/wording.ts';
import { income } from './phrases.words.ts';

export const cause: InBothLanguages<string> = {
  zh: '{cause, select, unpaid {许可费经催告仍未支付} breach {违约经催告未纠正} at_notice {被许可方通知终止} invalidated {专利被宣告无效} other {其他}}',
  en: '{cause, select, unpaid {licence fee unpaid after a demand} breach {breach not cured after notice} at_notice {notice by the licensee} invalidated {patent declared invalid} other {other}}',
};
export const endFactWords = {
  zh: {
    'licence-ended': `许可终止，原因：${cause.zh}`,
    'fee-receivable': `${income.zh} {fen, number, yuan} 及违约金 {lateFen, number, yuan} 未付，列为应收款`,
  },
  en: {
    'licence-ended': `The licence ended; cause: ${cause.en}`,
    'fee-receivable': `${income.en}: {fen, number, yuan} and late interest of {lateFen, number, yuan} are unpaid and booked as a receivable`,
  },
} as const;
