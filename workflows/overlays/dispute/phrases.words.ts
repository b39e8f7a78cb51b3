/** Of facts and notices of a dispute; ICU with `topic`, and `by` and `against` by their parts. */
const topicZh =
  '{topic, select, payment {款项} acceptance {验收} delay {延期} ownership {成果归属} royalty {许可费} secrecy {保密} other {其他事项}}';
const topicEn =
  '{topic, select, payment {a payment} acceptance {an acceptance} delay {a delay} ownership {ownership of results} royalty {licence fees} secrecy {keeping secrets} other {another matter}}';
const partZh = (name: string) => `{${name}, select, enterprise {企业方} university {高校方} funder {资助方} other {受让方}}`;
const partEn = (name: string) =>
  `{${name}, select, enterprise {the enterprise} university {the university} funder {the funder} other {the licensee}}`;
export const topicIn = { zh: topicZh, en: topicEn } as const;
export const betweenIn = {
  zh: `${partZh('by')}与${partZh('against')}`,
  en: `${partEn('by')} and ${partEn('against')}`,
} as const;
export const partyIn = { zh: partZh('party'), en: partEn('party') } as const;
export const payerIn = { zh: partZh('payer'), en: partEn('payer') } as const;
const endingZh = '{ending, select, agreed {协商一致} mediated {经调解达成一致} ruled {按裁决或判决处理} other {提出方撤回}}';
const endingEn =
  '{ending, select, agreed {by agreement} mediated {by mediation} ruled {by a ruling} other {withdrawn by the party that raised it}}';
export const resolvedIn = {
  zh: { 'dispute-resolved': `${betweenIn.zh}的争议（${topicZh}）已了结：${endingZh}` },
  en: { 'dispute-resolved': `The dispute between ${betweenIn.en} about ${topicEn} is settled: ${endingEn}` },
} as const;
export const passedOnIn = {
  zh: { 'dispute-passed-on': `${betweenIn.zh}的争议（${topicZh}）未能了结，{to, select, mediating {转入调解} other {待仲裁或诉讼裁决}}` },
  en: {
    'dispute-passed-on': `The dispute between ${betweenIn.en} about ${topicEn} is not settled: {to, select, mediating {it goes to mediation} other {it awaits an arbitral award or a court judgment}}`,
  },
} as const;
