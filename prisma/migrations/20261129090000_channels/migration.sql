-- Notices by a channel other than mail are rows of the same log, with the same items, kinds and states.
ALTER TABLE "mail" ADD COLUMN "channel" TEXT NOT NULL DEFAULT 'mail';
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_channel" CHECK ("channel" IN ('mail', 'wecom', 'dingtalk', 'sms'));
ALTER TABLE "mail" DROP CONSTRAINT "mail_known_kind";
ALTER TABLE "mail" ADD CONSTRAINT "mail_known_kind" CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact', 'answer', 'invitation', 'code'));
ALTER TABLE "mail" ADD CONSTRAINT "mail_kind_of_channel" CHECK ("channel" = 'mail' AND "kind" <> 'code' OR "channel" <> 'mail' AND "kind" IN ('notice', 'code'));
GRANT INSERT ("channel") ON "mail" TO tida_portal;

-- The channels beside mail that are on, as the worker that started last has its settings.
ALTER TABLE "mail_since" ADD COLUMN "channels" TEXT[] NOT NULL DEFAULT '{}';
GRANT UPDATE ("channels") ON "mail_since" TO tida_worker;

-- Where a person is reached by a channel. Nothing but the code goes to an address that is not confirmed. The code is kept as it is: a
-- hash of six digits hides nothing; it ends after ten minutes, five wrong tries or its use.
CREATE TABLE "channel_address" (
    "person_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "code" TEXT,
    "code_mail_id" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "channel_address_pkey" PRIMARY KEY ("person_id", "channel"),
    CONSTRAINT "channel_address_known_channel" CHECK ("channel" IN ('wecom', 'dingtalk', 'sms'))
);
GRANT SELECT ON "channel_address" TO tida_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON "channel_address" TO tida_portal;
