export const lapseFacts = {
  zh: { 'demand-lapsed': '企业逾期未办，需求失效' },
  en: { 'demand-lapsed': 'The enterprise did not act in time; the demand lapsed' },
};
