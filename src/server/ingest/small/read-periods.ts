import type { DuckDBConnection } from '@duckdb/node-api'
import { parsePeriod } from '@/domain/text/parse-period'
import { queryRows } from '@/server/duckdb/duckdb'
import { smallText } from './reject-rows'
import type { StagedSmallFile } from './stage-small-file'

/** § Different days, months and spans read of a file; the texts of more are no days. */
const MAX_TEXTS = 50_000

/** Makes `small_period`: the days that each text of a column means. */
export async function readPeriods(
  connection: DuckDBConnection,
  { mapping, dateOrder }: StagedSmallFile,
  field: 'day' | 'validFrom',
  timeZone: string,
): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE small_period (text VARCHAR, first_day DATE, last_day DATE)')
  const column = smallText(mapping, field)
  const found = await queryRows<{ text: string }>(
    connection,
    `SELECT DISTINCT ${column} AS text FROM staged WHERE ${column} IS NOT NULL AND length(${column}) < 100 LIMIT ${MAX_TEXTS}`,
  )
  const readable = found.flatMap(({ text }) => {
    const period = parsePeriod(text, dateOrder ?? 'ymd', timeZone)
    return period ? [{ text, ...period }] : []
  })
  if (readable.length === 0) return
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE small_period_text (text VARCHAR, first_day VARCHAR, last_day VARCHAR)',
  )
  const appender = await connection.createAppender('small_period_text', null, 'temp')
  for (const { text, firstDay, lastDay } of readable) {
    for (const value of [text, firstDay, lastDay]) appender.appendVarchar(value)
    appender.endRow()
  }
  appender.closeSync()
  await connection.run(`
    INSERT INTO small_period SELECT text, CAST(first_day AS DATE), CAST(last_day AS DATE) FROM small_period_text`)
  await connection.run('DROP TABLE small_period_text')
}
