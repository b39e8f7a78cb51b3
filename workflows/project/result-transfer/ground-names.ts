import type { EndingGround } from './result-transfer.ts';

/** What the grounds of an end without a transfer are called, beside the field, in sentences and in texts that are written from the record. */
export const groundNames = {
  zh: {
    'no-result': '未形成可转化的成果',
    'no-licence': '约定期限内无人受让或许可实施',
    'co-owner-uses': '共有方自行实施',
    'failed-diligently': '已勤勉尽责，研发未成功',
    'client-owned': '成果依合同归企业所有',
    'third-party-right': '受第三方权利限制，不能转化',
    published: '成果已决定公开',
  },
  en: {
    'no-result': 'no transferable result',
    'no-licence': 'no transferee or licensee within the term',
    'co-owner-uses': 'the co-owner uses the result itself',
    'failed-diligently': 'the work failed despite due diligence',
    'client-owned': 'the enterprise owns the result under the contract',
    'third-party-right': 'third-party rights prevent a transfer',
    published: 'the result is to be published',
  },
} as const satisfies Record<'zh' | 'en', Record<EndingGround, string>>;
