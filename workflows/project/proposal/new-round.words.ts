export const newRoundFacts = {
  zh: { 'round-relisted': '重新张榜（第 {round} 轮），征集期 {windowDays} 天' },
  en: { 'round-relisted': 'Listed again (round {round}) with a window of {windowDays} days' },
};
/** To a university that had sealed an answer to the round before. */
export const newRoundLetters = {
  zh: { relisted: '本榜重新张榜，征集期 {windowDays} 天。贵校上一轮的密封件不再计入，已密封的不再开启；欢迎按新一轮要求重新应答。' },
  en: {
    relisted:
      'The call is listed again with a window of {windowDays} days. Your proposal in the previous round no longer counts and, if sealed, stays sealed; you are welcome to submit again for the new round.',
  },
};
