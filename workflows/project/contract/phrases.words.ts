export const side = {
  zh: '{side, select, enterprise {企业方} university {高校方} funder {资助方} licensee {受让方} other {}}',
  en: '{side, select, enterprise {The enterprise} university {The university} funder {The funder} licensee {The transferee} other {A party}}',
};
