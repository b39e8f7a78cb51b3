import type { WordsOf } from '#workflows/engine/wording.ts';
import type { enroll } from './enroll.ts';

export const enrollWords = {
  zh: {
    facts: {
      'organisation-entered': '单位已登记入库（{organisation}），第一位管理员可设置密码',
      'code-taken': '该统一社会信用代码已另行登记，本申请结束',
    },
  },
  en: {
    facts: {
      'organisation-entered': 'The organisation is registered ({organisation}); its first administrator can set a password',
      'code-taken': 'The credit code has been registered otherwise; the application ends',
    },
  },
} satisfies WordsOf<typeof enroll>;
