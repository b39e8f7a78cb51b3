import type { Portal } from '#web/wording/messages.ts';

/** Words of the objector's page, and of the confirmation of addresses beside the admission of objections. */
export const objectionPages: Pick<Portal, 'objection' | 'contacts'> = {
  objection: {
    title: 'My objection',
    number: 'Objection no. {number}',
    filedAt: 'Filed',
    confirm: 'Confirm your e-mail address',
    confirmWhy:
      'Once you confirm, the outcome of this objection is sent to the address that received this link. You can also read it here.',
    confirmNow: 'Confirm the address',
    answer: 'Outcome',
    waiting: 'The address is confirmed. No decision has been made yet; it will be sent to you.',
    overtaken: 'The matter objected to has been withdrawn and this objection is closed. You may object again once it is published again.',
    void: 'The link is not valid',
    voidHow:
      'It is wrong or has expired. Under “Public notices” the number of the objection shows its state without a link; the reasons are shown by a valid link only. Contact the platform if you need them.',
  },
  contacts: {
    title: 'E-mail addresses of the objectors',
    confirmed: 'confirmed',
    unconfirmed: 'not confirmed',
  },
};
