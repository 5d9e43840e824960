import {
  type CohortCondition,
  type DateCondition,
  type FlagCondition,
  isSegmentGroup,
  type ListCondition,
  type NumberCondition,
  type OffsetCondition,
  type OffsetUnit,
  type SegmentCondition,
  type SegmentPart,
  type SegmentRule,
  usesField,
} from '@/domain/segments/segment-rule'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addDays, type LocalDate } from '@/domain/time/local-date'
import { literal } from '@/server/duckdb/duckdb'
import { weekOf } from '../snapshot/build-snapshot'

/** The WHERE condition of a rule over the columns of customerTraitsSql; guests are out unless the rule speaks of them. */
export function ruleCondition(rule: SegmentRule, asOf: LocalDate): string {
  const condition = partCondition(rule.root, asOf)
  return usesField(rule, 'isGuest') ? condition : `NOT is_guest AND ${condition}`
}

function partCondition(part: SegmentPart, asOf: LocalDate): string {
  if (!isSegmentGroup(part)) return `coalesce(${conditionSql(part, asOf)}, FALSE)`
  const parts = part.parts.map((inner) => partCondition(inner, asOf))
  return `(${parts.join(part.join === 'and' ? ' AND ' : ' OR ')})`
}

function conditionSql(condition: SegmentCondition, asOf: LocalDate): string {
  switch (condition.operator) {
    case 'is':
      return flagSql(condition)
    case 'oneOf':
    case 'noneOf':
      return listSql(condition)
    case 'inLastDays':
    case 'notInLastDays':
      return dateSql(condition, asOf)
    default:
      return rangeSql(condition, asOf)
  }
}

function rangeSql(
  condition: NumberCondition | DateCondition | CohortCondition | OffsetCondition,
  asOf: LocalDate,
): string {
  switch (condition.field) {
    case 'cohort':
      return cohortSql(condition)
    case 'orderedAtOffset':
      return offsetSql(condition)
    case 'firstOrder':
    case 'lastOrder':
    case 'nextOrder':
    case 'ordered':
      return dateSql(condition, asOf)
    default:
      return numberSql(condition)
  }
}

const NUMBERS: Record<NumberCondition['field'], string> = {
  orders: 'orders',
  orderDays: 'order_days',
  revenue: 'net_minor',
  margin: 'margin_e4',
  aov: 'net_minor',
  daysSinceLastOrder: 'since_last',
  rfmRecency: 'rfm_recency',
  rfmFrequency: 'rfm_frequency',
  rfmMonetary: 'rfm_monetary',
  pAlive: 'f_p_alive',
  predictedMargin: 'f_margin_expected',
}

// Margin is in 1/10 000 minor units, and an average is compared by multiplication: nothing is rounded before it is compared.
function numberSql({ field, from, to }: NumberCondition): string {
  const scale = field === 'margin' ? ' * 10000' : field === 'aov' ? ' * orders' : ''
  const bound = (value: number) => `CAST(${Number(value)} AS ${Number.isInteger(value) ? 'HUGEINT' : 'DOUBLE'})${scale}`
  return bounds(NUMBERS[field], from === null ? null : bound(from), to === null ? null : bound(to))
}

function bounds(column: string, from: string | null, to: string | null): string {
  const parts = [...(from === null ? [] : [`${column} >= ${from}`]), ...(to === null ? [] : [`${column} <= ${to}`])]
  return parts.length === 0 ? 'TRUE' : `(${parts.join(' AND ')})`
}

function dateSql(condition: DateCondition, asOf: LocalDate): string {
  const isNegated = condition.operator === 'notBetween' || condition.operator === 'notInLastDays'
  const [from, to] = 'days' in condition ? [addDays(asOf, 1 - condition.days), asOf] : [condition.from, condition.to]
  const day = (value: LocalDate | null) => (value === null ? null : `DATE ${literal(value)}`)
  const inside =
    condition.field === 'ordered'
      ? `customer IN (SELECT customer FROM orders WHERE ${bounds('day', day(from), day(to))})`
      : bounds(DATES[condition.field], day(from), day(to))
  return isNegated ? `NOT ${inside}` : inside
}

const DATES = { firstOrder: 'first_day', lastOrder: 'last_day', nextOrder: 'next_day' } as const

const FLAGS: Record<FlagCondition['field'], string> = {
  isOverdue: 'is_overdue',
  isBest: 'is_best',
  isLikelyBusiness: 'is_likely_business',
  isAdvocate: 'is_advocate',
  isGuest: 'is_guest',
}

function flagSql({ field, value }: FlagCondition): string {
  return value ? FLAGS[field] : `NOT ${FLAGS[field]}`
}

const FIRST_ORDER = {
  channel: 'first_channel',
  source: 'first_source',
  campaign: 'first_campaign',
  country: 'first_country',
  city: 'first_city',
  coupon: 'first_coupon',
} as const

const LINES = {
  product: ['product', 'l.number = 1'],
  category: ['category', 'l.number = 1'],
  orderedProduct: ['product', 'TRUE'],
  orderedCategory: ['category', 'TRUE'],
} as const

const CHOICES = { stage: 'stage', rfmGroup: 'rfm_group', valueTier: 'CAST(f_value_tier AS VARCHAR)' } as const

function listSql({ field, operator, values }: ListCondition): string {
  const list = values.map(literal).join(', ')
  const inside = () => {
    if (field === 'stage' || field === 'rfmGroup' || field === 'valueTier')
      return `coalesce(${CHOICES[field]}, '') IN (${list})`
    if (field === 'product' || field === 'category' || field === 'orderedProduct' || field === 'orderedCategory') {
      const [what, which] = LINES[field]
      return `customer IN (SELECT l.customer FROM order_line l JOIN ${what} w USING (${what}_id)
        WHERE ${which} AND l.customer IS NOT NULL AND w.key IN (${list}))`
    }
    return `customer IN (SELECT customer FROM orders
      WHERE number = 1 AND coalesce(${FIRST_ORDER[field]}, '') IN (${list}))`
  }
  return operator === 'oneOf' ? inside() : `NOT ${inside()}`
}

function cohortSql({ bucket, from, to }: CohortCondition): string {
  const first = bucketFirstDay(bucketIndexOf(from, bucket), bucket)
  const last = bucketLastDay(bucketIndexOf(to, bucket), bucket)
  return `first_day BETWEEN DATE ${literal(first)} AND DATE ${literal(last)}`
}

/** Twin of the cohort grid's offsets: calendar buckets after the first order's, or whole windows of thirty days. */
function offsetSql({ operator, unit, from, to }: OffsetCondition): string {
  const offset =
    unit === 'days30' ? '(day - first_day) // 30' : `${indexOf('day', unit)} - ${indexOf('first_day', unit)}`
  const inside = `customer IN (SELECT customer FROM orders
    WHERE ${offset} BETWEEN ${Math.trunc(from)} AND ${Math.trunc(to)})`
  return operator === 'between' ? inside : `NOT ${inside}`
}

function indexOf(day: string, unit: Exclude<OffsetUnit, 'days30'>): string {
  const months = `(year(${day}) * 12 + month(${day}) - 1)`
  const of: Record<Bucket, string> = {
    week: weekOf(day),
    month: months,
    quarter: `${months} // 3`,
    year: `year(${day})`,
  }
  return `(${of[unit]})`
}
