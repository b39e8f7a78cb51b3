import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';

export const roundEndings = {
  zh: {
    'round-ended-no-proposals': '流榜，项目结束',
    'round-ended-all-below-threshold': '没有符合要求的方案，项目结束',
    'round-ended-too-few': '应答数量不足，项目结束',
    'round-ended-none-selected': '企业未选定任何方案，项目结束',
    'round-ended-selection-silent': '企业逾期未定榜，项目结束',
    'round-ended-university-refused': '中选高校放弃且无候补，项目结束',
    'round-ended-award-annulled': '定榜被撤销，项目结束',
  },
  en: {
    'round-ended-no-proposals': 'Ended: no proposals',
    'round-ended-all-below-threshold': 'Ended: no proposal met the requirements',
    'round-ended-too-few': 'Ended with too few proposals',
    'round-ended-none-selected': 'Ended: the enterprise selected none',
    'round-ended-selection-silent': 'Ended: the enterprise did not select in time',
    'round-ended-university-refused': 'Ended: the awarded university declined and no reserve is left',
    'round-ended-award-annulled': 'Ended: the award was annulled',
  },
};
/** To a university whose proposal was not chosen because no proposal was. */
export const endLetters = {
  zh: {
    'no-award':
      '感谢贵校应答。本次揭榜没有产生承担单位：{cause, select, no_proposals {没有有效应答} too_few {应答数量不足} all_below_threshold {没有方案达到入围要求} none_selected {企业未选定任何方案} selection_silent {企业逾期未作决定} university_refused {中选高校放弃，且没有候补} other {定榜结果经异议处理被撤销}}。贵校方案的内容不公开，未经贵校同意不得使用。',
  },
  en: {
    'no-award':
      'Thank you for your proposal. This call ended without an award: {cause, select, no_proposals {there was no valid proposal} too_few {there were too few proposals} all_below_threshold {no proposal met the requirements} none_selected {the enterprise selected none} selection_silent {the enterprise did not select in time} university_refused {the selected university declined, and there was no reserve} other {the award was annulled after an objection}}. Your proposal is not published and may not be used without your consent.',
  },
};

const ofLack = (words: (typeof roundEndings)['zh']) => ({
  'round-ended-no-proposals': words['round-ended-no-proposals'],
  'round-ended-too-few': words['round-ended-too-few'],
  'round-ended-all-below-threshold': words['round-ended-all-below-threshold'],
  'round-ended-university-refused': words['round-ended-university-refused'],
});
/** Where a round can end that has brought nothing. */
export const lackFacts = { zh: { ...ofLack(roundEndings.zh), ...bondFacts.zh }, en: { ...ofLack(roundEndings.en), ...bondFacts.en } };
