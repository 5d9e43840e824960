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
    coupon: 'VARCHAR',
    gross_minor: 'BIGINT',
    discount_minor: 'BIGINT',
    shipping_minor: 'BIGINT',
    tax_minor: 'BIGINT',
    units: 'DECIMAL(14,3)',
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
  },
} as const

export type FactTable = keyof typeof FACT_COLUMNS

export const FACT_TABLES: readonly FactTable[] = ['order_fact', 'line_fact', 'refund_fact']

/** The table's column names, comma-separated, in the order both databases write and read them. */
export function factColumnList(table: FactTable): string {
  return Object.keys(FACT_COLUMNS[table]).join(', ')
}

/** Makes the three empty fact tables, for the life of the connection. */
export async function createFactTables(connection: DuckDBConnection): Promise<void> {
  for (const table of FACT_TABLES) {
    const columns = Object.entries(FACT_COLUMNS[table]).map(([name, type]) => `${name} ${type}`)
    await connection.run(`CREATE TEMP TABLE ${table} (${columns.join(', ')})`)
  }
}
