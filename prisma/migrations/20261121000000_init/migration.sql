-- Tables, as prisma/schema.prisma declares them; then row-level security, which Prisma does not know.
-- To change the tables: `prisma migrate dev`. To add one: give it the three parts at the end of this file
-- (security on and forced, a maintenance policy, a policy and grants for povtor_app); a test refuses a table without them.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('merchant', 'agency');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'analyst', 'viewer');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('uploading', 'uploaded', 'queued', 'running', 'done', 'failed');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_epoch" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "password_epoch" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_attempt" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "auth_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organization_kind" NOT NULL DEFAULT 'merchant',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","user_id")
);

-- CreateTable
CREATE TABLE "store" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL DEFAULT 'RU',
    "margin_basis_points" INTEGER NOT NULL,
    "inactivity_months" INTEGER NOT NULL DEFAULT 12,
    "started_on" DATE,
    "generated_seed" INTEGER,
    "data_version" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "status_map" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("store_id","number")
);

-- CreateTable
CREATE TABLE "import" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_key" TEXT NOT NULL,
    "byte_size" BIGINT NOT NULL,
    "received_bytes" BIGINT NOT NULL DEFAULT 0,
    "status" "import_status" NOT NULL DEFAULT 'uploading',
    "mapping" JSONB,
    "progress" JSONB,
    "summary" JSONB,
    "failure" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "order_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "external_id" TEXT NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "ordered_at" TIMESTAMPTZ(6),
    "ordered_local" TIMESTAMP(6),
    "updated_at" TIMESTAMPTZ(6),
    "status" TEXT,
    "customer_id" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "customer_name" TEXT,
    "country" TEXT,
    "city" TEXT,
    "channel" TEXT,
    "coupon" TEXT,
    "gross_minor" BIGINT NOT NULL,
    "discount_minor" BIGINT NOT NULL DEFAULT 0,
    "shipping_minor" BIGINT NOT NULL DEFAULT 0,
    "tax_minor" BIGINT NOT NULL DEFAULT 0,
    "units" DECIMAL(14,3),

    CONSTRAINT "order_fact_pkey" PRIMARY KEY ("store_id","source_number","external_id","import_seq")
);

-- CreateTable
CREATE TABLE "line_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "external_id" TEXT NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "product" TEXT,
    "product_name" TEXT,
    "category" TEXT,
    "quantity" DECIMAL(14,3) NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "unit_cost_minor" BIGINT,

    CONSTRAINT "line_fact_pkey" PRIMARY KEY ("store_id","source_number","external_id","import_seq","line_number")
);

-- CreateTable
CREATE TABLE "refund_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "external_id" TEXT NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "order_external_id" TEXT,
    "refunded_at" TIMESTAMPTZ(6),
    "refunded_local" TIMESTAMP(6),
    "customer_id" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "product" TEXT,
    "quantity" DECIMAL(14,3),
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "refund_fact_pkey" PRIMARY KEY ("store_id","source_number","external_id","import_seq","line_number")
);

