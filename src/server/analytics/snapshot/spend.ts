import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Makes `spend`: marketing spend by span of days, channel, campaign and audience. Of several imports that name the same
 * four the newest stands, whole: its rows are summed, an older file's are not added to them.
 */
export async function buildSpend(connection: DuckDBConnection): Promise<void> {
  await connection.run(`
    CREATE TABLE spend AS
    SELECT first_day, last_day, arg_min(channel, line_number) AS channel,
      arg_min(campaign, line_number) AS campaign, is_acquisition,
      sum(amount_minor) AS amount_minor
    FROM (SELECT *, max(import_seq) OVER (PARTITION BY ${SPEND_KEY}) AS newest FROM spend_fact)
    WHERE import_seq = newest GROUP BY ${SPEND_KEY}`)
}

const SPEND_KEY = 'first_day, last_day, lower(channel), lower(campaign), is_acquisition'
