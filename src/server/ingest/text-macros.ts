import type { DuckDBConnection } from '@duckdb/node-api'
import type { DateOrder } from '@/domain/imports'
import { type NumberingPlan, numberingPlan } from '@/domain/text/normalise-phone'
import { CURRENCY_PATTERN, type Decimal } from '@/domain/text/parse-amount'
import { literal } from '@/server/duckdb/duckdb'

export interface TextRules {
  decimal: Decimal
  /** Digits of the currency's minor unit. */
  digits: number
  dateOrder: DateOrder
  /** ISO 3166 code that phones without a country code are read by. */
  country: string
}

/**
 * Makes the SQL twins of the domain's text rules: `read_amount(v)` → minor units, `read_price(v)`
 * → 1/10 000 of them, `read_quantity(v)` → thousandths, `read_local(v)` and
 * `read_instant(v)`, `read_email(v)`, `read_phone(v)`. Property tests hold each equal to its rule in domain/text.
 * `plain_…` reads only what `is_plain_…` says of a text: DuckDB computes both branches of a CASE that share parts, so a
 * column that is plain throughout is read by that alone.
 */
export async function createTextMacros(connection: DuckDBConnection, rules: TextRules): Promise<void> {
  for (const macro of [
    ...amountRules(rules),
    ...dateMacros(rules.dateOrder),
    emailMacro(),
    ...phoneMacros(rules.country),
  ]) {
    await connection.run(`CREATE OR REPLACE TEMP MACRO ${macro}`)
  }
}

/** An expression over a value (`it`) that is computed once: a macro would repeat it wherever its parameter stands. */
function bindOnce(value: string, expression: string): string {
  return `list_transform([${value}], it -> ${expression})[1]`
}

// The white space of ECMAScript's \s: RE2's own is ASCII only.
const SPACE = '\\t\\n\\v\\f\\r\\p{Z}\\x{FEFF}'

