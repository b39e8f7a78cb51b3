import type { WordsOf } from '#workflows/engine/wording.ts';
import type { enact } from './enact.ts';

export const enactWords = {
  zh: {
    facts: {
      'policy-in-force': '{policy} 已保存并生效',
      'open-cases-revised': '{cases, number} 个未结事项已按其重算，顺延期限 {deadlines, number} 个',
      'cases-silent': '{cases, number} 个未结事项尚未答复',
      'policy-not-saved': '未能保存：同一编号或同一生效日的另一项已先生效，退回经办人；请改用新的编号或生效日后重新提出',
    },
  },
  en: {
    facts: {
      'policy-in-force': '{policy} is saved and in force',
      'open-cases-revised':
        '{cases, plural, one {# open case has} other {# open cases have}} recalculated, {deadlines, plural, one {# deadline} other {# deadlines}} extended',
      'cases-silent': '{cases, plural, one {# open case has} other {# open cases have}} not answered yet',
      'policy-not-saved':
        'It could not be saved: another one with this number or day is in force already. Back to its maker, to be proposed with another number or day',
    },
  },
} satisfies WordsOf<typeof enact>;
