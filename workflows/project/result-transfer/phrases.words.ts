export const side = {
  zh: '{by, select, enterprise {企业} licensee {受让方} other {高校}}',
  en: '{by, select, enterprise {The enterprise} licensee {The transferee} other {The university}}',
};

export const way = {
  zh: '{mode, select, assignment {转让} exclusive_licence {独占许可} sole_licence {排他许可} other {普通许可}}',
  en: '{mode, select, assignment {assignment} exclusive_licence {exclusive licence} sole_licence {sole licence} other {ordinary licence}}',
};

export const terms = {
  zh: '{kind, select, lump_sum {一次性总价 {fen, number, yuan}} other {入门费 {entryFeeFen, number, yuan}、销售额提成（首档 {rateBp}%），共 {periods} 期}}',
  en: '{kind, select, lump_sum {a lump sum of {fen, number, yuan}} other {an entry fee of {entryFeeFen, number, yuan} and a royalty on sales (first tier {rateBp}%) for {periods} years}}',
};

/** `name`: under which figure the choice stands. */
export const protection = {
  zh: (name: string) =>
    `{${name}, select, patent {申请发明专利} model {申请实用新型专利} software {登记软件著作权} public {公开，不申请保护} other {作为技术秘密保护}}`,
  en: (name: string) =>
    `{${name}, select, patent {an invention patent} model {a utility model} software {a software copyright registration} public {publication without protection} other {trade-secret protection}}`,
};

/** A party named in `by`. */
export const partyIn = {
  zh: '{by, select, enterprise {企业} funder {资助方} platform {平台} licensee {受让方} other {高校}}',
  en: '{by, select, enterprise {The enterprise} funder {The funder} platform {The platform} licensee {The transferee} other {The university}}',
};
