-- Mails to an administrator whose code a new colleague waits for.
ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind"
  CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'answer', 'invitation', 'code', 'passkey-code', 'passkey', 'second-look', 'not-admitted', 'code-needed'));
-- Another one, with another list of arguments, comes with the functions.
DROP FUNCTION IF EXISTS accept_invitation(text, text, text);
