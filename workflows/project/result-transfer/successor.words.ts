export const whatIn = {
  zh: '{what, select, heir {一名完成人的继承人已登记} not_found {一名完成人查找不到} other {一名完成人已经找到}}',
  en: '{what, select, heir {An inventor’s heir is recorded} not_found {An inventor cannot be found} other {An inventor has been found again}}',
};
