/** Why a channel sends nothing, or an address on it is refused. */
export const channelRefusals = {
  NO_MAILS: {
    sentence: 'This platform does not send e-mails, so no link can be sent.',
    whatNow: 'Ask the platform’s administrator to reset your password; your organisation’s administrator can put you in touch.',
  },
  CHANNEL_OFF: {
    sentence: 'This platform sends no messages by {channel, select, wecom {WeCom} dingtalk {DingTalk} other {text message}}.',
    whatNow: 'See your inbox for everything that concerns you, or choose another channel on the page “Notifications”.',
  },
  NOT_AN_ADDRESS: {
    sentence:
      '{channel, select, wecom {This is not a WeCom user ID.} dingtalk {This is not a DingTalk user ID.} other {This is not a mobile number of mainland China.}}',
    whatNow:
      '{channel, select, sms {Enter its 11 digits, beginning with 1, without spaces and without +86.} other {Enter the user ID of one person: up to 64 letters, digits and . _ - @, beginning with a letter or digit. Your organisation’s administrator of the service knows it.}}',
  },
  WRONG_CHANNEL_CODE: {
    sentence: '{left, plural, =0 {The code has expired, was used or was entered wrongly five times.} other {The code is wrong.}}',
    whatNow:
      '{left, plural, =0 {Have a new code sent.} one {Check it and enter it again: one try is left.} other {Check it and enter it again: # tries are left.}}',
  },
} as const;
