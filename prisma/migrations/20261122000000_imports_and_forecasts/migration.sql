-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('orders', 'costs', 'spend', 'customers');

-- AlterEnum
ALTER TYPE "import_status" ADD VALUE 'cancelled';

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "cancel_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "import_kind" NOT NULL DEFAULT 'orders',
ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "order_fact" ADD COLUMN     "campaign" TEXT,
ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "original_minor" BIGINT,
ADD COLUMN     "rate" DECIMAL(20,10),
ADD COLUMN     "utm_medium" TEXT,
ADD COLUMN     "utm_source" TEXT;

-- AlterTable
ALTER TABLE "refund_fact" ADD COLUMN     "currency" CHAR(3),
ADD COLUMN     "original_minor" BIGINT;

-- CreateTable
CREATE TABLE "product_cost_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "product" TEXT NOT NULL,
    "valid_from" DATE,
    "unit_cost_minor" BIGINT NOT NULL,

    CONSTRAINT "product_cost_fact_pkey" PRIMARY KEY ("store_id","import_seq","line_number")
);

-- CreateTable
CREATE TABLE "spend_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "channel" TEXT,
    "campaign" TEXT,
    "is_acquisition" BOOLEAN NOT NULL DEFAULT true,
    "amount_minor" BIGINT NOT NULL,

    CONSTRAINT "spend_fact_pkey" PRIMARY KEY ("store_id","import_seq","line_number")
);

-- CreateTable
CREATE TABLE "customer_fact" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "import_seq" INTEGER NOT NULL,
    "line_number" INTEGER NOT NULL,
    "customer_id" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "name" TEXT,
    "country" TEXT,
    "city" TEXT,
    "has_consent" BOOLEAN,
    "score" SMALLINT,
    "scored_on" DATE,
    "reviewed_on" DATE,
    "attributes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "customer_fact_pkey" PRIMARY KEY ("store_id","import_seq","line_number")
);

-- CreateTable
CREATE TABLE "order_exclusion" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "external_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_exclusion_pkey" PRIMARY KEY ("store_id","source_number","external_id")
);

-- CreateTable
CREATE TABLE "identity_decision" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "first_key" TEXT NOT NULL,
    "second_key" TEXT NOT NULL,
    "is_same" BOOLEAN NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_decision_pkey" PRIMARY KEY ("store_id","first_key","second_key")
);

-- CreateTable
CREATE TABLE "ignored_key" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ignored_key_pkey" PRIMARY KEY ("store_id","key")
);

-- CreateTable
CREATE TABLE "currency_rate" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "month" DATE NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "currency_rate_pkey" PRIMARY KEY ("store_id","currency","month")
);

-- CreateTable
CREATE TABLE "saved_layout" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "source_number" SMALLINT NOT NULL,
    "kind" "import_kind" NOT NULL,
    "header_hash" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_layout_pkey" PRIMARY KEY ("store_id","source_number","kind","header_hash")
);

-- CreateTable
CREATE TABLE "forecast_fit" (
    "organization_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "data_version" BIGINT NOT NULL,
    "definition" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "forecast_fit_pkey" PRIMARY KEY ("store_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "forecast_fit_store_id_data_version_definition_key" ON "forecast_fit"("store_id", "data_version", "definition");

-- AddForeignKey
ALTER TABLE "product_cost_fact" ADD CONSTRAINT "product_cost_fact_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spend_fact" ADD CONSTRAINT "spend_fact_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_fact" ADD CONSTRAINT "customer_fact_organization_id_store_id_import_seq_fkey" FOREIGN KEY ("organization_id", "store_id", "import_seq") REFERENCES "import"("organization_id", "store_id", "seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_exclusion" ADD CONSTRAINT "order_exclusion_organization_id_store_id_source_number_fkey" FOREIGN KEY ("organization_id", "store_id", "source_number") REFERENCES "source"("organization_id", "store_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_decision" ADD CONSTRAINT "identity_decision_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignored_key" ADD CONSTRAINT "ignored_key_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "currency_rate" ADD CONSTRAINT "currency_rate_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_layout" ADD CONSTRAINT "saved_layout_organization_id_store_id_source_number_fkey" FOREIGN KEY ("organization_id", "store_id", "source_number") REFERENCES "source"("organization_id", "store_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forecast_fit" ADD CONSTRAINT "forecast_fit_organization_id_store_id_fkey" FOREIGN KEY ("organization_id", "store_id") REFERENCES "store"("organization_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ── What the tables promise ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "order_fact" ADD CONSTRAINT "order_fact_converted" CHECK (num_nonnulls(currency, original_minor, rate) IN (0, 3));
ALTER TABLE "refund_fact" ADD CONSTRAINT "refund_fact_converted" CHECK (num_nonnulls(currency, original_minor) IN (0, 2));
ALTER TABLE "product_cost_fact" ADD CONSTRAINT "product_cost_not_negative" CHECK (unit_cost_minor >= 0);
ALTER TABLE "spend_fact" ADD CONSTRAINT "spend_days_in_order" CHECK (first_day <= last_day);
ALTER TABLE "customer_fact" ADD CONSTRAINT "customer_has_a_key" CHECK (num_nonnulls(customer_id, email, phone) > 0);
ALTER TABLE "customer_fact" ADD CONSTRAINT "customer_score_range" CHECK (score BETWEEN 0 AND 10);
ALTER TABLE "identity_decision" ADD CONSTRAINT "identity_keys_in_order" CHECK (first_key COLLATE "C" < second_key COLLATE "C");
ALTER TABLE "currency_rate" ADD CONSTRAINT "currency_rate_positive" CHECK (rate > 0);
ALTER TABLE "currency_rate" ADD CONSTRAINT "currency_rate_month" CHECK (extract(day FROM month) = 1);
ALTER TABLE "forecast_fit" ADD CONSTRAINT "forecast_fit_status" CHECK (status IN ('fitted', 'fallback', 'notReady'));

-- ── Row-level security and grants, as in the first migration ─────────────────────────────────────────────────────────

DO $$
DECLARE
  target text;
BEGIN
  FOREACH target IN ARRAY ARRAY['product_cost_fact', 'spend_fact', 'customer_fact', 'order_exclusion', 'identity_decision',
    'ignored_key', 'currency_rate', 'saved_layout', 'forecast_fit']
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

-- What came from files and what models said is never changed; a person's own word is taken back by deleting its row.
GRANT SELECT, INSERT, DELETE ON "product_cost_fact", "spend_fact", "customer_fact" TO povtor_app;
GRANT SELECT, INSERT, DELETE ON "order_exclusion", "ignored_key", "forecast_fit" TO povtor_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "identity_decision", "currency_rate", "saved_layout" TO povtor_app;
-- An upload that never became facts may be given up whole.
GRANT DELETE ON "import" TO povtor_app;
