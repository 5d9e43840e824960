import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * The facts a snapshot is built from, as DuckDB tables. The import fills them from a file, the snapshot builder from
 * PostgreSQL; everything after them is one code.
 */
export const FACT_COLUMNS = {
  order_fact: {
    source_number: 'SMALLINT',
    external_id: 'VARCHAR',
    import_seq: 'INTEGER',
    position: 'INTEGER',
    ordered_at: 'TIMESTAMPTZ',
    ordered_local: 'TIMESTAMP',
    updated_at: 'TIMESTAMPTZ',
    status: 'VARCHAR',
    customer_id: 'VARCHAR',
    email: 'VARCHAR',
    phone: 'VARCHAR',
    customer_name: 'VARCHAR',
    country: 'VARCHAR',
    city: 'VARCHAR',
    channel: 'VARCHAR',
    utm_source: 'VARCHAR',
    utm_medium: 'VARCHAR',
    campaign: 'VARCHAR',
    coupon: 'VARCHAR',
    gross_minor: 'BIGINT',
    discount_minor: 'BIGINT',
    shipping_minor: 'BIGINT',
    tax_minor: 'BIGINT',
    units: 'DECIMAL(14,3)',
    currency: 'VARCHAR',
    original_minor: 'BIGINT',
    rate: 'DECIMAL(20,10)',
  },
  line_fact: {
    source_number: 'SMALLINT',
    external_id: 'VARCHAR',
    import_seq: 'INTEGER',
    line_number: 'INTEGER',
    product: 'VARCHAR',
    product_name: 'VARCHAR',
    category: 'VARCHAR',
    quantity: 'DECIMAL(14,3)',
    gross_minor: 'BIGINT',
    unit_cost_minor: 'BIGINT',
  },
  refund_fact: {
    source_number: 'SMALLINT',
    external_id: 'VARCHAR',
    import_seq: 'INTEGER',
    line_number: 'INTEGER',
    position: 'INTEGER',
    order_external_id: 'VARCHAR',
    refunded_at: 'TIMESTAMPTZ',
    refunded_local: 'TIMESTAMP',
    customer_id: 'VARCHAR',
    email: 'VARCHAR',
    phone: 'VARCHAR',
    product: 'VARCHAR',
    quantity: 'DECIMAL(14,3)',
    amount_minor: 'BIGINT',
    currency: 'VARCHAR',
    original_minor: 'BIGINT',
  },
  product_cost_fact: {
    import_seq: 'INTEGER',
    line_number: 'INTEGER',
    product: 'VARCHAR',
    valid_from: 'DATE',
    unit_cost_minor: 'BIGINT',
  },
  spend_fact: {
    import_seq: 'INTEGER',
    line_number: 'INTEGER',
    first_day: 'DATE',
    last_day: 'DATE',
    channel: 'VARCHAR',
    campaign: 'VARCHAR',
    is_acquisition: 'BOOLEAN',
    amount_minor: 'BIGINT',
  },
  customer_fact: {
    source_number: 'SMALLINT',
    import_seq: 'INTEGER',
    line_number: 'INTEGER',
    customer_id: 'VARCHAR',
    email: 'VARCHAR',
    phone: 'VARCHAR',
    name: 'VARCHAR',
    country: 'VARCHAR',
    city: 'VARCHAR',
    has_consent: 'BOOLEAN',
    score: 'SMALLINT',
    scored_on: 'DATE',
    reviewed_on: 'DATE',
    attributes: 'VARCHAR',
  },
  advocate_fact: {
    source_number: 'SMALLINT',
    customer_id: 'VARCHAR',
    email: 'VARCHAR',
    phone: 'VARCHAR',
    score: 'SMALLINT',
    scored_on: 'DATE',
    reviewed_on: 'DATE',
  },
} as const

export type FactTable = keyof typeof FACT_COLUMNS

/** What a file of orders becomes. */
export const FACT_TABLES = ['order_fact', 'line_fact', 'refund_fact'] as const satisfies readonly FactTable[]

/**
 * What a snapshot is built from: all but customers, whose names and contacts it must not hold. Of those, the few that spoke
 * well of the store are read while it is built.
 */
export const SNAPSHOT_TABLES = [
  ...FACT_TABLES,
  'product_cost_fact',
  'spend_fact',
  'advocate_fact',
] as const satisfies readonly FactTable[]

/** The table's column names, comma-separated, in the order both databases write and read them. */
export function factColumnList(table: FactTable): string {
  return Object.keys(FACT_COLUMNS[table]).join(', ')
}

/** Makes empty fact tables, for the life of the connection: those of a snapshot, or the named ones. */
export async function createFactTables(
  connection: DuckDBConnection,
  tables: readonly FactTable[] = SNAPSHOT_TABLES,
): Promise<void> {
  for (const table of tables) {
    const columns = Object.entries(FACT_COLUMNS[table]).map(([name, type]) => `${name} ${type}`)
    await connection.run(`CREATE TEMP TABLE ${table} (${columns.join(', ')})`)
  }
}
