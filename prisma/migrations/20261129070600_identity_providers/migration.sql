-- An organisation's own sign-in (OpenID Connect). Entered by administration and kept in admin_record; its secret is a setting of the portal.
CREATE TABLE "identity_provider" (
    "organisation_id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    -- Of the mail addresses for which this organisation may speak.
    "domains" TEXT[] NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("organisation_id"),
    CONSTRAINT "identity_provider_domains" CHECK (cardinality("domains") > 0),
    CONSTRAINT "identity_provider_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- Which account a subject of a provider is, from the first sign-in on: an address given to another person later opens nothing.
CREATE TABLE "identity_binding" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_binding_pkey" PRIMARY KEY ("issuer", "subject"),
    CONSTRAINT "identity_binding_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "identity_binding_issuer_user_id_key" ON "identity_binding"("issuer", "user_id");
CREATE INDEX "identity_binding_user_id_idx" ON "identity_binding"("user_id");

GRANT SELECT ON "identity_provider" TO tida_portal;
GRANT SELECT, INSERT ON "identity_binding" TO tida_portal;
GRANT SELECT, INSERT, UPDATE ON "identity_provider" TO tida_admin;
GRANT SELECT, DELETE ON "identity_binding" TO tida_admin;
