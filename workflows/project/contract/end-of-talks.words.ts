export const endOfTalksFacts = {
  zh: {
    'not-contracted':
      '{by, select, enterprise {企业方} university {高校方} platform {平台} other {双方}}{cause, select, silence {逾期未签署} other {未能签约}}，签约终止',
  },
  en: {
    'not-contracted':
      'No contract: {by, select, enterprise {the enterprise} university {the university} platform {the platform} other {the two parties}} {cause, select, silence {did not sign in time} other {did not conclude the contract}}',
  },
};
/** To a university that answered and was not awarded. */
export const endOfTalksLetters = {
  zh: { 'no-contract': '中选高校与企业未能签约，本项目到此结束。感谢贵校应答；贵校方案的内容不公开，未经贵校同意不得使用。' },
  en: {
    'no-contract':
      'The enterprise and the selected university did not conclude a contract, and the project ends here. Thank you for your proposal; it is not published and may not be used without your consent.',
  },
};
