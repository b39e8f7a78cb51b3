export const what = {
  zh: '{purpose, select, bond {诚意金} bond_return {诚意金退还} bond_pool {竞标费用补偿} tranche {里程碑分期款} retention {质保金} subsidy {补助} licence_fee {许可费} late_interest {逾期违约金} tax {印花税} vat {增值税} surcharge {附加税费} supplier {直接成本} inventor {发明人奖酬} withholding {代扣个人所得税} broker {中介服务费} school {学校留成} college {学院留成} other {款项}}',
  en: '{purpose, select, bond {Bond} bond_return {Return of the bond} bond_pool {Bidders’ costs} tranche {Instalment} retention {Retention} subsidy {Subsidy} licence_fee {Licence fee} late_interest {Late interest} tax {Stamp duty} vat {Value-added tax} surcharge {Surcharges} supplier {Direct costs} inventor {Inventor’s share} withholding {Income tax withheld} broker {Broker’s fee} school {University’s share} college {College’s share} other {Payment}}',
};
