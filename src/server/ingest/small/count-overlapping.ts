import type pg from 'pg'

/**
 * How many spans of spend just copied share days with another span of the same channel, campaign and audience, in the
 * same file or an earlier one: a month beside its own days is counted twice, and a person should know.
 */
export async function countOverlapping(
  client: pg.PoolClient,
  { storeId, seq }: { storeId: string; seq: number },
): Promise<number> {
  const { rows } = await client.query<{ overlapping: string }>(
    `WITH span AS (
       SELECT coalesce(lower(f.channel), '') AS channel, coalesce(lower(f.campaign), '') AS campaign, f.is_acquisition,
         f.first_day, f.last_day, bool_or(f.import_seq = $2) AS is_new
       FROM spend_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
       WHERE f.store_id = $1 GROUP BY 1, 2, 3, 4, 5),
     seen AS (
       SELECT is_new, first_day <= max(last_day) OVER before OR last_day >= min(first_day) OVER after AS is_shared FROM span
       WINDOW before AS (PARTITION BY channel, campaign, is_acquisition ORDER BY first_day, last_day
           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
         after AS (PARTITION BY channel, campaign, is_acquisition ORDER BY first_day, last_day
           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING))
     SELECT count(*) FILTER (WHERE is_new AND is_shared) AS overlapping FROM seen`,
    [storeId, seq],
  )
  return Number(rows[0]?.overlapping ?? 0)
}
