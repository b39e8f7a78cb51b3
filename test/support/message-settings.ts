/** The settings of a worker whose messages go to the stand-in at this port. */
export const messageSettings = (port: number) => ({
  WECOM_URL: `http://corp:secret@127.0.0.1:${port}/?agent=1000002`,
  DINGTALK_URL: `http://key:secret@127.0.0.1:${port}/?agent=1234`,
  SMS_URL: `http://key:secret@127.0.0.1:${port}/?${new URLSearchParams({ sign: '题答', notice: 'SMS_1', code: 'SMS_2' })}`,
});
