import { expect, test } from 'vitest';
import { deliveryStatus } from '#stand-ins/mail/delivery-status.ts';
import { readBounce, readSmsReport } from '#web/server/bounce-report.ts';

const report = deliveryStatus('Subject: x\r\nMessage-ID: <the-mail@tida.example>\r\nTo: a@b.example', 'a@b.example');

test('a report names the mail that came back, not itself, and why', () => {
  expect(readBounce(report)).toEqual({ messageId: '<the-mail@tida.example>', status: '5.1.1' });
});

test('a delay is no failure, and what names no mail or no status is no report', () => {
  expect(readBounce(report.replace('Action: failed', 'Action: delayed'))).toBeUndefined();
  expect(readBounce(report.replace('<the-mail@tida.example>', 'the-mail'))).toBeUndefined();
  expect(readBounce(report.replace('Status: 5.1.1', 'Status: no'))).toBeUndefined();
  expect(readBounce('Action: failed')).toBeUndefined();
});

test('of reports on text messages those count that were not delivered; anything else is none', () => {
  const [came, lost] = [
    { out_id: 'a', success: true, err_code: 'DELIVERED', phone_number: '13800138000' },
    { out_id: 'b', success: false, err_code: 'MOBILE_NOT_ON_SERVICE', phone_number: '13800138001' },
  ];
  expect(readSmsReport(JSON.stringify([came, lost]))).toEqual([{ messageId: 'b', status: 'MOBILE_NOT_ON_SERVICE' }]);
  expect(readSmsReport(report)).toBeUndefined();
  expect(readSmsReport('[{')).toBeUndefined();
  expect(readSmsReport('[{"out_id":"b","success":false,"err_code":"<b>"}]')).toBeUndefined();
});
