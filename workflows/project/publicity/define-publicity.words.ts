/** Of the rules that a notice can break. */
export const publicityRefusals = {
  zh: { 'too-few-days': '公示期填写 {days} 天，少于规定的 {fewest} 天。请填写不少于 {fewest} 天。' },
  en: { 'too-few-days': '{days} days of publicity are fewer than the {fewest} required. Enter {fewest} or more.' },
} as const;

export const publicityFacts = {
  zh: {
    'publicity-started':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示开始，为期 {days} 天{round, select, 1 {} other {（第 {round} 次）}}',
    'publicity-held':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，异议尚未处理完毕，有关事项暂停',
    'publicity-cleared': '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，无未决异议',
  },
  en: {
    'publicity-started':
      '{subject, select, award {Award} conclusion {Conclusion} price {Intended price} other {Rewards}} published for {days} days{round, select, 1 {} other { (round {round})}}',
    'publicity-held':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; an objection is undecided and the matter is on hold',
    'publicity-cleared':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; no objection is open',
  },
};
