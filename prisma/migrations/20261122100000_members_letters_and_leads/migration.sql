-- Keys of letters are an organisation's from now on, no longer a store's.
UPDATE "outbox_mail" SET key = store_id || ':' || key;

-- DropIndex
DROP INDEX "outbox_mail_store_id_key_key";

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "file_erased_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "is_limited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sees_costs" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "sees_personal_data" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "delete_after" TIMESTAMPTZ(3),
ADD COLUMN     "deletion_asked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "outbox_mail" DROP CONSTRAINT "outbox_mail_pkey",
ADD COLUMN     "attachment" JSONB,
ALTER COLUMN "store_id" DROP NOT NULL,
ADD CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "user_agent" TEXT;

-- AlterTable
ALTER TABLE "store" ADD COLUMN     "delete_after" TIMESTAMPTZ(3),
ADD COLUMN     "deletion_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "email_verified_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_demo" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "user_totp" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_totp_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","code_hash")
);

-- CreateTable
CREATE TABLE "oauth_account" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_account_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "auth_request" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "token_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_store" (
    "organization_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,

    CONSTRAINT "membership_store_pkey" PRIMARY KEY ("organization_id","user_id","store_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "is_limited" BOOLEAN NOT NULL DEFAULT false,
    "store_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "sees_personal_data" BOOLEAN NOT NULL DEFAULT true,
    "sees_costs" BOOLEAN NOT NULL DEFAULT true,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "store_id" UUID,
    "subject_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "data_export" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "store_id" UUID,
    "subject" JSONB,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "progress" JSONB,
    "file_key" TEXT,
    "byte_size" BIGINT,
    "failure" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_export_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "suppression" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppression_pkey" PRIMARY KEY ("store_id","key_hash")
);

-- CreateTable
CREATE TABLE "erasure" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "subject" JSONB,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "report" JSONB,
    "failure" JSONB,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "store_summary" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "data_version" BIGINT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "store_summary_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "calculator_page" (
    "organization_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "host" TEXT,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "content" JSONB NOT NULL DEFAULT '{}',
    "accent_color" TEXT,
    "logo_key" TEXT,
    "embed_origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notice_user_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "webhook_url" TEXT,
    "webhook_secret" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calculator_page_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "calculator_count" (
    "organization_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "calculator_count_pkey" PRIMARY KEY ("organization_id","day","place","step")
);

-- CreateTable
CREATE TABLE "lead" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "shop_url" TEXT,
    "locale" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "origin" TEXT,
    "inputs" JSONB NOT NULL,
    "consent_version" TEXT NOT NULL,
    "consent_text" TEXT NOT NULL,
    "allows_marketing" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'new',
    "owner_id" UUID,
    "verify_hash" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "lead_note" (
    "organization_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lead_note_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "organization_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lead_id" UUID,
    "event" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "response_status" INTEGER,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("organization_id","id")
);

-- CreateIndex
CREATE INDEX "oauth_account_user_id_idx" ON "oauth_account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_request_token_hash_key" ON "auth_request"("token_hash");

-- CreateIndex
CREATE INDEX "auth_request_email_idx" ON "auth_request"("email");

-- CreateIndex
CREATE INDEX "auth_request_expires_at_idx" ON "auth_request"("expires_at");

-- CreateIndex
CREATE INDEX "membership_store_organization_id_store_id_idx" ON "membership_store"("organization_id", "store_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "audit_event_organization_id_at_idx" ON "audit_event"("organization_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "calculator_page_slug_key" ON "calculator_page"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "calculator_page_host_key" ON "calculator_page"("host");

-- CreateIndex
CREATE UNIQUE INDEX "lead_verify_hash_key" ON "lead"("verify_hash");

-- CreateIndex
CREATE INDEX "lead_organization_id_created_at_idx" ON "lead"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "lead_organization_id_email_idx" ON "lead"("organization_id", "email");

-- CreateIndex
CREATE INDEX "lead_note_organization_id_lead_id_idx" ON "lead_note"("organization_id", "lead_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_organization_id_lead_id_idx" ON "webhook_delivery"("organization_id", "lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_organization_id_key_key" ON "outbox_mail"("organization_id", "key");

-- AddForeignKey
ALTER TABLE "user_totp" ADD CONSTRAINT "user_totp_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_account" ADD CONSTRAINT "oauth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_store" ADD CONSTRAINT "membership_store_organization_id_user_id_fkey" FOREIGN KEY ("organization_id", "user_id") REFERENCES "membership"("organization_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_store" ADD CONSTRAINT "membership_store_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_summary" ADD CONSTRAINT "store_summary_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculator_page" ADD CONSTRAINT "calculator_page_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calculator_count" ADD CONSTRAINT "calculator_count_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead_note" ADD CONSTRAINT "lead_note_organization_id_lead_id_fkey" FOREIGN KEY ("organization_id", "lead_id") REFERENCES "lead"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_organization_id_lead_id_fkey" FOREIGN KEY ("organization_id", "lead_id") REFERENCES "lead"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A viewer has seen no customers until now: the list of them opens without names.
UPDATE "membership" SET sees_personal_data = false WHERE role = 'viewer';

-- ── What the tables promise ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "auth_request" ADD CONSTRAINT "auth_request_kind" CHECK (kind IN ('sign-up', 'sign-in', 'reset'));
ALTER TABLE "membership" ADD CONSTRAINT "membership_limits"
  CHECK (role IN ('analyst', 'viewer') OR (NOT is_limited AND sees_personal_data AND sees_costs));
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_limits"
  CHECK (role IN ('analyst', 'viewer') OR (NOT is_limited AND sees_personal_data AND sees_costs));
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_kind" CHECK (kind IN ('organization', 'person'));
ALTER TABLE "data_export" ADD CONSTRAINT "data_export_status" CHECK (status IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_status" CHECK (status IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE "lead" ADD CONSTRAINT "lead_status" CHECK (status IN ('new', 'contacted', 'qualified', 'won', 'lost'));
ALTER TABLE "lead" ADD CONSTRAINT "lead_place" CHECK (place IN ('page', 'embed', 'article'));
ALTER TABLE "calculator_count" ADD CONSTRAINT "calculator_count_place" CHECK (place IN ('page', 'embed', 'article'));
ALTER TABLE "calculator_count" ADD CONSTRAINT "calculator_count_step" CHECK (step IN ('viewed', 'computed', 'submitted'));
ALTER TABLE "calculator_page" ADD CONSTRAINT "calculator_page_color" CHECK (accent_color ~ '^#[0-9a-f]{6}$');

-- ── Row-level security ───────────────────────────────────────────────────────────────────────────────────────────────
-- Beside the organisation, a transaction states the stores it may see: povtor.stores is "all" or their ids. Not set, it is
-- none: no scope falls back to everything.

DO $$
DECLARE
  target text;
  org constant text := $q$(SELECT nullif(current_setting('povtor.org', true), '')::uuid)$q$;
  in_stores constant text := $q$((SELECT coalesce(current_setting('povtor.stores', true), '') = 'all') OR %s = ANY (
    (SELECT CASE WHEN coalesce(current_setting('povtor.stores', true), '') IN ('', 'all') THEN '{}'
      ELSE '{' || current_setting('povtor.stores', true) || '}' END::uuid[])::uuid[]))$q$;
BEGIN
  FOREACH target IN ARRAY ARRAY['user_totp', 'recovery_code', 'oauth_account', 'auth_request', 'account_mail',
    'membership_store', 'invitation', 'audit_event', 'data_export', 'suppression', 'erasure', 'store_summary',
    'calculator_page', 'calculator_count', 'lead', 'lead_note', 'webhook_delivery']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY maintenance ON public.%I TO CURRENT_USER USING (true) WITH CHECK (true)', target);
  END LOOP;

  -- Rows of an organisation.
  FOREACH target IN ARRAY ARRAY['membership_store', 'invitation', 'audit_event', 'data_export', 'calculator_page',
    'calculator_count', 'lead', 'lead_note', 'webhook_delivery']
  LOOP
    EXECUTE format('CREATE POLICY tenant ON public.%I TO povtor_app USING (organization_id = %s)', target, org);
  END LOOP;

  -- Rows of a person's own account.
  FOREACH target IN ARRAY ARRAY['user_totp', 'recovery_code', 'oauth_account', 'membership_store']
  LOOP
    EXECUTE format($q$CREATE POLICY own ON public.%I %s TO povtor_app
      USING (user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid))$q$,
      target, CASE target WHEN 'membership_store' THEN 'FOR SELECT' ELSE '' END);
  END LOOP;

  -- Rows of a store: the policies there are, made anew with the stores in scope.
  FOR target IN
    SELECT p.tablename FROM pg_policies p
    WHERE p.schemaname = 'public' AND p.policyname = 'tenant' AND EXISTS (
      SELECT FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = p.tablename
        AND c.column_name = 'store_id' AND c.is_nullable = 'NO')
      AND p.tablename <> 'membership_store'
    UNION SELECT unnest(ARRAY['suppression', 'erasure', 'store_summary'])
  LOOP
    EXECUTE format('DROP POLICY IF EXISTS tenant ON public.%I', target);
    EXECUTE format($q$CREATE POLICY tenant ON public.%I TO povtor_app
      USING (organization_id = %s AND %s)
      WITH CHECK (organization_id = %2$s AND store_id IN (SELECT s.id FROM public.store s WHERE s.organization_id = %2$s))$q$,
      target, org, format(in_stores, 'store_id'));
  END LOOP;

  DROP POLICY tenant ON public.store;
  EXECUTE format('CREATE POLICY tenant ON public.store TO povtor_app USING (organization_id = %s AND %s)',
    org, format(in_stores, 'id'));

  -- A letter is a store's or the organisation's own.
  DROP POLICY tenant ON public.outbox_mail;
  EXECUTE format($q$CREATE POLICY tenant ON public.outbox_mail TO povtor_app
    USING (organization_id = %s AND (store_id IS NULL OR %s))
    WITH CHECK (organization_id = %1$s AND (store_id IS NULL
      OR store_id IN (SELECT s.id FROM public.store s WHERE s.organization_id = %1$s)))$q$,
    org, format(in_stores, 'store_id'));
END $$;

-- A member who is limited to stores sees no others in the list of their own.
DROP POLICY member_store ON public.store;
CREATE POLICY member_store ON public.store FOR SELECT TO povtor_app
  USING (EXISTS (SELECT FROM public.membership m
    WHERE m.organization_id = store.organization_id
      AND m.user_id = (SELECT nullif(current_setting('povtor.user', true), '')::uuid)
      AND (NOT m.is_limited OR EXISTS (SELECT FROM public.membership_store s
        WHERE s.organization_id = m.organization_id AND s.user_id = m.user_id AND s.store_id = store.id))));

-- ── Grants ───────────────────────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT (email_verified_at, is_demo) ON "user" TO povtor_app;
GRANT SELECT (seen_at, user_agent, address) ON "session" TO povtor_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "user_totp", "recovery_code" TO povtor_app;
GRANT SELECT, DELETE ON "oauth_account" TO povtor_app;
GRANT UPDATE (deletion_asked_at, delete_after) ON "organization" TO povtor_app;
GRANT UPDATE (role, is_limited, sees_personal_data, sees_costs), DELETE ON "membership" TO povtor_app;
GRANT SELECT, INSERT, DELETE ON "membership_store", "lead_note" TO povtor_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "invitation", "data_export", "erasure", "store_summary", "calculator_page", "calculator_count",
  "lead", "webhook_delivery" TO povtor_app;
GRANT SELECT, INSERT ON "suppression" TO povtor_app;
-- What was done stays written.
GRANT SELECT, INSERT ON "audit_event" TO povtor_app;
