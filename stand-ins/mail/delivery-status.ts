/** What another relay sends back for a mail that it cannot deliver (RFC 3464). */
export function deliveryStatus(raw: string, to: string): string {
  const head = raw.split(/\r?\n\r?\n/)[0] ?? '';
  return [
    'From: MAILER-DAEMON@relay.example',
    'To: tida@tida.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${Date.now()}@relay.example>`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--part',
    'Content-Type: text/rfc822-headers',
    '',
    head,
    '',
    '--part--',
    '',
  ].join('\r\n');
}
