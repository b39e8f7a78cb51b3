import type { Service } from './service.ts';

const codes = { token: 'SignatureDoesNotMatch', limited: 'isv.BUSINESS_LIMIT_CONTROL', 'unknown-user': 'isv.MOBILE_NUMBER_ILLEGAL' };

/** SendSms: what it sends is a registered text with the given variables. */
export const smsService: Service = {
  channel: 'sms',
  isFor: (route, { headers }) => route === 'POST /' && headers['x-acs-action'] === 'SendSms',
  isHeld: ({ headers }) => /^ACS3-HMAC-SHA256 Credential=\S+,SignedHeaders=\S+,Signature=[0-9a-f]{64}$/.test(headers.authorization ?? ''),
  read({ url: { searchParams } }) {
    const [to, key, sign, template, variables] = ['PhoneNumbers', 'OutId', 'SignName', 'TemplateCode', 'TemplateParam'].map(
      (name) => searchParams.get(name) ?? '',
    );
    return to && key && sign && template && variables ? { to, key, text: `【${sign}】${template} ${variables}`, link: '' } : undefined;
  },
  answer(mode, { key }) {
    const code = mode === 'token' || mode === 'limited' || mode === 'unknown-user' ? codes[mode] : 'OK';
    return { Code: code, Message: code, ...(code === 'OK' ? { BizId: key } : {}) };
  },
};
