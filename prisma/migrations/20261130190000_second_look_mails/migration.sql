-- Mails to the colleague whose second look is waited for, and to an applicant who was not admitted.
ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind"
  CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'answer', 'invitation', 'code', 'passkey-code', 'passkey', 'second-look', 'not-admitted'));
