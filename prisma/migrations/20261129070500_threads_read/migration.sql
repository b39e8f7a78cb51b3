-- Until when a person has read a thread: what others have written since is unread. `place` is empty on the case, else the message's key.
CREATE TABLE "message_read" (
    "case_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_read_pkey" PRIMARY KEY ("case_id", "person_id", "place", "shared")
);

GRANT SELECT, INSERT, UPDATE ON "message_read" TO tida_portal;
