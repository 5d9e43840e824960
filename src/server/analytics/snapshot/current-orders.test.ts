import type { DuckDBConnection } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { overview } from '../reports/overview'
import { withDuck } from '../testing/with-duck'
import { buildSnapshot } from './build-snapshot'
import { createFactTables } from './fact-tables'
import { readSnapshot } from './snapshot'

interface Fact {
  id: string
  importSeq: number
  grossMinor: number
  updatedAt?: string
}

async function writeOrder(connection: DuckDBConnection, { id, importSeq, grossMinor, updatedAt }: Fact) {
  await connection.run(
    `INSERT INTO order_fact (source_number, external_id, import_seq, position, ordered_local, updated_at, customer_id,
       gross_minor, discount_minor, shipping_minor, tax_minor)
     VALUES (1, $id, $importSeq, 2, '2025-01-05 10:00:00', CAST($updatedAt AS TIMESTAMPTZ), 'ann', $grossMinor, 0, 0, 0)`,
    { id, importSeq, grossMinor, updatedAt: updatedAt ?? null },
  )
}

async function writeReturn(connection: DuckDBConnection, id: string, importSeq: number, tiedTo: string | null = null) {
  await connection.run(
    `INSERT INTO refund_fact (source_number, external_id, import_seq, line_number, position, order_external_id,
       refunded_local, customer_id, amount_minor)
     VALUES (1, $id, $importSeq, 1, 3, $tiedTo, '2025-01-05 12:00:00', 'ann', 300)`,
    { id, importSeq, tiedTo },
  )
}

async function figures(fill: (connection: DuckDBConnection) => Promise<void>) {
  return await withDuck(async (connection) => {
    await createFactTables(connection)
    await fill(connection)
    if (!(await buildSnapshot(connection, { timeZone: 'UTC', statusMaps: {}, asOf: null }))) return null
    const snapshot = await readSnapshot(connection)
    return (await overview(snapshot, { filter: {}, marginBasisPoints: 10_000, inactivityMonths: 12 })).descriptive
  })
}

describe('of several imports, the newest word on an order counts', () => {
  it('by import, where the source gives no time of change', async () => {
    const found = await figures(async (connection) => {
      await writeOrder(connection, { id: '1', importSeq: 1, grossMinor: 1_000 })
      await writeOrder(connection, { id: '1', importSeq: 2, grossMinor: 1_500 })
    })
    expect(found).toMatchObject({ orders: 1, grossMinor: 1_500 })
  })

  it("by the source's own time of change, where it gives one", async () => {
    const found = await figures(async (connection) => {
      await writeOrder(connection, { id: '1', importSeq: 1, grossMinor: 1_000, updatedAt: '2025-02-02T00:00:00Z' })
      await writeOrder(connection, { id: '1', importSeq: 2, grossMinor: 1_500, updatedAt: '2025-02-01T00:00:00Z' })
    })
    expect(found).toMatchObject({ orders: 1, grossMinor: 1_000 })
  })

  it('and a return that two files hold is taken off once', async () => {
    const found = await figures(async (connection) => {
      await writeOrder(connection, { id: '1', importSeq: 1, grossMinor: 1_000 })
      await writeReturn(connection, 'C1', 1)
      await writeReturn(connection, 'C1', 2)
    })
    expect(found).toMatchObject({ grossMinor: 1_000, refundMinor: 300 })
  })

  it('and a return in a file of its own belongs to the order whose number it bears', async () => {
    const found = await figures(async (connection) => {
      await writeOrder(connection, { id: '1', importSeq: 1, grossMinor: 300 })
      await writeOrder(connection, { id: '2', importSeq: 1, grossMinor: 900 })
      await writeReturn(connection, '1', 2)
    })
    // Tied, it reaches the order's gross: the order is fully refunded and counts no more.
    expect(found).toMatchObject({ orders: 1, grossMinor: 900, refundMinor: 0 })
  })

  it("and an order's own refunds leave with the fact that carried them", async () => {
    const found = await figures(async (connection) => {
      await writeOrder(connection, { id: '1', importSeq: 1, grossMinor: 1_000 })
      await writeReturn(connection, '1', 1, '1')
      await writeOrder(connection, { id: '1', importSeq: 2, grossMinor: 1_000 })
    })
    expect(found).toMatchObject({ grossMinor: 1_000, refundMinor: 0 })
  })
})
