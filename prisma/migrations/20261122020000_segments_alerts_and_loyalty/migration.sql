-- AlterTable
ALTER TABLE "store" ADD COLUMN     "includes_shipping" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "includes_tax" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "packing_cost_minor" BIGINT,
ADD COLUMN     "payment_cost_basis_points" INTEGER,
ADD COLUMN     "shipping_cost_minor" BIGINT;

-- CreateTable
CREATE TABLE "saved_segment" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_segment_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "report_note" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_note_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "alert_setting" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "band" DECIMAL(4,1) NOT NULL,

    CONSTRAINT "alert_setting_pkey" PRIMARY KEY ("store_id","metric")
);

-- CreateTable
CREATE TABLE "alert_event" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "metric" TEXT NOT NULL,
    "period" DATE NOT NULL,
    "detail" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "mail_subscription" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_subscription_pkey" PRIMARY KEY ("store_id","user_id","kind")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "unsubscribe_url" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "loyalty_scenario" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "loyalty_scenario_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "loyalty_version" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loyalty_version_pkey" PRIMARY KEY ("store_id","scenario_id","number")
);

-- CreateTable
CREATE TABLE "loyalty_run" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scenario_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "input_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "progress" JSONB,
    "result" JSONB,
    "failure" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "loyalty_run_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "programme_test" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "scenario_id" UUID,
    "split_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_test_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateTable
CREATE TABLE "programme_test_member" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "customer_key" TEXT NOT NULL,
    "is_treated" BOOLEAN NOT NULL,
    "stratum" SMALLINT NOT NULL,
    "pre_margin_e4" BIGINT NOT NULL,

    CONSTRAINT "programme_test_member_pkey" PRIMARY KEY ("store_id","test_id","customer_key")
);

-- CreateTable
CREATE TABLE "programme_test_look" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "data_version" BIGINT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_test_look_pkey" PRIMARY KEY ("store_id","test_id","as_of","data_version")
);

