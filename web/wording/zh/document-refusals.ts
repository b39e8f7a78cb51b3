/** Why a text, a file or a colleague's form is not shown to who may know of it. */
export const documentRefusals = {
  SEALED: {
    sentence:
      '{why, select, until {这份文件已由本单位密封，{dueAt} 应答截止后开启；开启之前任何人都不能查阅，本单位也不例外。} awaiting {这份文件已由本单位密封，应答已截止，尚待两人共同开启；开启之前任何人都不能查阅，本单位也不例外。} draft {这是密封前的草稿，本单位的可读副本在密封时已删除。} unreadable {密封的内容开启后无法按应答方案的格式读出。} other {这份文件没有开启：已被撤回、被后来的文本取代，或该轮征集未开启即告结束；它不会再开启。}}',
    whatNow:
      '{why, select, until {需要查看内容的，请使用密封时下载的方案包。} awaiting {需要查看内容的，请使用密封时下载的方案包。} draft {内容已随应答方案一并密封；方案开启后，请在项目文件中查阅该方案，此前请使用密封时下载的方案包。} unreadable {请使用密封时下载的方案包，并与项目经理联系。} other {需要查看内容的，请使用密封时下载的方案包。}}',
  },
  DISPOSED: { sentence: '这份文件的保管期已满，已于 {at} 依规定处置，内容不再保存。', whatNow: '办理的记录仍可在项目的“时间线”中查阅。' },
  TEXT_GONE: {
    sentence: '这份文件的内容已不在系统中：已应当事人要求删除，或者遗失。',
    whatNow: '办理的记录仍可在“时间线”中查阅；如有疑问，请联系平台。',
  },
  FILE_GONE: { sentence: '文件“{name}”的内容已不在存储中。', whatNow: '提交它的记录和校验值仍在；如需原件，请向提交单位索取。' },
  WRITING_OVER: {
    sentence: '同事请您参与填写的这份表单已经提交或者关闭。',
    whatNow: '您填写的内容已由该同事处理；提交后的文件在项目的“文件”中。',
  },
  FILE_NOT_READY: {
    sentence:
      '文件“{name}”{why, select, scanning {还在检查病毒} opening {还在接收或检查病毒，通过检查后才能打开} other {不在本单位为本项目上传的可用文件之内}}。',
    whatNow:
      '{why, select, scanning {请稍候片刻再试；已填写的内容均已保留。} opening {请稍候片刻再打开。} other {请移除该文件，或重新上传。}}',
  },
} as const;
