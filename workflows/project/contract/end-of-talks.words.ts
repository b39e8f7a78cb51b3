export const endOfTalksFacts = {
  zh: {
    'not-contracted': '{by, select, enterprise {企业方} other {高校方}}{cause, select, silence {逾期未签署} other {未同意签署}}，签约终止',
  },
  en: {
    'not-contracted':
      'No contract: {by, select, enterprise {the enterprise} other {the university}} {cause, select, silence {did not sign in time} other {did not agree to sign}}',
  },
};
