import { type CohortMargins, computeLtvSpread, type LtvSpread } from '@/domain/ltv-spread'
import { finalDay } from '@/domain/realised-ltv'
import { BOOTSTRAP_BINS, PLAIN_VALUES, type ValueBin } from '@/domain/stats/bootstrap-mean'
import { medianRanks } from '@/domain/stats/bootstrap-median'
import type { LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { acquiredCondition, followCustomers, wonCondition } from './acquired-condition'
import { ordersFrom } from './money-relations'
import { marginE4, type ReportQuery } from './report-query'

interface CohortStat {
  cohort: number
  customers: number
  youngestDay: LocalDate
  marginE4: bigint
}

/** Realised LTV at an age as a mean and a median over customers, and cohort by cohort, of those whom followCustomers follows. */
export async function ltvSpread(snapshot: Snapshot, asked: ReportQuery & { ageMonths: number }): Promise<LtvSpread> {
  const { asOf } = snapshot.meta
  const query = followCustomers(asked, asOf)
  const { ageMonths } = query
  const stats = await snapshot.rows<CohortStat>(`
    WITH ${marginsCte(query)}
    SELECT cohort, CAST(count(*) AS INTEGER) AS customers, CAST(max(first_day) AS VARCHAR) AS "youngestDay",
      CAST(sum(value) AS HUGEINT) AS "marginE4" FROM margin GROUP BY cohort ORDER BY cohort`)
  const bins = await snapshot.rows<ValueBin & { cohort: number }>(`
    WITH ${marginsCte(query)} ${binsSql('PARTITION BY cohort')}`)
  const binsOf = new Map<number, ValueBin[]>()
  for (const { cohort, ...bin } of bins) binsOf.set(cohort, [...(binsOf.get(cohort) ?? []), bin])
  const cohorts = stats.map(({ youngestDay, ...stat }): CohortMargins => {
    const finalOn = finalDay({ cohort: stat.cohort, youngestDay }, ageMonths)
    return { ...stat, finalOn, isFinal: finalOn <= asOf, bins: binsOf.get(stat.cohort) ?? [] }
  })
  const final = cohorts.filter((cohort) => cohort.isFinal)
  return computeLtvSpread({ ageMonths, cohorts, ...(await readTogether(snapshot, query, final)) })
}

/** The margins of all final cohorts as one: in bins, and one by one around the middle. */
async function readTogether(
  snapshot: Snapshot,
  query: ReportQuery & { ageMonths: number },
  final: readonly CohortMargins[],
): Promise<{ bins: ValueBin[]; middle: { from: number; marginsE4: ArrayLike<number> } }> {
  const count = final.reduce((sum, cohort) => sum + cohort.customers, 0)
  if (count === 0) return { bins: [], middle: { from: 0, marginsE4: [] } }
  const margins = marginsCte(query, `first_month IN (${final.map(({ cohort }) => cohort).join(', ')})`)
  const { from, to } = medianRanks(count)
  const { value } = await snapshot.columns(
    ['value'],
    `WITH ${margins} SELECT CAST(value AS DOUBLE) AS value FROM margin ORDER BY value LIMIT ${to - from + 1} OFFSET ${from}`,
  )
  const bins = await snapshot.rows<ValueBin>(`WITH ${margins} ${binsSql('')}`)
  return { bins, middle: { from, marginsE4: value } }
}

/** One row a customer: `value`, the margin up to the age in 1/10 000 minor units. */
function marginsCte({ filter, marginBasisPoints, ageMonths }: ReportQuery & { ageMonths: number }, cohorts = 'TRUE') {
  const young = `age_months < ${ageMonths} AND ${acquiredCondition(filter)}`
  return `margin AS (
    SELECT first_month AS cohort, any_value(first_day) AS first_day, ${marginE4(marginBasisPoints, young)} AS value
    FROM ${ordersFrom(filter)} WHERE ${wonCondition(filter)} AND ${cohorts} GROUP BY customer, first_month)`
}

/** The margins as bins of neighbours: single values where they are few. */
function binsSql(partition: string): string {
  const cohort = partition === '' ? '' : 'cohort, '
  return `, ranked AS (
      SELECT cohort, value, row_number() OVER (${partition} ORDER BY value) - 1 AS rank, count(*) OVER (${partition}) AS n
      FROM margin)
    SELECT ${cohort}CAST(count(*) AS INTEGER) AS count, avg(CAST(value AS DOUBLE)) AS mean,
      var_pop(CAST(value AS DOUBLE)) AS variance
    FROM ranked
    GROUP BY ${cohort}CASE WHEN n <= ${PLAIN_VALUES} THEN rank ELSE rank * ${BOOTSTRAP_BINS} // n END
    ORDER BY ${cohort}mean, count`
}