-- CreateTable
CREATE TABLE "import_reject" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "row" BIGINT NOT NULL,
    "column" TEXT,
    "reason" TEXT NOT NULL,
    "value" TEXT,

    CONSTRAINT "import_reject_pkey" PRIMARY KEY ("store_id","import_seq","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "auth_attempt_kind_subject_created_at_idx" ON "auth_attempt"("kind", "subject", "created_at");

-- CreateIndex
CREATE INDEX "auth_attempt_created_at_idx" ON "auth_attempt"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "organization_slug_key" ON "organization"("slug");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "store_organization_id_slug_key" ON "store"("organization_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "store_organization_id_id_key" ON "store"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "source_organization_id_store_id_number_key" ON "source"("organization_id", "store_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "import_store_id_seq_key" ON "import"("store_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "import_organization_id_store_id_seq_key" ON "import"("organization_id", "store_id", "seq");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store" ADD CONSTRAINT "store_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_organization_id_store_id_source_number_fkey" FOREIGN KEY ("organization_id", "store_id", "source_number") REFERENCES "source"("organization_id", "store_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_fact" ADD CONSTRAINT "order_fact_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "line_fact" ADD CONSTRAINT "line_fact_store_id_source_number_external_id_import_seq_fkey" FOREIGN KEY ("store_id", "source_number", "external_id", "import_seq") REFERENCES "order_fact"("store_id", "source_number", "external_id", "import_seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_fact" ADD CONSTRAINT "refund_fact_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_reject" ADD CONSTRAINT "import_reject_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What the tables promise ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "user" ADD CONSTRAINT "user_email_normalised" CHECK (email = lower(btrim(email)) AND email <> '');
ALTER TABLE "user" ADD CONSTRAINT "user_locale_known" CHECK (locale IN ('en', 'ru'));
ALTER TABLE "organization" ADD CONSTRAINT "organization_slug_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "store" ADD CONSTRAINT "store_slug_shape" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "store" ADD CONSTRAINT "store_margin_range" CHECK (margin_basis_points BETWEEN 0 AND 10000);
ALTER TABLE "store" ADD CONSTRAINT "store_inactivity_range" CHECK (inactivity_months BETWEEN 1 AND 120);
ALTER TABLE "import" ADD CONSTRAINT "import_bytes_range" CHECK (received_bytes BETWEEN 0 AND byte_size);
ALTER TABLE "order_fact" ADD CONSTRAINT "order_fact_one_clock" CHECK (num_nonnulls(ordered_at, ordered_local) = 1);
ALTER TABLE "refund_fact" ADD CONSTRAINT "refund_fact_one_clock" CHECK (num_nonnulls(refunded_at, refunded_local) <= 1);

-- ── The application's role ───────────────────────────────────────────────────────────────────────────────────────────
-- The bootstrap makes it with a password before migrating; elsewhere it is made here without the right to log in.
-- Roles belong to the whole server, so two databases migrated at once may race for it.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'povtor_app') THEN
    CREATE ROLE povtor_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- Bulk loads go through temporary tables: COPY into a table with row-level security is refused.
DO $$
BEGIN
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO povtor_app', current_database());
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO povtor_app;

-- ── Row-level security, on and forced ────────────────────────────────────────────────────────────────────────────────
-- Forced, so that the owner is subject to it too; the owner then needs a policy of its own, or migrations, maintenance and
-- the SECURITY DEFINER functions below would see no rows. CURRENT_USER is resolved now, to the role that runs migrations.

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['user', 'session', 'auth_attempt', 'organization', 'membership', 'store', 'source',
    'import', 'order_fact', 'line_fact', 'refund_fact', 'import_reject']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY maintenance ON public.%I TO CURRENT_USER USING (true) WITH CHECK (true)', target);
  END LOOP;
END $$;

-- Settings are read in `(SELECT …)`: evaluated once per statement, not per row. Without nullif an empty setting, which is
-- what a finished transaction leaves behind, would be a cast error instead of no rows.

-- A person's own rows, by povtor.user. It is set only where no organisation is (withUser), never together with one.
CREATE POLICY own_user ON "user" TO povtor_app
  USING (id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid));
CREATE POLICY own_session ON "session" TO povtor_app
  USING (user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid));
CREATE POLICY own_membership ON "membership" FOR SELECT TO povtor_app
  USING (user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid));
CREATE POLICY member_organization ON "organization" FOR SELECT TO povtor_app
  USING (id IN (SELECT m.organization_id FROM public.membership m
    WHERE m.user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid)));
CREATE POLICY member_store ON "store" FOR SELECT TO povtor_app
  USING (organization_id IN (SELECT m.organization_id FROM public.membership m
    WHERE m.user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid)));

-- An organisation's rows, by povtor.org.
CREATE POLICY tenant ON "organization" TO povtor_app
  USING (id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid));
CREATE POLICY tenant ON "membership" TO povtor_app
  USING (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid));
CREATE POLICY tenant ON "store" TO povtor_app
  USING (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid));

-- A row of a store is written only for a store of the same organisation. Not every foreign key carries the organisation
-- (line_fact's does not), and keys are checked past row-level security; the list of stores is read once per statement.
DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['source', 'import', 'order_fact', 'line_fact', 'refund_fact', 'import_reject']
  LOOP
    EXECUTE format($policy$
      CREATE POLICY tenant ON public.%I TO povtor_app
        USING (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid))
        WITH CHECK (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
          AND store_id IN (SELECT s.id FROM public.store s
            WHERE s.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)))
      $policy$, target);
  END LOOP;
END $$;

-- ── Grants: the verbs each table needs, and no more ──────────────────────────────────────────────────────────────────
-- Password and token hashes are in no grant: only the functions below read them. Facts are never updated; an import's
-- facts are deleted only to be loaded again.