-- CreateTable
CREATE TABLE "share_link" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "share_link_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_segment_store_id_name_key" ON "saved_segment"("store_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_store_id_page_name_key" ON "saved_view"("store_id", "page", "name");

-- CreateIndex
CREATE INDEX "report_note_store_id_place_idx" ON "report_note"("store_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "alert_event_store_id_metric_period_key" ON "alert_event"("store_id", "metric", "period");

-- CreateIndex
CREATE INDEX "mail_subscription_user_id_idx" ON "mail_subscription"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_store_id_key_key" ON "outbox_mail"("store_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "loyalty_scenario_organization_id_store_id_id_key" ON "loyalty_scenario"("organization_id", "store_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "loyalty_version_organization_id_store_id_scenario_id_number_key" ON "loyalty_version"("organization_id", "store_id", "scenario_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "loyalty_run_store_id_scenario_id_version_number_input_hash_key" ON "loyalty_run"("store_id", "scenario_id", "version_number", "input_hash");

-- CreateIndex
CREATE UNIQUE INDEX "programme_test_organization_id_store_id_id_key" ON "programme_test"("organization_id", "store_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "share_link_token_hash_key" ON "share_link"("token_hash");

-- AddForeignKey
ALTER TABLE "saved_segment" ADD CONSTRAINT "saved_segment_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_note" ADD CONSTRAINT "report_note_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_setting" ADD CONSTRAINT "alert_setting_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert_event" ADD CONSTRAINT "alert_event_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_subscription" ADD CONSTRAINT "mail_subscription_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_subscription" ADD CONSTRAINT "mail_subscription_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_scenario" ADD CONSTRAINT "loyalty_scenario_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_version" ADD CONSTRAINT "loyalty_version_organization_id_store_id_scenario_id_fkey" FOREIGN KEY ("organization_id", "store_id", "scenario_id") REFERENCES "loyalty_scenario"("organization_id", "store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loyalty_run" ADD CONSTRAINT "loyalty_run_organization_id_store_id_scenario_id_version_n_fkey" FOREIGN KEY ("organization_id", "store_id", "scenario_id", "version_number") REFERENCES "loyalty_version"("organization_id", "store_id", "scenario_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_test" ADD CONSTRAINT "programme_test_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_test_member" ADD CONSTRAINT "programme_test_member_organization_id_store_id_test_id_fkey" FOREIGN KEY ("organization_id", "store_id", "test_id") REFERENCES "programme_test"("organization_id", "store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_test_look" ADD CONSTRAINT "programme_test_look_organization_id_store_id_test_id_fkey" FOREIGN KEY ("organization_id", "store_id", "test_id") REFERENCES "programme_test"("organization_id", "store_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ── What the tables promise ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "store" ADD CONSTRAINT "store_costs_not_negative" CHECK (shipping_cost_minor >= 0 AND packing_cost_minor >= 0);
ALTER TABLE "store" ADD CONSTRAINT "store_payment_cost_share" CHECK (payment_cost_basis_points BETWEEN 0 AND 10000);
ALTER TABLE "alert_setting" ADD CONSTRAINT "alert_band_range" CHECK (band BETWEEN 1 AND 20);
ALTER TABLE "mail_subscription" ADD CONSTRAINT "mail_subscription_kind" CHECK (kind IN ('alerts', 'weekly', 'monthly'));
ALTER TABLE "loyalty_run" ADD CONSTRAINT "loyalty_run_status" CHECK (status IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE "programme_test" ADD CONSTRAINT "programme_test_days_in_order" CHECK (starts_on <= ends_on);
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_kind" CHECK (kind IN ('loyalty'));

-- ── Row-level security and grants, as in the first migration ─────────────────────────────────────────────────────────

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['saved_segment', 'saved_view', 'report_note', 'alert_setting', 'alert_event',
    'mail_subscription', 'outbox_mail', 'loyalty_scenario', 'loyalty_version', 'loyalty_run', 'programme_test',
    'programme_test_member', 'programme_test_look', 'share_link']
  LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY maintenance ON public.%I TO CURRENT_USER USING (true) WITH CHECK (true)', target);
    EXECUTE format($policy$
      CREATE POLICY tenant ON public.%I TO povtor_app
        USING (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid))
        WITH CHECK (organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
          AND store_id IN (SELECT s.id FROM public.store s
            WHERE s.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)))
      $policy$, target);
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON "saved_segment", "saved_view", "report_note", "alert_setting", "alert_event",
  "mail_subscription", "outbox_mail", "loyalty_scenario", "loyalty_run", "programme_test", "share_link" TO povtor_app;
-- A version, a draw and a look are what was said at a time: never changed.
GRANT SELECT, INSERT, DELETE ON "loyalty_version", "programme_test_member", "programme_test_look" TO povtor_app;

-- Where a member of the organisation in scope is written to, and in which language.
CREATE FUNCTION public.member_mail_address(member_id uuid) RETURNS TABLE (email text, name text, locale text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT u.email, u.name, u.locale FROM public."user" u JOIN public.membership m ON m.user_id = u.id
  WHERE u.id = member_id AND m.organization_id = (SELECT nullif(current_setting('povtor.org', true), '')::uuid)
$$;
REVOKE ALL ON FUNCTION public.member_mail_address(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.member_mail_address(uuid) TO povtor_app;

-- Whose page a link opens: asked before an organisation is known, by the hash of the link's secret.
CREATE FUNCTION povtor_auth.find_share_link(p_token_hash text)
RETURNS TABLE (organization_id uuid, store_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.organization_id, s.store_id, s.id FROM public.share_link s
  WHERE s.token_hash = p_token_hash AND s.revoked_at IS NULL AND s.expires_at > now()
$$;

-- Which stores the worker looks after by the clock (alerts, digests): ids, nothing of them.
CREATE FUNCTION povtor_auth.list_stores() RETURNS TABLE (organization_id uuid, store_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  SELECT s.organization_id, s.id FROM public.store s
$$;
REVOKE ALL ON FUNCTION povtor_auth.find_share_link(text), povtor_auth.list_stores() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION povtor_auth.find_share_link(text), povtor_auth.list_stores() TO povtor_app;
