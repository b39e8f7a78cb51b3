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
    title: 'Report a change of the party',
    noun: 'Change of a party',
    ask: 'Report a change of your organisation’s name, or succession to its rights and obligations by merger or division, with the registration document. A change of name does not affect performance of the contract; accounts and signature records are unchanged, and the former name stays on record.',
    outcomes: {
      renamed: {
        label: 'Report a change of name',
        leadsTo: 'The platform’s lead checks the registration document.',
        done: 'reported a change of name',
      },
      succeeded: {
        label: 'Report a succeeding enterprise',
        leadsTo: 'The platform’s lead checks the registration document; the successor then takes over further items.',
        done: 'reported a successor',
      },
      merged: {
        label: 'Report a succeeding university',
        leadsTo: 'The platform’s lead checks the registration document; the successor then takes over further items.',
        done: 'reported a successor',
      },
      reorganised: {
        label: 'Report a succeeding authority',
        leadsTo: 'The platform’s lead checks the reorganisation or transfer order; the successor then takes over further items.',
        done: 'reported a successor',
      },
      'handed-on': {
        label: 'Report a succeeding agency',
        leadsTo:
          'Once the order or contract is checked, the successor takes over further items; changes of the platform itself are checked by the funder.',
        done: 'reported a successor',
      },
    },
    fields: {
      newName: 'New name',
      successor: { label: 'Successor', help: 'Must be registered on the platform and not be another party to this project.' },
      university: { label: 'Succeeding university', help: 'Must be registered on the platform and not be another party to this project.' },
      authority: { label: 'Succeeding authority', help: 'Must be registered on the platform and not be another party to this project.' },
      agency: { label: 'Succeeding agency', help: 'Must be registered on the platform and not be another party to this project.' },
      reference: 'Number of the registration document',
      evidence: 'Description of the change',
      files: 'Registration document',
    },
    refusals: {
      'party-already':
        'This organisation is already a party to the project and cannot also be the successor. Check the entry, or ask the platform for help.',
    },
    facts: { 'party-change-stated': `${partyIn.en} reported {how, select, renamed {a change of name} other {a successor}}` },
  },
} satisfies WordsOf<typeof statePartyChange>;
