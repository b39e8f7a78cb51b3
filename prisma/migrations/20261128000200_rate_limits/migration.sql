-- Counts of rate-limiter-flexible, shared by all portal processes. No fact: a row that has expired says nothing.
CREATE TABLE "rate_limit" (
  "key" varchar(255) PRIMARY KEY,
  "points" integer NOT NULL DEFAULT 0,
  "expire" bigint
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limit" TO tida_portal;
