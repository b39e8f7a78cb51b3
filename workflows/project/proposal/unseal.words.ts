import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { unseal } from './unseal.ts';
import { roundEndings } from './without-award.words.ts';

export const unsealWords = {
  zh: {
    facts: {
      'proposal-opened': '一份应答方案已开启',
      'price-opened': '开启方案的报价为 {priceFen, number, yuan}',
      'proposal-unreadable': '一份密封件无法读取，不进入评审',
      'proposal-out-of-rules': '一份应答方案不符合榜单要求，不进入评审',
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
  },
  en: {
    facts: {
      'proposal-opened': 'A proposal was opened',
      'price-opened': 'Price of the opened proposal: {priceFen, number, yuan}',
      'proposal-unreadable': 'An envelope could not be read and is not reviewed',
      'proposal-out-of-rules': 'A proposal breaks the rules of the call and is not reviewed',
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
  },
} satisfies WordsOf<typeof unseal>;
