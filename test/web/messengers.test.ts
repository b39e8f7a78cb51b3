import { describe, expect, test } from 'vitest';
import { acs3 } from '#worker/messengers/acs3.ts';
import { dingTalkBody } from '#worker/messengers/dingtalk.ts';
import { serviceUrl } from '#worker/messengers/service-url.ts';
import { smsParameters } from '#worker/messengers/sms.ts';
import { weComBody } from '#worker/messengers/wecom.ts';
import { writeCode, writeMessage } from '#worker/messengers/write.ts';
import { choicesOf, isAddress, usualChoices } from '#workflows/mail/choices.ts';

const told = {
  case_id: 'case-1',
  number: '2026-0317',
  title_zh: '保密的项目名称',
  title_en: 'A confidential name',
  template: null,
  step: 'accept-milestone',
  due_at: '2026-12-01T16:00:00.000Z',
  key: 'accept-milestone/1',
  kind: 'asked',
} as const;
const notice = writeMessage(told, 'k1', 'zh-CN', 'https://tida.example');

describe('what a message says', () => {
  test('the step, the number, the deadline and the way there; never the name of the project', () => {
    expect(notice).toMatchObject({
      title: expect.stringMatching(/^待办：./),
      text: '项目 2026-0317。期限：2026-12-01 24:00（北京时间）。请登录后查看。',
      link: 'https://tida.example/cases/case-1/steps/accept-milestone/1#k1',
      variable: '待办事项',
    });
    for (const locale of ['zh-CN', 'en'] as const)
      expect(JSON.stringify(writeMessage(told, 'k1', locale, 'https://tida.example'))).not.toMatch(/保密|confidential/);
  });

  test('a text message has the kind of notice alone', () => {
    const templates = { sign: '题答', notice: 'SMS_1', code: 'SMS_2' };
    expect(smsParameters(templates, '13800138000', notice)).toEqual({
      PhoneNumbers: '13800138000',
      SignName: '题答',
      TemplateCode: 'SMS_1',
      TemplateParam: '{"what":"待办事项"}',
      OutId: 'k1',
    });
    const code = writeCode('012345', 'k2', 'en', 'https://tida.example');
    expect(smsParameters(templates, '13800138000', code)).toMatchObject({ TemplateCode: 'SMS_2', TemplateParam: '{"code":"012345"}' });
  });

  test('WeCom and DingTalk get the same words and the same link', () => {
    expect(weComBody('1000002', 'zhang.san', notice)).toMatchObject({
      touser: 'zhang.san',
      agentid: 1000002,
      textcard: { title: notice.title, description: notice.text, url: notice.link },
      enable_duplicate_check: 1,
    });
    expect(dingTalkBody('1234', '0137', notice)).toMatchObject({
      agent_id: 1234,
      userid_list: '0137',
      msg: { action_card: { title: notice.title, single_url: notice.link, markdown: expect.stringContaining(notice.text) } },
    });
  });
});

test('a request to Alibaba Cloud is signed as its documentation shows', () => {
  const { headers } = acs3({
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    params: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
    keyId: 'YourAccessKeyId',
    secret: 'YourAccessKeySecret',
    date: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
  });
  expect(headers.authorization).toContain('Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0');
});

describe('choices and addresses', () => {
  test('a choice of before the channels keeps its mails and has no messages', () => {
    const kept = { mail: { ...usualChoices.mail, due: 'off' } };
    expect(choicesOf(kept)).toEqual({ ...usualChoices, mail: kept.mail });
    expect(new Set(Object.values(usualChoices.sms))).toEqual(new Set(['off']));
    expect(choicesOf({ ...usualChoices, sms: { asked: 'daily' } })).toEqual(usualChoices);
  });

  test('an address is one person', () => {
    expect(['zhang.san', 'a', 'x@y'].map((one) => isAddress('wecom', one))).toEqual([true, true, true]);
    expect(['@all', 'a|b', 'a,b', '', 'a b'].map((one) => isAddress('wecom', one))).toEqual(Array(5).fill(false));
    expect(['13800138000', '+8613800138000', '12800138000'].map((one) => isAddress('sms', one))).toEqual([true, false, false]);
  });

  test('a setting without its parts is refused', () => {
    const wecom = serviceUrl('agent');
    expect(wecom.safeParse('https://corp:secret@qyapi.weixin.qq.com/?agent=1').success).toBe(true);
    for (const wrong of ['https://qyapi.weixin.qq.com/?agent=1', 'https://corp:secret@qyapi.weixin.qq.com/', 'ftp://a:b@c/?agent=1'])
      expect(wecom.safeParse(wrong).success).toBe(false);
  });
});