GRANT SELECT (id, email, name, locale, created_at), UPDATE (name, locale) ON "user" TO povtor_app;
GRANT SELECT (id, user_id, created_at, expires_at, revoked_at), UPDATE (revoked_at) ON "session" TO povtor_app;
GRANT SELECT, INSERT, UPDATE (name, kind) ON "organization" TO povtor_app;
GRANT SELECT, INSERT ON "membership" TO povtor_app;
GRANT SELECT, INSERT, UPDATE ON "store", "source", "import" TO povtor_app;
GRANT SELECT, INSERT, DELETE ON "order_fact", "line_fact", "refund_fact", "import_reject" TO povtor_app;

-- ── Looked up before an organisation or a person is known ────────────────────────────────────────────────────────────
-- The whole list. Each runs as the owner, takes an e-mail or a hash, and gives no more than its step needs.

CREATE SCHEMA povtor_auth;
REVOKE ALL ON SCHEMA povtor_auth FROM PUBLIC;
GRANT USAGE ON SCHEMA povtor_auth TO povtor_app;

CREATE FUNCTION povtor_auth.find_user_for_sign_in(p_email text)
RETURNS TABLE (id uuid, password_hash text, password_epoch integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.id, u.password_hash, u.password_epoch FROM public."user" u WHERE u.email = p_email
$$;

-- Null when the e-mail is taken.
CREATE FUNCTION povtor_auth.sign_up(p_id uuid, p_email text, p_password_hash text, p_name text, p_locale text)
RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public."user" (id, email, password_hash, name, locale)
  VALUES (p_id, p_email, p_password_hash, p_name, p_locale)
  ON CONFLICT (email) DO NOTHING
  RETURNING id
$$;

-- Nothing is made (null) when the password has changed since it was checked.
CREATE FUNCTION povtor_auth.create_session(p_id uuid, p_user_id uuid, p_password_epoch integer, p_token_hash text,
  p_expires_at timestamptz)
RETURNS uuid
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  INSERT INTO public.session (id, user_id, token_hash, password_epoch, expires_at)
  SELECT p_id, u.id, p_token_hash, u.password_epoch, p_expires_at
  FROM public."user" u WHERE u.id = p_user_id AND u.password_epoch = p_password_epoch
  RETURNING id
$$;

CREATE FUNCTION povtor_auth.read_session(p_token_hash text)
RETURNS TABLE (session_id uuid, expires_at timestamptz, user_id uuid, email text, name text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.id, s.expires_at, u.id, u.email, u.name, u.locale
  FROM public.session s JOIN public."user" u ON u.id = s.user_id
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
    AND s.password_epoch = u.password_epoch
$$;

CREATE FUNCTION povtor_auth.extend_session(p_token_hash text, p_expires_at timestamptz)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  UPDATE public.session SET expires_at = p_expires_at
  WHERE token_hash = p_token_hash AND revoked_at IS NULL AND expires_at > now()
$$;

CREATE FUNCTION povtor_auth.revoke_session(p_token_hash text)
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  UPDATE public.session SET revoked_at = now() WHERE token_hash = p_token_hash AND revoked_at IS NULL
$$;

-- Counts an attempt before it is made, so that a burst of parallel ones cannot slip under the limit: the lock makes callers of
-- one subject queue. Null when the limit is reached; a refused attempt is not counted, so waiting always helps.
CREATE FUNCTION povtor_auth.open_attempt(p_kind text, p_subject text, p_limit integer, p_window_seconds integer)
RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  attempt_id bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('povtor_auth:' || p_kind || ':' || p_subject, 0));
  DELETE FROM public.auth_attempt a WHERE a.id IN (
    SELECT old.id FROM public.auth_attempt old WHERE old.created_at < now() - interval '1 day'
    ORDER BY old.created_at LIMIT 100 FOR UPDATE SKIP LOCKED);
  IF (SELECT count(*) FROM public.auth_attempt a WHERE a.kind = p_kind AND a.subject = p_subject
      AND a.created_at > now() - make_interval(secs => p_window_seconds)) >= p_limit THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.auth_attempt (kind, subject) VALUES (p_kind, p_subject) RETURNING id INTO attempt_id;
  RETURN attempt_id;
END $$;

-- A success is not a failure: its attempts are taken back.
CREATE FUNCTION povtor_auth.withdraw_attempts(p_ids bigint[])
RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  DELETE FROM public.auth_attempt WHERE id = ANY (p_ids)
$$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA povtor_auth FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA povtor_auth TO povtor_app;
