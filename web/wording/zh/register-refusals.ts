/** 平台登记的拒绝用语。 */
export const registerRefusals = {
  NO_SUCH_ENTRY: { sentence: '这里没有可以变更的该条登记。', whatNow: '请刷新页面：同事可能已经确认或终止了这条登记。' },
  SECOND_KEEPER: { sentence: '登记人本人不能确认该类别，也不能解除自己登记的措施。', whatNow: '请平台另一位有权限的同事办理。' },
  OTHERS_TIE: { sentence: '专家本人与平台各自登记的回避关系，只能由登记的一方终止。', whatNow: '请由登记的一方终止该条关系。' },
  UNDER_SANCTION: {
    sentence:
      '{whoZh}自 {from} 起被列入惩戒名单{hasEnd, select, yes {，至 {until} 止} other {，尚无截止日}}{hasSource, select, yes {（依据：{source}）} other {}}，期间不受理其申报、授予与付款。',
    whatNow: '如认为登记有误，请凭来源机关的证明联系平台；解除须由登记人以外的人办理。',
  },
  BARRED: {
    sentence:
      '{whoZh}自 {from} 起受到限制{hasEnd, select, yes {，至 {until} 止} other {，尚无截止日}}{hasSource, select, yes {（依据：{source}）} other {}}，期间不得发布需求或应答。',
    whatNow: '限制期满后可以重新办理；如认为有误，请联系平台。',
  },
};
