export const newRoundFacts = {
  zh: { 'round-relisted': '重新张榜（第 {round} 轮），征集期 {windowDays} 天' },
  en: { 'round-relisted': 'Listed again (round {round}) with a window of {windowDays} days' },
};
/** To a university that had sealed an answer to the round before. */
export const newRoundLetters = {
  zh: {
    relisted: '本榜重新张榜，征集期见榜单。贵校上一轮的应答不再计入，未开启的密封件不再开启；欢迎按新一轮要求重新应答。',
    'relisted-with-reasons':
      '本榜重新张榜，征集期见榜单。上一轮应答均未达到入围分数线，不再计入；平台已说明主要原因和改进方向，请在本项目的“流榜处理决定”中查阅。',
  },
  en: {
    relisted:
      'The call is listed again; the new window is on its page. Your proposal in the previous round no longer counts and, if sealed, stays sealed; you are welcome to submit again for the new round.',
    'relisted-with-reasons':
      'The call is listed again; the new window is on its page. No proposal of the previous round met the threshold, and they no longer count. The platform has set out the main reasons and what to improve; read them in the decision on the call.',
  },
};
