export const what = {
  zh: '{purpose, select, tranche {第 {milestone} 期款} subsidy {第 {claim} 次补助} late_interest {逾期违约金} difference {到账差额} other {质保金}}',
  en: '{purpose, select, tranche {Instalment {milestone}} subsidy {Subsidy claim {claim}} late_interest {Late interest} difference {Difference received} other {Retention}}',
};
