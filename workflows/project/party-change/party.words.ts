/** The party that a fact names by its id. */
export const partyIn = {
  zh: '{by, select, enterprise {企业} university {高校} funder {资助方} platform {平台机构} broker {技术转移机构} licensee {受让方} other {参与方}}',
  en: '{by, select, enterprise {The enterprise} university {The university} funder {The funder} platform {The platform} broker {The transfer agency} licensee {The transferee} other {A party}}',
} as const;
