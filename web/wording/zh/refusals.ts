import type { RefusalWording } from '#web/wording/refusal-wording.ts';
import { channelRefusals } from './channel-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { officeRefusals } from './office-refusals.ts';
import { registerRefusals } from './register-refusals.ts';

export const refusals: RefusalWording = {
  ...channelRefusals,
  ...documentRefusals,
  ...officeRefusals,
  ...registerRefusals,
  NOT_OPEN: { sentence: '这一事项目前不在办理中。', whatNow: '可能已经办结，或因流程变化不再需要。请到项目页查看目前进展。' },
  NOT_YOURS: { sentence: '这一事项由其他人办理。', whatNow: '请确认您当前代表的单位和角色；需要时请本单位管理员调整授权。' },
  ALREADY_DECIDED: {
    sentence:
      '{who, select, unnamed {这一事项已经办结。} organisation {{organisationZh}已于 {at} 办理。} other {{byZh}（{organisationZh}）已于 {at} 办理。}}',
    whatNow: '以先办理的结果为准，您的这次提交没有生效；填写的内容仍在下方，可复制留存。',
  },
  STALE: { sentence: '您打开本页之后，这一事项已重新发起。', whatNow: '请刷新页面，核对新的内容后再办理；填写的内容仍在下方。' },
  TOO_LATE: {
    sentence:
      '办理期限已于 {dueAt}截止，收到时逾期{lateDays, plural, =0 {{lateHours, plural, =0 {{lateMinutes, plural, =0 {不到 1 分钟} other { # 分钟}}} other { # 小时 {lateMinutes} 分钟}}} other { # 天 {lateHours} 小时 {lateMinutes} 分钟}}。',
    whatNow: '逾期不再受理。如有特殊情况，请联系项目经理。',
  },
  ON_HOLD: {
    sentence: '该事项自 {since} 起中止：{reason}。中止期间不计期限，也不能办理。',
    whatNow: '恢复由{lift}办理；恢复后期限顺延，已填写的内容仍保留在下方。',
  },
  SAME_PERSON: { sentence: '这一步须由另一人办理。', whatNow: '经办与复核不能是同一人，请本单位另一位有权限的同事办理。' },
  UNKNOWN_OUTCOME: { sentence: '这里不能作出该选择。', whatNow: '请刷新页面，从列出的选项中选择。' },
  BAD_INPUT: { sentence: '有些内容填写有误。', whatNow: '请按标出的位置逐项修改后再提交。' },
  RULES_BROKEN: { sentence: '有些内容不符合本事项的规则。', whatNow: '请按标出的每一处说明修改后再提交。' },
  REUSED_SUBMISSION: { sentence: '这次提交在 {at} 已用于另一份内容。', whatNow: '请重新打开本页，填写后再提交。' },
  BEYOND_RANGE: {
    sentence: '按所填金额计算的结果超过十万亿元，超出可以记账的范围，本次没有办理。',
    whatNow: '项目没有任何变化。请核对金额及其单位（元、万元）后再提交。',
  },
  CANNOT_BE_RECORDED: {
    sentence:
      '{reason, select, NOT_ASSERTED {没有收到您本人对这一内容的有效确认，本次没有办理。} NOT_SIGNED {这次提交不是经本门户送出的，本次没有办理。} NOT_IN_STANDING {提交之时，申报、授予或付款的一方被列入惩戒名单或受到限制，本次没有办理。} NOT_FREE_TO_JUDGE {所选专家中有人与本项目的单位存在须回避的关系，本次没有办理。} TD003 {所附文件已被移除或未通过检查，本次没有办理。} other {填写的内容中有系统无法保存的部分，本次没有办理。}}',
    whatNow:
      '项目没有任何变化。{reason, select, NOT_ASSERTED {请用您目前在用的通行密钥重新确认后提交；通行密钥已停用的，请先登记新的。} NOT_SIGNED {请在本门户重新打开本页后提交。} NOT_IN_STANDING {请重新打开本页，查看该项登记的依据和期限。} NOT_FREE_TO_JUDGE {请重新打开本页，从列出的专家中另选。} TD003 {请重新打开本页，重新上传文件后提交。} other {请将粘贴的文字改为手工输入后再提交；如仍不成功，请联系平台，并告知时间和本页名称。}}',
  },
  CASE_STOPPED: {
    sentence: '本项目暂停受理：系统自身的一步未能入账。',
    whatNow: '已通知系统管理员处理。您的这次提交没有办理，填写的内容仍在下方，恢复后可再次提交。',
  },
  CONFLICT_OF_INTEREST: { sentence: '存在利益冲突，不能参与这一步。', whatNow: '请改由没有利益冲突的人或单位承担。' },
  CONTENT_CHANGED: { sentence: '您所确认的文本与目前的文本不一致。', whatNow: '请刷新页面，重新核对文本后再确认。' },
  OUTSIDE_THE_LAW: { sentence: '超出法律允许的范围：{reasons}。', whatNow: '请改到所列界限之内；界限本身有变化的，先提出相应的政策包。' },
  WAITS_FOR_SIGNERS: { sentence: '这一事项正在会签，会签完成后才能办理。', whatNow: '请等待会签人答复，或先减签。' },
  PAYMENT_INQUIRY: { sentence: '本项目的财政补助暂停批准和拨付。', whatNow: '平台正在核查，或已作出限制决定。请联系平台主管了解情况。' },
  IN_DISPUTE: {
    sentence:
      '{barred, select, yes {按生效裁决，这笔款项不得支付。} other {这笔款项正在争议中，暂不能付出；应付日期和逾期违约金照常计算。}}',
    whatNow: '{barred, select, yes {请通过合同变更或结算处理。} other {争议解决、撤回，或双方均同意先行支付后即可付出。}}',
  },
  LIMIT_REACHED: { sentence: '这一事项最多受理 {limit} 件，已经满额。', whatNow: '请联系项目经理，说明您要提交的内容。' },
  MUST_NOT_SUBMIT_TWICE: { sentence: '已经提交过，不能重复提交。', whatNow: '如需更改，请先按规定撤回；否则无需再做任何操作。' },
  NO_AUTHORITY: { sentence: '没有办理这一事项的权限。', whatNow: '请由获得授权的人办理，或请本单位管理员补充授权材料。' },
  NOT_ON_THE_LIST: { sentence: '所选内容不在可选范围内。', whatNow: '请从列出的选项中重新选择。' },
  PREREQUISITE_MISSING: { sentence: '还缺少前置条件。', whatNow: '请先补齐所列事项，再办理这一步。' },
  TEXT_DIFFERS: {
    sentence:
      '您要签署的{given, select, 0 {不是本合同的任何一版文本} other {是第 {given} 版文本}}，现行文本为第 {version} 版{price, select, yes {；合同价款已变更} other {}}{payment, select, yes {；付款或质保条件已变更} other {}}{liability, select, yes {；风险或违约责任已变更} other {}}{clauses, select, yes {；合同条款或特别约定已变更} other {}}。',
    whatNow: '请刷新页面，阅读第 {version} 版文本后再签署；对旧版的签署不再有效。',
  },
  SIGN_IN: { sentence: '您目前没有登录，或登录已过期。', whatNow: '请登录后再次提交。面向社会公众的事项，受理期届满后不再接收。' },
  NOT_FOUND: { sentence: '这一事项现在不由您办理。', whatNow: '可能已经办结、截止，或改由他人办理；请到“待办”核对。' },
  NOT_ALLOWED: { sentence: '您现在的角色不能这样办理。', whatNow: '请确认您当前代表的单位和角色；需要时请本单位管理员调整授权。' },
  STALE_DRAFT: { sentence: '这份草稿在别处改过，没有被覆盖。', whatNow: '请逐项选择保留哪一份。' },
  OTHER_PERSON: {
    sentence: '您现在以{byZh}（{organisationZh}）的身份登录，而这份表单是以另一身份打开的，没有提交。',
    whatNow: '请换回原来的账号和单位再提交；要以现在的身份办理，请重新打开本页。',
  },
  PARTS_MISSING: { sentence: '应答方案还不齐全。', whatNow: '请先提交方案和培养计划，再行密封。' },
  NO_PACKAGE_FILE: {
    sentence: '所选文件不是本项目的方案包。',
    whatNow: '请选择密封前从“密封提交”页下载的方案包（.zip），或其中的 package.json。',
  },
  NOTHING_SEALED: { sentence: '本校在本项目没有密封过应答方案。', whatNow: '请直接在表中填写。' },
  PACKAGE_DIFFERS: {
    sentence: '文件内容与 {at} 密封的内容不一致，没有填入。',
    whatNow: '请选择该次密封前下载、此后未改动过的方案包文件；找不到的，请重新填写。',
  },
  DRAFT_THERE: { sentence: '本表已有草稿，没有被覆盖。', whatNow: '确需用方案包的内容替换的，请勾选“替换本表已填写的草稿”后再填入。' },
  FILE_REFUSED: {
    sentence:
      '文件“{name}”未予接收：{why, select, type {不支持该格式} content {内容与扩展名不符} tooLarge {超过 {limit} MB} empty {是空文件} name {文件名不合规} tooMany {待用的文件过多} other {未通过检查}}。',
    whatNow: '支持 pdf、docx、xlsx、png、jpg、zip 格式；请更换文件，或先移除不再需要的文件。',
  },
  FILE_OFFSET: { sentence: '已收到 {offset} 字节，续传位置与此不符。', whatNow: '请查询当前位置（HEAD），从该处续传。' },
  NO_ROOM: {
    sentence: '服务器存储空间不足，暂时不能接收文件。',
    whatNow: '已收到的部分均已保留。请稍后从中断处继续；如仍不成功，请告知平台。',
  },
  STORE_AWAY: {
    sentence: '文件存储服务暂时不可用，文件未能存入或取出。',
    whatNow: '已收到的部分均已保留。请稍后再试；如仍不成功，请告知平台。',
  },
  TERMS_DO_NOT_HOLD: { sentence: '该项目群的条款不符合现行规定：{fields}。', whatNow: '暂不能立项，请联系项目群组织方修订条款。' },
  WRONG_CREDENTIALS: { sentence: '邮箱或密码不正确。', whatNow: '请核对后重新登录。' },
  WRONG_PASSWORD: { sentence: '密码不正确。', whatNow: '请重新输入您现在的密码；忘记密码的，可在登录页申请重设。' },
  NO_ROLE: {
    sentence: '密码正确，但您目前在任何单位都没有角色，不能使用本平台。',
    whatNow: '角色已结束或尚未开始。如有疑问，请联系本单位管理员。',
  },
  WEAK_PASSWORD: {
    sentence:
      '{why, select, short {密码少于 {fewest} 个字符。} common {这是最常见的密码之一，或仅稍作变化。} personal {密码包含您的姓名、邮箱或本平台名称。} repeated {密码由少数几个字符重复而成。} sequence {密码是连续的字母或数字。} other {新密码与当前密码相同。}}',
    whatNow: '请用几个互不相关的词语组成密码，或由密码管理器生成。',
  },
  WRONG_CODE: { sentence: '验证码不正确、已过期或已使用过。', whatNow: '请等验证器显示下一个验证码再试，或使用一个恢复码。' },
  SECOND_FACTOR_ON: { sentence: '两步验证已经开启。', whatNow: '要换到另一台设备，请先关闭再重新开启。' },
  SECOND_FACTOR_MISSING: { sentence: '您的角色须开启两步验证，目前尚未开启。', whatNow: '请在浏览器中登录，并在“两步验证”页面开启。' },
  ASSERTION_NEEDED: {
    sentence: '此事项具有约束力，须由您本人以已登记的验证设备确认；{count, plural, =0 {您尚未登记} other {您已登记 {count} 个}}。',
    whatNow:
      '{count, plural, =0 {请向本单位管理员领取登记码，在“通行密钥”页面登记；管理员本人的登记码由平台发放。} other {请用通行密钥确认；程序须对挑战值签名后再次提交。}}',
  },
  AUTHENTICATOR_REFUSED: {
    sentence:
      '{why, select, USED_BEFORE {登记码已使用过，或此设备已经登记。} TOO_MANY {在用的验证设备已有 20 个，达到上限。} MALFORMED {不支持这种密钥。} HAS_ONE {您已有在用的通行密钥，新的须由已有的确认，不用登记码。} other {登记码或确认无效：登记码填写有误、已过 24 小时、已另发新码，或不是发给您的。}}',
    whatNow:
      '{why, select, TOO_MANY {请先停用不再需要的。} HAS_ONE {请用已有的通行密钥确认；设备遗失的，请先停用，再领取登记码。} other {请核对后重试，或请管理员重新发放登记码。}}',
  },
  KEY_LACKS_SCOPE: { sentence: '这个密钥没有“{scope}”权限。', whatNow: '请登录后在页面上办理，或生成带有该权限的密钥。' },
  UNKNOWN_PERSON: { sentence: '本单位没有这位人员。', whatNow: '请从本单位人员名单中选择；新来的人请先邀请。' },
  ROLE_NOT_HERE: {
    sentence: '本单位不能授予所选角色。',
    whatNow: '请从列出的角色中选择；专家、审计和政策角色由系统管理员授予。',
  },
  NOT_HELD: { sentence: '此人目前不担任这一角色。', whatNow: '请刷新页面查看现有角色；可能已由另一位管理员撤销。' },
  LAST_ADMINISTRATOR: {
    sentence: '办理后，本单位将没有管理员。',
    whatNow: '请先授予另一人“单位管理员”，且其有效期晚于此时，再办理这一项。',
  },
  BAD_VALIDITY: { sentence: '有效期不成立：止日须晚于起日和今天，且最长五年。', whatNow: '请修改起止日期后再提交；不填止日即长期有效。' },
  ROLES_APART: {
    sentence: '此人在本单位或其他单位已任的角色与所选角色不得兼任。',
    whatNow: '请把其中一个角色交给另一人：办项目的人不批补助、不审计，评审专家不属于平台。',
  },
  INVITED_ALREADY: {
    sentence: '这个邮箱已有一份未接受的邀请。',
    whatNow: '请先撤回原邀请，再重新邀请；链接丢失或邮件未送达的，也这样办理。',
  },
  MEMBER_ALREADY: {
    sentence: '使用这个邮箱的人已在本单位任职。',
    whatNow: '不必邀请：请在本页人员列表中打开此人，直接授予角色。',
  },
  TOO_MANY_INVITATIONS: { sentence: '本单位未接受的邀请已达 100 份。', whatNow: '请撤回不再需要的邀请，再发新的。' },
  NO_SUCH_INVITATION: { sentence: '这份邀请已不存在：已被接受、撤回或过期。', whatNow: '请刷新页面查看；需要时重新邀请。' },
  NO_SUCH_CASE: { sentence: '没有这个编号的项目，或本单位未参与该项目。', whatNow: '请核对项目编号；不填则角色适用于本单位的全部项目。' },
  NO_SUCH_KEY: { sentence: '这把密钥已不存在：已吊销、已到期，或不是用于本单位的。', whatNow: '请刷新页面查看此人现有的密钥。' },
  INVITATION_VOID: {
    sentence: '这个邀请链接无效：可能已使用、已撤回或已过期。',
    whatNow: '已设置过密码的，请直接登录；否则请本单位管理员重新邀请。',
  },
  CODE_REGISTERED: {
    sentence: '这个统一社会信用代码已经登记。',
    whatNow: '请向本单位的管理员索取邀请；不知道管理员是谁的，请联系平台。',
  },
  ACCOUNT_THERE: { sentence: '这个邮箱已有账号。', whatNow: '请刷新页面，用该账号的密码接受邀请。' },
  TOO_MANY_KEYS: { sentence: '在用的密钥已有 {most} 个，达到上限。', whatNow: '请先停用不再需要的密钥，再生成新的。' },
  BAD_REQUEST: { sentence: '请求的格式不符合接口要求。', whatNow: '请对照接口说明（docs/http.md）修改；在页面上遇到时，请重新打开页面。' },
  METHOD_NOT_ALLOWED: { sentence: '这一地址不接受该请求方法。', whatNow: '查询可用 GET 或 POST，办理只用 POST。' },
  PAYLOAD_TOO_LARGE: { sentence: '请求过大。', whatNow: '登录后每次不超过 1 MB，未登录不超过 64 KB。' },
  FOREIGN_ORIGIN: { sentence: '请求不是来自本门户的页面。', whatNow: '程序请使用接口密钥；使用登录凭证的，请在 Origin 头写明本门户地址。' },
  BROKEN: { sentence: '系统出错，已记录在案。', whatNow: '请稍后原样再次提交；同一份提交只会办理一次。' },
  MESSAGE_STANDS: { sentence: '消息发出已满 15 分钟，不能再撤回。', whatNow: '如需更正，请另发一条。' },
  TOO_MANY: { sentence: '短时间内提交过多。', whatNow: '请稍后再次提交。' },
  UNAVAILABLE: { sentence: '系统暂时无法办理。', whatNow: '请稍后再次提交；同一份提交只会办理一次。' },
  WORKS_ON_IT: {
    sentence:
      '您是本项目的{as, select, investigator {项目负责人} member {课题组成员} other {完成人}}，不能在本项目中代表其他方验收、评审、审批或付款。',
    whatNow: '请由本单位另一位持有该角色的同事办理；没有的，请本单位管理员指定。',
  },
};
