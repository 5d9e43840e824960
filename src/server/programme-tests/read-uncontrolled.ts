import type { AroundOrder, UncontrolledProgramme } from '@/domain/programme-test/test-result'
import { addDays } from '@/domain/time/local-date'
import { marginE4 } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'
import { hasCode } from './coupon-sql'
import { readCodes } from './read-codes'

/** § Days over which members and others are compared, and days either side of an order. */
const WINDOW_DAYS = 180
const AROUND_DAYS = 90

/**
 * Members of a programme, whom a coupon code marks, beside the others; unless one is asked for, the code
 * that most customers used before the window.
 */
export async function readUncontrolled(
  snapshot: Snapshot,
  { code, marginBasisPoints }: { code: string | null; marginBasisPoints: number },
): Promise<UncontrolledProgramme> {
  const codes = await readCodes(snapshot)
  const { asOf } = snapshot.meta
  // A code of late has no members from before the window, however many use it now.
  const [earlier] = code === null ? await readCodes(snapshot, addDays(asOf, -WINDOW_DAYS)) : []
  const chosen = code ?? earlier?.code ?? codes[0]?.code ?? null
  const query = { asOf, marginBasisPoints, used: hasCode(chosen === null ? [] : [chosen]) }
  return {
    asOf,
    code: chosen,
    codes,
    windowDays: WINDOW_DAYS,
    aroundDays: AROUND_DAYS,
    members: await snapshot.row(comparisonSql(query, true)),
    others: await snapshot.row(comparisonSql(query, false)),
    around: {
      members: await snapshot.row<AroundOrder>(aroundSql(query, true)),
      others: await snapshot.row<AroundOrder>(aroundSql(query, false)),
    },
  }
}

interface UncontrolledQuery {
  asOf: string
  marginBasisPoints: number
  /** Whether an order bears the code. */
  used: string
}

/** Per customer with a first order before the window: who was a member by then, who was not. */
function comparisonSql({ asOf, marginBasisPoints, used }: UncontrolledQuery, isMember: boolean): string {
  const start = `DATE ${literal(asOf)} - ${WINDOW_DAYS}`
  const inWindow = `day > ${start}`
  const before = `day > ${start} - ${WINDOW_DAYS} AND day <= ${start}`
  return `
    SELECT CAST(count(*) AS INTEGER) AS customers, CAST(count(*) FILTER (orders > 0) AS INTEGER) AS buyers,
      avg(margin) AS "marginMinor", avg(earlier) AS "earlierMarginMinor"
    FROM (SELECT count(*) FILTER (${inWindow}) AS orders,
        CAST(${marginE4(marginBasisPoints, inWindow)} AS DOUBLE) / 10000 AS margin,
        CAST(${marginE4(marginBasisPoints, before)} AS DOUBLE) / 10000 AS earlier
      FROM orders WHERE NOT is_guest AND first_day <= ${start} GROUP BY customer
      HAVING coalesce(bool_or(${used}) FILTER (day <= ${start}), FALSE) = ${isMember ? 'TRUE' : 'FALSE'})`
}

/**
 * Margin either side of an order, which is not counted itself: of members their first with the code, of those who never used
 * it their latest with whole days after it. Customers without whole days on both sides are left out.
 */
function aroundSql({ asOf, marginBasisPoints, used }: UncontrolledQuery, isMember: boolean): string {
  const latest = `DATE ${literal(asOf)} - ${AROUND_DAYS}`
  const chosen = isMember ? `min(day) FILTER (${used})` : `max(day) FILTER (day <= ${latest})`
  const side = (condition: string) => `CAST(${marginE4(marginBasisPoints, condition)} AS DOUBLE) / 10000`
  return `
    WITH anchor AS (
      SELECT customer, ${chosen} AS anchor_day FROM orders WHERE NOT is_guest GROUP BY customer
      HAVING coalesce(bool_or(${used}), FALSE) = ${isMember ? 'TRUE' : 'FALSE'}
        AND anchor_day <= ${latest} AND min(first_day) <= anchor_day - ${AROUND_DAYS})
    SELECT CAST(count(*) AS INTEGER) AS customers, avg(before) AS "beforeMinor", avg(after) AS "afterMinor"
    FROM (SELECT ${side(`day < anchor_day AND day >= anchor_day - ${AROUND_DAYS}`)} AS before,
        ${side(`day > anchor_day AND day <= anchor_day + ${AROUND_DAYS}`)} AS after
      FROM orders JOIN anchor USING (customer) GROUP BY customer)`
}
