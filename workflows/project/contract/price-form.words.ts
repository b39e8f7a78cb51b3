/** The forecast of the contract's tax, at every end of a registration. */
export const priceFormFacts = {
  zh: {
    'price-form-recalculated':
      '技术合同{result, select, registered {已登记} reduced {经核减后登记} refused {未准予登记} not_needed {不申请登记} changed {已变更登记} cancelled {已注销登记} other {放弃登记}}，据此测算（以实际申报为准）：价款 {priceFen, number, yuan}，其中免税 {exemptFen, number, yuan}，不含税合计 {netFen, number, yuan}，增值税 {vatFen, number, yuan}',
  },
  en: {
    'price-form-recalculated':
      'The contract {result, select, registered {was registered} reduced {was registered at a reduced value} refused {was refused registration} not_needed {needs no registration} changed {has a changed registration} cancelled {had its registration cancelled} other {is not registered: the application was given up}}. Tax forecast (subject to actual filing): price {priceFen, number, yuan}, of which exempt {exemptFen, number, yuan}, net of tax {netFen, number, yuan} in all, VAT {vatFen, number, yuan}',
  },
};
