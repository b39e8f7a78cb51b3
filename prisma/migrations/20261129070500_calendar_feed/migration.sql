-- The calendar of a person's own deadlines: one address each, known by the hash of its token.
CREATE TABLE "calendar_feed" (
    "person_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);
CREATE UNIQUE INDEX "calendar_feed_hash_key" ON "calendar_feed"("hash");

GRANT SELECT, INSERT, UPDATE, DELETE ON "calendar_feed" TO tida_portal;
