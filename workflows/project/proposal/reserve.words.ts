export const reserveFacts = {
  zh: { 'award-declined': '中选高校放弃承担', 'reserve-used-up': '候补已用尽，由企业决定重新张榜或关闭' },
  en: {
    'award-declined': 'The awarded university declined',
    'reserve-used-up': 'No reserve is left; the enterprise decides on relisting or closing',
  },
};
