export const reserveFacts = { zh: { 'award-declined': '中选高校放弃承担' }, en: { 'award-declined': 'The awarded university declined' } };
