import type { WordsOf } from '#workflows/engine/wording.ts';
import { partyIn } from './party.words.ts';
import type { statePartyChange } from './state-party-change.ts';

export const statePartyChangeWords = {
  zh: {
    title: '申报单位变更',
    noun: '单位变更申报',
    ask: '本单位更名，或者因合并、分立由其他单位承继权利义务的，请申报并附登记机关文件。更名不影响合同履行；账目和签署记录不变，原名称保留在记录中。',
    outcomes: {
      renamed: { label: '申报更名', leadsTo: '平台主管核对登记文件。', done: '申报了更名' },
      succeeded: { label: '申报由其他企业承继', leadsTo: '平台主管核对登记文件；核对通过后由承继单位办理后续事项。', done: '申报了承继' },
      merged: { label: '申报由其他高校承继', leadsTo: '平台主管核对登记文件；核对通过后由承继高校办理后续事项。', done: '申报了承继' },
      reorganised: {
        label: '申报由其他资助部门承继',
        leadsTo: '平台主管核对机构改革或职能划转文件；核对通过后由承继部门办理后续事项。',
        done: '申报了承继',
      },
      'handed-on': {
        label: '申报由其他服务机构承继',
        leadsTo: '核对委托或划转文件后，由承继机构办理后续事项；平台机构的变更由资助方核对。',
        done: '申报了承继',
      },
    },
    fields: {
      newName: '新名称',
      successor: { label: '承继单位', help: '须已在平台登记，且不是本项目其他参与方。' },
      university: { label: '承继高校', help: '须已在平台登记，且不是本项目其他参与方。' },
      authority: { label: '承继部门', help: '须已在平台登记，且不是本项目其他参与方。' },
      agency: { label: '承继机构', help: '须已在平台登记，且不是本项目其他参与方。' },
      reference: '登记文件编号',
      evidence: '变更情况',
      files: '登记文件',
    },
    refusals: { 'party-already': '该单位已是本项目的参与方，不能同时作为承继单位。请核对，或由平台协助处理。' },
    facts: { 'party-change-stated': `${partyIn.zh}申报{how, select, renamed {更名} other {由其他单位承继}}` },
  },
  en: {
    title: 'State a change of the party',
    noun: 'Change of a party',
    ask: 'If your organisation bears another name, or another one has succeeded to its rights and duties by a merger or a division, say so with the register’s document. A new name changes no duty; accounts and signatures stay, and the old name stays on record.',
    outcomes: {
      renamed: { label: 'State a new name', leadsTo: 'The lead compares the register’s document.', done: 'stated a new name' },
      succeeded: {
        label: 'State a successor',
        leadsTo: 'The lead compares the register’s document; then the successor is asked.',
        done: 'stated a successor',
      },
      merged: {
        label: 'State a succeeding university',
        leadsTo: 'The lead compares the register’s document; then the successor is asked.',
        done: 'stated a successor',
      },
      reorganised: {
        label: 'State a succeeding authority',
        leadsTo: 'The lead compares the order of reorganisation; then the successor is asked.',
        done: 'stated a successor',
      },
      'handed-on': {
        label: 'State a succeeding agency',
        leadsTo: 'The order or contract is compared, for the platform itself by the funder; then the successor is asked.',
        done: 'stated a successor',
      },
    },
    fields: {
      newName: 'New name',
      successor: { label: 'Successor', help: 'Registered on the platform, and no other party of this project.' },
      university: { label: 'Succeeding university', help: 'Registered on the platform, and no other party of this project.' },
      authority: { label: 'Succeeding authority', help: 'Registered on the platform, and no other party of this project.' },
      agency: { label: 'Succeeding agency', help: 'Registered on the platform, and no other party of this project.' },
      reference: 'Number of the register’s document',
      evidence: 'What has happened',
      files: 'The document as a file',
    },
    refusals: { 'party-already': 'This organisation is a party of the project already. Compare it, or ask the platform.' },
    facts: { 'party-change-stated': `${partyIn.en} states {how, select, renamed {a new name} other {a successor}}` },
  },
} satisfies WordsOf<typeof statePartyChange>;
