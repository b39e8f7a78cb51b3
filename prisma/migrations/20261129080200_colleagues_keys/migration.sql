-- The worker judges whether a key is one of the organisation; of the key itself it reads nothing.
GRANT SELECT ("id", "person_id", "organisation_id", "revoked_at", "expires_at") ON "api_key" TO tida_worker;
