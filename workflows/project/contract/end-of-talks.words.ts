export const endOfTalksFacts = {
  zh: {
    'not-contracted':
      '{by, select, enterprise {企业方} university {高校方} platform {平台} other {双方}}{cause, select, silence {逾期未签署} other {未能签约}}，签约终止',
  },
  en: {
    'not-contracted':
      'No contract: {by, select, enterprise {the enterprise} university {the university} platform {the platform} other {the two sides}} {cause, select, silence {did not sign in time} other {did not come to a contract}}',
  },
};
