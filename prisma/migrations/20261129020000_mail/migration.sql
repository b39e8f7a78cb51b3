-- Mails: what was sent to whom, when, and what the relay said to it. No text: a mail is written again from the rows that it names.
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" TEXT,
    "subject_id" TEXT,
    "locale" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "send_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "message_id" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_known_kind" CHECK ("kind" IN ('notice', 'digest', 'reset', 'contact')),
    CONSTRAINT "mail_known_state" CHECK ("state" IN ('waiting', 'handed', 'sent', 'refused', 'failed', 'dropped', 'bounced'))
);
CREATE INDEX "mail_person_id_created_at_idx" ON "mail"("person_id", "created_at" DESC);
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at" DESC);
CREATE INDEX "mail_message_id_idx" ON "mail"("message_id");
CREATE INDEX "mail_waiting_idx" ON "mail"("created_at") WHERE "state" = 'waiting';

-- What a mail tells of: a notice (n), or a step that waits for the person (key, opened with this version).
CREATE TABLE "mail_item" (
    "id" TEXT NOT NULL,
    "mail_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "n" INTEGER,
    "key" TEXT,
    "kind" TEXT NOT NULL,

    CONSTRAINT "mail_item_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_item_one" CHECK (("n" IS NULL) <> ("key" IS NULL)),
    CONSTRAINT "mail_item_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "mail_item_mail_id_idx" ON "mail_item"("mail_id");

-- Up to which version of a case everything has its mails.
CREATE TABLE "mail_cursor" (
    "case_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "mail_cursor_pkey" PRIMARY KEY ("case_id")
);

-- Since when mails are sent: of what happened before, none is.
CREATE TABLE "mail_since" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_since_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_since_one" CHECK ("id" = 1)
);
INSERT INTO "mail_since" DEFAULT VALUES;

-- A person's own choice: language, and per channel and kind at once, daily or not at all.
CREATE TABLE "notification_setting" (
    "person_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("person_id")
);

-- The worker's dispatcher hears of mails that the portal asks for.
CREATE FUNCTION mail_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('mail_waiting', '');
  RETURN NULL;
END $$;
CREATE TRIGGER "mail_waits" AFTER INSERT ON "mail" FOR EACH STATEMENT EXECUTE FUNCTION mail_waits();

GRANT SELECT, INSERT, UPDATE ON "mail", "mail_cursor" TO tida_worker;
GRANT SELECT, INSERT ON "mail_item" TO tida_worker;
GRANT SELECT ON "mail_since", "notification_setting" TO tida_worker;
GRANT SELECT ON "mail", "mail_item" TO tida_portal;
GRANT INSERT ("id", "kind", "person_id", "subject_id", "locale", "address") ON "mail" TO tida_portal;
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_setting" TO tida_portal;

-- Where to send it, and nothing else of an account.
GRANT SELECT ("id", "email") ON "user" TO tida_worker;
