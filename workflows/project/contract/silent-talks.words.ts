/** Of every step whose silence stops the talks. */
export const silenceFacts = {
  zh: {
    'talks-silent': '{side, select, enterprise {企业方} university {高校方} platform {平台} other {双方}}经二次通知仍未答复，商谈停滞',
  },
  en: {
    'talks-silent':
      '{side, select, enterprise {The enterprise} university {The university} platform {The platform} other {Both parties}} did not answer after a second notice; the talks have stalled',
  },
};
