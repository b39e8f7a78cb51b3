import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { unseal } from './unseal.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const unsealWords = {
  zh: {
    facts: {
      'proposal-opened': '{proposal}的应答方案已开启',
      'price-opened': '{proposal}报价 {priceFen, number, yuan}',
      'proposal-unreadable': '{proposal}的密封件无法读取，不进入评审',
      'proposal-out-of-rules': '{proposal}的应答方案不符合榜单要求，不进入评审',
      'round-ended-all-below-threshold': roundEndings.zh['round-ended-all-below-threshold'],
      ...bondFacts.zh,
    },
    letters: {
      opened: '贵校的应答方案已由两人共同开启，进入资格审查',
      'not-reviewed':
        '感谢贵校应答。贵校的密封件已开启，但不能进入评审：{fault, select, unreadable {密封件无法读取} other {内容不符合榜单要求}}。对此有异议的，可在定榜公示期内实名提出；方案内容不公开',
      ...endLetters.zh,
    },
  },
  en: {
    facts: {
      'proposal-opened': 'The proposal of {proposal} was opened',
      'price-opened': 'Price offered by {proposal}: {priceFen, number, yuan}',
      'proposal-unreadable': 'The sealed proposal of {proposal} could not be read and is not reviewed',
      'proposal-out-of-rules': 'The proposal of {proposal} does not meet the requirements of the call and is not reviewed',
      'round-ended-all-below-threshold': roundEndings.en['round-ended-all-below-threshold'],
      ...bondFacts.en,
    },
    letters: {
      opened: 'Your proposal was opened by two people jointly and goes to the eligibility check',
      'not-reviewed':
        'Thank you for your proposal. It was opened but cannot be reviewed: {fault, select, unreadable {the sealed file could not be read} other {its content does not meet the requirements of the call}}. You may object under your real name during the notice period of the award; your proposal is not published',
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof unseal>;
