import type { DuckDBConnection } from '@duckdb/node-api'
import { productKey } from '@/server/analytics/snapshot/product-costs'
import { countRejectedLines, STAGED_ROW } from '../stage-file'
import { readPeriods } from './read-periods'
import { amountChecks, currencyChecks, keepLast, rejectRows, smallText, textColumns, unread } from './reject-rows'
import type { SmallFactOptions } from './small-file-options'
import type { StagedSmallFile } from './stage-small-file'

/** Adds what products cost to `product_cost_fact`: of rows of the same product and day the last stands. */
export async function writeCostFacts(
  connection: DuckDBConnection,
  file: StagedSmallFile,
  options: SmallFactOptions,
): Promise<void> {
  const { mapping } = file
  await readPeriods(connection, file, 'validFrom', options.timeZone)
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE small_typed AS
    SELECT ${STAGED_ROW} AS row, ${textColumns(mapping, ['product', 'unitCost', 'validFrom', 'currency'])},
      p.first_day AS valid_from, read_amount(${smallText(mapping, 'unitCost')}) AS unit_cost
    FROM staged LEFT JOIN (SELECT text, first_day, last_day FROM small_period) p ON p.text = ${smallText(mapping, 'validFrom')}
    ORDER BY row`)
  await countRejectedLines(connection, 'small_typed')
  await rejectRows(connection, [
    { field: 'product', reason: 'noProduct', when: 'text_product IS NULL' },
    ...amountChecks('unitCost', 'unit_cost'),
    { field: 'unitCost', reason: 'negativeAmount', when: 'unit_cost < 0' },
    unread('validFrom', 'badDate', 'valid_from'),
    ...(await currencyChecks(connection, mapping, options.currency)),
  ])
  await keepLast(connection, `${productKey('text_product')}, valid_from`)
  await connection.run(`
    INSERT INTO product_cost_fact
    SELECT ${options.importSeq}, row, trim(text_product), valid_from, CAST(unit_cost AS BIGINT) FROM small_typed`)
}