function amountRules({ decimal, digits }: TextRules): string[] {
  return [
    `signed_amount(v) AS regexp_replace(replace(regexp_replace(v, ${literal(`[${SPACE}'’]`)}, '', 'g'), '−', '-'),
      '^\\(([^()-]+)\\)$', '-\\1')`,
    `amount_parts(v) AS regexp_extract(v, ${literal(`(?i)^(-?)${OF_CURRENCY}(-?)([0-9.,]+)${OF_CURRENCY}$`)}, ['outer', 'inner', 'body'])`,
    ...amountMacros('amount', decimal, digits),
    ...amountMacros('price', decimal, digits + 4),
    ...amountMacros('quantity', decimal, 3),
  ]
}

const OF_CURRENCY = `(?:${CURRENCY_PATTERN})?`

/** `read_<name>(v)`: the text as an integer scaled by 10^digits. Plain numbers take a fast way to the same value. */
function amountMacros(name: string, decimal: Decimal, digits: number): string[] {
  const other = decimal === '.' ? ',' : '.'
  const fraction = digits === 0 ? '' : `(\\${decimal}\\d{1,${digits}})?`
  const number = `^(\\d*|\\d{1,3}(?:\\${other}\\d{3})+)(?:\\${decimal}(\\d+))?$`
  const plain = decimal === '.' ? 'v' : "replace(v, ',', '.')"
  const scaled = (n: string) => `CASE WHEN ${n}.whole || ${n}.fraction <> '' THEN
    try_cast('0' || replace(${n}.whole, '${other}', '') || left(rpad(${n}.fraction, ${digits}, '0'), ${digits}) AS HUGEINT)
    + CASE WHEN substr(${n}.fraction, ${digits + 1}, 1) >= '5' THEN 1 ELSE 0 END END`
  return [
    `${name}_digits(body) AS regexp_extract(body, ${literal(number)}, ['whole', 'fraction'])`,
    `${name}_scaled(n) AS ${scaled('n')}`,
    `${name}_value(parts) AS CASE WHEN parts.outer <> '' AND parts.inner <> '' THEN NULL
      WHEN parts.body = '' OR NOT regexp_full_match(parts.body, ${literal(number)}) THEN NULL
      ELSE ${bindOnce(`${name}_digits(parts.body)`, `${name}_scaled(it)`)} * CASE WHEN parts.outer || parts.inner = '' THEN 1 ELSE -1 END END`,
    `is_plain_${name}(v) AS regexp_full_match(v, ${literal(`-?\\d{1,12}${fraction}`)})`,
    `plain_${name}(v) AS CAST(try_cast(${plain} AS DECIMAL(${digits > 3 ? 38 : 18}, ${digits})) * ${10 ** digits} AS HUGEINT)`,
    `read_${name}(v) AS CASE WHEN is_plain_${name}(v) THEN plain_${name}(v)
      ELSE ${bindOnce('amount_parts(signed_amount(v))', `${name}_value(it)`)} END`,
  ]
}

function dateMacros(order: DateOrder): string[] {
  const slashes =
    order === 'ymd'
      ? "''"
      : `regexp_replace(v, '^(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(\\D.*)?$', '\\3-${order === 'dmy' ? '\\2-\\1' : '\\1-\\2'}\\4')`
  const dots = "regexp_replace(v, '^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(\\D.*)?$', '\\3-\\2-\\1\\4')"
  const clock = '(?:T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?'
  const zone = '(?:\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?'
  const whole = `(?i)^(\\d{1,4})-(\\d{1,2})-(\\d{1,2})(?:${clock}${zone})?$`
  const time = 'make_timestamp(p.y, p.mo, p.d, p.h, p.mi, p.s)'
  const isReal =
    'p.mo BETWEEN 1 AND 12 AND p.y >= 1 AND p.d BETWEEN 1 AND day(last_day(make_date(p.y, p.mo, 1))) AND p.h < 24 AND p.mi < 60 AND p.s < 60'
  return [
    // Every accepted layout becomes year-month-day first; a two-digit year is 20yy.
    `year_first(v) AS CASE WHEN v LIKE '____-%' THEN CASE WHEN regexp_matches(v, '^\\d{4}-\\d{2}-\\d{2}(\\D|$)') THEN v ELSE '' END
      WHEN regexp_matches(v, '^\\d{4}/') THEN regexp_replace(v, '^(\\d{4})/(\\d{1,2})/(\\d{1,2})(\\D.*)?$', '\\1-\\2-\\3\\4')
      WHEN v LIKE '%/%' AND v NOT LIKE '%.%/%' THEN ${slashes}
      WHEN regexp_matches(v, '^\\d{1,2}\\.') THEN ${dots} ELSE '' END`,
    `date_parts(v) AS regexp_extract(v, ${literal(whole)}, ['y', 'mo', 'd', 'h', 'mi', 's', 'f', 'z'])`,
    `date_numbers(p) AS {'y': try_cast(lpad(CASE WHEN length(p.y) = 2 THEN '20' || p.y ELSE p.y END, 4, '0') AS BIGINT),
      'mo': try_cast(p.mo AS BIGINT), 'd': try_cast(p.d AS BIGINT), 'h': coalesce(try_cast(p.h AS BIGINT), 0),
      'mi': coalesce(try_cast(p.mi AS BIGINT), 0), 's': coalesce(try_cast(p.s AS DOUBLE), 0),
      'f': CASE WHEN p.f = '' THEN 0 ELSE CAST(left(rpad(p.f, 6, '0'), 6) AS BIGINT) END, 'z': upper(p.z)}`,
    `stamp_of(p) AS CASE WHEN ${isReal} THEN ${time} END`,
    `offset_of(z) AS CASE WHEN z IN ('Z', 'UTC', 'GMT') THEN 0
      ELSE CASE WHEN left(z, 1) = '-' THEN -1 ELSE 1 END
        * CASE WHEN CAST(substr(z, 2, 2) AS INTEGER) <= 15 AND coalesce(try_cast(nullif(replace(substr(z, 4), ':', ''), '') AS INTEGER), 0) < 60
          THEN CAST(substr(z, 2, 2) AS INTEGER) * 60 + coalesce(try_cast(nullif(replace(substr(z, 4), ':', ''), '') AS INTEGER), 0) END END`,
    `unusual_date(v) AS ${bindOnce('date_parts(year_first(trim(v)))', 'date_numbers(it)')}`,
    `is_plain_local(v) AS regexp_full_match(v, '\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2})?')`,
    'plain_local(v) AS try_cast(v AS TIMESTAMP)',
    `read_local(v) AS CASE WHEN is_plain_local(v) THEN plain_local(v)
      ELSE ${bindOnce('unusual_date(v)', "CASE WHEN it.z = '' THEN stamp_of(it) END")} END`,
    `read_instant(v) AS CASE WHEN NOT regexp_matches(v, ${literal(`(?i):\\d{2}([.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}(:?\\d{2})?)\\s*$`)}) THEN NULL
      ELSE ${bindOnce(
        'unusual_date(v)',
        `CASE WHEN it.z <> '' THEN timezone('UTC', stamp_of(it) + to_microseconds(it.f)
        - to_minutes(offset_of(it.z))) END`,
      )} END`,
  ]
}

function emailMacro(): string {
  return `read_email(v) AS CASE WHEN regexp_full_match(lower(trim(v)), ${literal(`[^${SPACE}@]+@[^${SPACE}@]+`)}) THEN lower(trim(v)) END`
}

function phoneMacros(country: string): string[] {
  const plan = numberingPlan(country)
  const national = plan ? nationalBranches(plan).join('\n') : ''
  return [
    "bare_phone(v) AS regexp_replace(regexp_replace(trim(v), '^''', ''), '^00', '+')",
    `phone_digits(v, digits) AS CASE
      WHEN NOT regexp_full_match(v, ${literal(`\\+?[\\d${SPACE}().\\-–/]+`)}) THEN NULL
      WHEN starts_with(v, '+') THEN CASE WHEN regexp_full_match(digits, '[1-9]\\d{6,14}') THEN '+' || digits END
      ${national} END`,
    "is_plain_phone(v) AS regexp_full_match(v, '\\+[1-9]\\d{6,14}')",
    'plain_phone(v) AS v',
    `read_phone(v) AS CASE WHEN is_plain_phone(v) THEN v
      ELSE ${bindOnce('bare_phone(v)', "phone_digits(it, regexp_replace(it, '\\D', '', 'g'))")} END`,
  ]
}

/** The order and the conditions of normalisePhone, a branch for each prefix. */
function nationalBranches(plan: NumberingPlan): string[] {
  return [plan.trunk, plan.code, ''].map((prefix) => {
    const lengths = plan.lengths.map((length) => length + prefix.length).join(', ')
    const keepsTrunk = prefix === '' && plan.trunk !== '' && plan.trunk !== plan.code
    const condition = keepsTrunk ? ` AND NOT starts_with(digits, '${plan.trunk}')` : ''
    return `WHEN starts_with(digits, '${prefix}') AND length(digits) IN (${lengths})${condition} THEN '+${plan.code}' || substr(digits, ${prefix.length + 1})`
  })
}
