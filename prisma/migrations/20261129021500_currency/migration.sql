-- The currency of each ledger row (M15): one, and the database takes no other.
ALTER TABLE "ledger_transfer" ADD COLUMN "currency" TEXT NOT NULL DEFAULT 'CNY';
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_currency" CHECK ("currency" = 'CNY');
