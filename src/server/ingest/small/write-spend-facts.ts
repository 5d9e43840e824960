import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from '@/server/duckdb/duckdb'
import { countRejectedLines, STAGED_ROW } from '../stage-file'
import { readPeriods } from './read-periods'
import { amountChecks, currencyChecks, rejectRows, smallText, textColumns, unread } from './reject-rows'
import type { SmallFactOptions } from './small-file-options'
import type { StagedSmallFile } from './stage-small-file'

/** What advertising reports begin their lines of totals with. */
const IS_TOTAL = (text: string) => `regexp_matches(coalesce(${text}, ''), '(?i)^["''\\s]*(total|итого|всего)')`

const ACQUISITION = [
  'acquisition',
  'acquire',
  'new',
  'new customers',
  'prospecting',
  'привлечение',
  'новые',
  'новые клиенты',
]
const RETENTION = ['retention', 'existing', 'returning', 'existing customers', 'retargeting', 'remarketing'].concat([
  'удержание',
  'возврат',
  'существующие',
  'постоянные',
  'повторные',
  'текущие',
  'ретаргетинг',
])

/** Adds marketing spend to `spend_fact`: every readable row as it stands, rows of the same span and campaign side by side. */
export async function writeSpendFacts(
  connection: DuckDBConnection,
  file: StagedSmallFile,
  options: SmallFactOptions,
): Promise<void> {
  const { mapping } = file
  await readPeriods(connection, file, 'day', options.timeZone)
  const oneOf = (texts: readonly string[]) => `(${texts.map(literal).join(', ')})`
  const audience = `lower(${smallText(mapping, 'audience')})`
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE small_typed AS
    SELECT ${STAGED_ROW} AS row, ${textColumns(mapping, ['day', 'amount', 'audience', 'currency', 'channel', 'campaign'])},
      p.first_day, p.last_day, read_amount(${smallText(mapping, 'amount')}) AS amount,
      CASE WHEN ${audience} IS NULL OR ${audience} IN ${oneOf(ACQUISITION)} THEN true
        WHEN ${audience} IN ${oneOf(RETENTION)} THEN false END AS is_acquisition,
      ${IS_TOTAL('first_column')} AND p.first_day IS NULL AS is_total
    FROM staged LEFT JOIN (SELECT text, first_day, last_day FROM small_period) p ON p.text = ${smallText(mapping, 'day')}
    ORDER BY row`)
  await countRejectedLines(connection, 'small_typed')
  await setTotalsAside(connection)
  await rejectRows(connection, [
    { field: 'day', reason: 'noDate', when: 'text_day IS NULL' },
    unread('day', 'badDate', 'first_day'),
    ...amountChecks('amount', 'amount'),
    unread('audience', 'badAudience', 'is_acquisition'),
    ...(await currencyChecks(connection, mapping, options.currency)),
  ])
  await connection.run(`
    INSERT INTO spend_fact
    SELECT ${options.importSeq}, row, first_day, last_day, text_channel, text_campaign, is_acquisition,
      CAST(amount AS BIGINT) FROM small_typed`)
}

/** Lines of totals are no rows of spend and nobody's mistake; they have fewer columns than the others, or as many. */
async function setTotalsAside(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    INSERT INTO small_left SELECT 'total', (SELECT count(*) FROM small_typed WHERE is_total)
      + (SELECT count(*) FROM staged_reject WHERE ${IS_TOTAL('value')})`)
  await connection.run('DELETE FROM small_typed WHERE is_total')
  await connection.run(`DELETE FROM staged_reject WHERE ${IS_TOTAL('value')}`)
}
