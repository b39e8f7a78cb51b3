/** Sentences of the timeline for what the stage states. */
export const facts = {
  zh: {
    'publicity-started':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示开始，为期 {days} 天{round, select, 1 {} other {（第 {round} 次）}}',
    'publicity-held':
      '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，异议尚未处理完毕，有关事项暂停',
    'publicity-cleared': '{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}公示期满，无未决异议',
    'objection-filed': '收到一件对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的实名异议',
    'objection-dismissed': '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议不成立',
    'objection-upheld': '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议成立',
    'objection-overtaken':
      '对{subject, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的另一件异议因所涉内容已撤回，不再单独处理',
    'objection-undecided':
      '对{matter, select, award {定榜} conclusion {验收结论} price {拟交易价格} other {奖励名单}}的异议逾期未作决定，有关事项继续暂停',
  },
  en: {
    'publicity-started':
      '{subject, select, award {Award} conclusion {Conclusion} price {Intended price} other {Rewards}} published for {days} days{round, select, 1 {} other { (round {round})}}',
    'publicity-held':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; an objection is undecided and the matter is on hold',
    'publicity-cleared':
      'The days of publicity for {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} are over; no objection is open',
    'objection-filed':
      'An objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} was filed by real name',
    'objection-dismissed':
      'Objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} dismissed',
    'objection-upheld':
      'Objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} upheld',
    'objection-overtaken':
      'Another objection to {subject, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} needs no decision of its own: what it objects to has been withdrawn',
    'objection-undecided':
      'An objection to {matter, select, award {the award} conclusion {the conclusion} price {the intended price} other {the rewards}} has not been decided in time; the matter stays on hold',
  },
};
