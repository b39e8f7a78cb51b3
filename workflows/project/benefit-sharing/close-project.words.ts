import type { WordsOf } from '#workflows/engine/wording.ts';
import type { closeProject } from './close-project.ts';

export const closeProjectWords = {
  zh: {
    title: '关闭项目',
    noun: '项目关闭报告',
    ask: '{items, plural, =0 {账目显示各项均已结清。} other {账目另有 # 项应收应付未结，列为应收款后关闭。}}请核对账目和归档材料；另有未结事项的，请列明。归档清单由平台按全部记录生成，项目经理与审计人员对同一份清单均确认后关闭。',
    outcomes: {
      close: { label: '确认关闭', leadsTo: '两人均确认后项目关闭，账目不再变动。', done: '确认关闭项目' },
      return: { label: '列出未结事项', leadsTo: '已有的确认作废，项目保持开放，处理后重新确认。', done: '列出了未结事项' },
    },
    fields: {
      archive: { label: '归档清单校验值', help: '归档清单的 SHA-256，由平台填好，入账时再次核对。记录有新增的，此前的确认作废。' },
      openItems: '未结事项',
    },
    facts: {
      'closing-confirmed': '一方已确认关闭项目',
      'closing-returned': '关闭确认退回，列出未结事项',
      'project-closed': '项目关闭，{items, plural, =0 {账目结清} other {# 项未结列为应收款}}',
    },
  },
  en: {
    title: 'Close the project',
    noun: 'Closing report',
    ask: '{items, plural, =0 {The accounts show all items settled.} one {The accounts show one open item, to be closed over as a receivable.} other {The accounts show # open items, to be closed over as receivables.}} Check the accounts and the archive material, and list any other open items. The archive list is generated from the whole record; the project closes once the project manager and the auditor have both confirmed the same list.',
    outcomes: {
      close: {
        label: 'Confirm the closing',
        leadsTo: 'Once both have confirmed, the project closes and the accounts no longer change.',
        done: 'confirmed the closing',
      },
      return: {
        label: 'List open items',
        leadsTo: 'Earlier confirmations lapse and the project stays open; it is confirmed again once settled.',
        done: 'listed open items',
      },
    },
    fields: {
      archive: {
        label: 'Checksum of the archive list',
        help: 'SHA-256 of the archive list, filled in by the platform and checked again when recorded. If the record has grown, earlier confirmations lapse.',
      },
      openItems: 'Open items',
    },
    facts: {
      'closing-confirmed': 'One person confirmed the closing',
      'closing-returned': 'Closing returned with open items',
      'project-closed': 'Project closed, {items, plural, =0 {books settled} one {with one receivable} other {with # receivables}}',
    },
  },
} satisfies WordsOf<typeof closeProject>;
