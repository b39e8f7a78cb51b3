export const income = {
  zh: '{year, plural, =0 {许可费} other {第 # 年提成费}}',
  en: '{year, plural, =0 {Licence fee} other {Royalty of year #}}',
};
