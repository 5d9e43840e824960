import type { DuckDBConnection } from '@duckdb/node-api'
import type { DateOrder } from '@/domain/imports'
import { CURRENCY_PATTERN } from '@/domain/text/currency-code'
import {
  CERTAIN_DATES,
  EPOCH_DATE,
  FIRST_SERIAL,
  MONTH_NAMES,
  OPEN_DATE,
  OPEN_DATE_TO,
  SERIAL_DATE,
  WHOLE_DATE,
  WORDED_DATES,
} from '@/domain/text/date-patterns'
import { type NumberingPlan, numberingPlan } from '@/domain/text/normalise-phone'
import { type Decimal, MAX_EXPONENT, MINUS_SIGNS } from '@/domain/text/parse-amount'
import { literal } from '@/server/duckdb/duckdb'

export interface TextRules {
  decimal: Decimal
  /** Digits of the currency's minor unit. */
  digits: number
  /** Those of other currencies in the file: `read_amount_0(v)` reads by none. */
  otherDigits?: readonly number[]
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
function bindOnce(value: string, expression: string, name = 'it'): string {
  return `list_transform([${value}], ${name} -> ${expression})[1]`
}

// The white space of ECMAScript's \s: RE2's own is ASCII only.
const SPACE = '\\t\\n\\v\\f\\r\\p{Z}\\x{FEFF}'

function amountRules({ decimal, digits, otherDigits = [] }: TextRules): string[] {
  return [
    `signed_amount(v) AS regexp_replace(regexp_replace(regexp_replace(v, ${literal(`[${SPACE}'’‘ʼ]`)}, '', 'g'), '${MINUS_SIGNS}', '-', 'g'),
      '^\\(([^()-]+)\\)$', '-\\1')`,
    `amount_parts(v) AS regexp_extract(v, ${literal(`(?i)^(-?)${OF_CURRENCY}(-?)([0-9.,]+)(?:E([+-]?[0-9]{1,2}))?${OF_CURRENCY}(-?)$`)},
      ['outer', 'inner', 'body', 'power', 'trailing'])`,
    ...amountMacros('amount', decimal, digits),
    ...amountMacros('price', decimal, digits + 4),
    ...amountMacros('quantity', decimal, 3),
    ...otherDigits.flatMap((other) => [
      ...amountMacros(`amount_${other}`, decimal, other),
      ...amountMacros(`price_${other}`, decimal, other + 4),
    ]),
  ]
}

const OF_CURRENCY = `(?:${CURRENCY_PATTERN})?`

/** `read_<name>(v)`: the text as an integer scaled by 10^digits. Plain numbers take a fast way to the same value. */
function amountMacros(name: string, decimal: Decimal, digits: number): string[] {
  const other = decimal === '.' ? ',' : '.'
  const fraction = digits === 0 ? '' : `(\\${decimal}\\d{1,${digits}})?`
  const number = `^(\\d*|\\d{1,3}(?:\\${other}\\d{3})+)(?:\\${decimal}(\\d+))?$`
  const plain = decimal === '.' ? 'v' : "replace(v, ',', '.')"
  // An exponent moves the mark within the digits, drawn out by zeros on both sides.
  const zeros = '0'.repeat(MAX_EXPONENT)
  const whole = `replace(n.whole, '${other}', '')`
  const drawnOut = `'${zeros}' || ${whole} || n.fraction || '${zeros}'`
  const mark = `CAST(${MAX_EXPONENT} + length(${whole}) + power AS BIGINT)`
  return [
    `${name}_digits(body) AS regexp_extract(body, ${literal(number)}, ['whole', 'fraction'])`,
    `${name}_round(whole, fraction) AS try_cast('0' || whole || left(rpad(fraction, ${digits}, '0'), ${digits}) AS HUGEINT)
      + CASE WHEN substr(fraction, ${digits + 1}, 1) >= '5' THEN 1 ELSE 0 END`,
    `${name}_scaled(n, power) AS CASE WHEN n.whole || n.fraction = '' OR abs(power) > ${MAX_EXPONENT} THEN NULL
      WHEN power = 0 THEN ${name}_round(${whole}, n.fraction)
      ELSE ${name}_round(left(${drawnOut}, ${mark}), substr(${drawnOut}, ${mark} + 1)) END`,
    `${name}_value(parts) AS CASE WHEN length(parts.outer || parts.inner || parts.trailing) > 1 THEN NULL
      WHEN parts.body = '' OR NOT regexp_full_match(parts.body, ${literal(number)}) THEN NULL
      ELSE ${bindOnce(`${name}_digits(parts.body)`, `${name}_scaled(number, coalesce(try_cast(parts.power AS INTEGER), 0))`, 'number')}
        * CASE WHEN parts.outer || parts.inner || parts.trailing = '' THEN 1 ELSE -1 END END`,
    `is_plain_${name}(v) AS regexp_full_match(v, ${literal(`-?\\d{1,12}${fraction}`)})`,
    `plain_${name}(v) AS CAST(try_cast(${plain} AS DECIMAL(${digits > 3 ? 38 : 18}, ${digits})) * ${10 ** digits} AS HUGEINT)`,
    `read_${name}(v) AS CASE WHEN is_plain_${name}(v) THEN plain_${name}(v)
      ELSE ${bindOnce('amount_parts(signed_amount(v))', `${name}_value(it)`)} END`,
  ]
}

/** Texts as the date patterns take them: lower case, single spaces, no spreadsheet's apostrophe. */
const CLEAN_DATE = `lower(regexp_replace(trim(regexp_replace(v, ${literal(`[${SPACE}]+`)}, ' ', 'g')), '^''', ''))`

const INSTANT_TAIL = `(?i)(?::\\d{2}(?:[.,]\\d+)?[${SPACE}]*(?:[AP]\\.?M\\.?)?[${SPACE}]*(?:Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?)|^[${SPACE}']*(?:\\d{9,10}|\\d{12,13})(?:[.,]0+)?)[${SPACE}]*$`

function dateMacros(order: DateOrder): string[] {
  const open = order === 'ymd' ? [] : [{ pattern: OPEN_DATE, to: OPEN_DATE_TO[order] }]
  const branches = [...CERTAIN_DATES, ...open, ...WORDED_DATES].map(
    ({ pattern, to }) =>
      `WHEN regexp_matches(t, ${literal(pattern)}) THEN regexp_replace(t, ${literal(pattern)}, ${literal(to)})`,
  )
  const names = `[${MONTH_NAMES.map(literal).join(', ')}]`
  const isReal =
    'p.mo BETWEEN 1 AND 12 AND p.y >= 1 AND p.d BETWEEN 1 AND day(last_day(make_date(p.y, p.mo, 1))) AND p.h < 24 AND p.mi < 60 AND p.s < 60'
  return [
    `clean_date(v) AS ${CLEAN_DATE}`,
    `year_first(t) AS CASE ${branches.join('\n')} ELSE '' END`,
    `date_parts(t) AS regexp_extract(t, ${literal(WHOLE_DATE)}, ['y', 'mo', 'd', 'h', 'mi', 's', 'f', 'half', 'z'])`,
    `named_month(word) AS (nullif(coalesce(list_position(${names}, left(regexp_replace(word, '^мая', 'май'), 3)), 0), 0) - 1) % 12 + 1`,
    `hour_of(h, half) AS CASE WHEN half = 'p' AND h < 12 THEN h + 12 WHEN half = 'a' AND h = 12 THEN 0 ELSE h END`,
    `date_numbers(p) AS {'y': try_cast(lpad(CASE WHEN length(p.y) = 2 THEN '20' || p.y ELSE p.y END, 4, '0') AS BIGINT),
      'mo': coalesce(try_cast(p.mo AS BIGINT), named_month(p.mo)), 'd': try_cast(p.d AS BIGINT),
      'h': hour_of(coalesce(try_cast(p.h AS BIGINT), 0), p.half),
      'mi': coalesce(try_cast(p.mi AS BIGINT), 0), 's': coalesce(try_cast(p.s AS DOUBLE), 0),
      'f': CASE WHEN p.f = '' THEN 0 ELSE CAST(left(rpad(p.f, 6, '0'), 6) AS BIGINT) END,
      'z': regexp_replace(p.z, '^(utc|gmt)([+-])', '\\2')}`,
    `stamp_of(p) AS CASE WHEN ${isReal} THEN make_timestamp(p.y, p.mo, p.d, p.h, p.mi, p.s) END`,
    `offset_of(z) AS CASE WHEN z IN ('z', 'utc', 'gmt') THEN 0
      ELSE CASE WHEN left(z, 1) = '-' THEN -1 ELSE 1 END
        * CASE WHEN CAST(substr(z, 2, 2) AS INTEGER) <= 15 AND coalesce(try_cast(nullif(replace(substr(z, 4), ':', ''), '') AS INTEGER), 0) < 60
          THEN CAST(substr(z, 2, 2) AS INTEGER) * 60 + coalesce(try_cast(nullif(replace(substr(z, 4), ':', ''), '') AS INTEGER), 0) END END`,
    `unusual_date(t) AS ${bindOnce('date_parts(year_first(t))', 'date_numbers(it)')}`,
    `serial_date(t) AS ${bindOnce(
      "try_cast(replace(t, ',', '.') AS DOUBLE)",
      `CASE WHEN it >= ${FIRST_SERIAL} THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round(it * 86400) AS BIGINT)) END`,
    )}`,
    `epoch_date(digits) AS timezone('UTC', make_timestamp(try_cast(digits AS BIGINT) * CASE WHEN length(digits) <= 10 THEN 1000000 ELSE 1000 END))`,
    `local_date(t) AS CASE WHEN regexp_matches(t, ${literal(SERIAL_DATE)}) THEN serial_date(t)
      ELSE ${bindOnce('unusual_date(t)', "CASE WHEN it.z = '' THEN stamp_of(it) END")} END`,
    `instant_date(t) AS CASE WHEN regexp_matches(t, ${literal(EPOCH_DATE)}) THEN epoch_date(regexp_extract(t, ${literal(EPOCH_DATE)}, 1))
      ELSE ${bindOnce(
        'unusual_date(t)',
        `CASE WHEN it.z <> '' THEN timezone('UTC', stamp_of(it) + to_microseconds(it.f)
        - to_minutes(offset_of(it.z))) END`,
      )} END`,
    `is_plain_local(v) AS regexp_full_match(v, '\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}:\\d{2})?')`,
    'plain_local(v) AS try_cast(v AS TIMESTAMP)',
    `read_local(v) AS CASE WHEN is_plain_local(v) THEN plain_local(v) ELSE ${bindOnce('clean_date(v)', 'local_date(it)')} END`,
    `read_instant(v) AS CASE WHEN NOT regexp_matches(v, ${literal(INSTANT_TAIL)}) THEN NULL
      ELSE ${bindOnce('clean_date(v)', 'instant_date(it)')} END`,
  ]
}

function emailMacro(): string {
  return `read_email(v) AS CASE WHEN regexp_full_match(lower(trim(v)), ${literal(`[^${SPACE}@]+@[^${SPACE}@]+`)}) THEN lower(trim(v)) END`
}

function phoneMacros(country: string): string[] {
  const plan = numberingPlan(country)
  const national = plan ? nationalBranches(plan).join('\n') : ''
  return [
    "first_phone(v) AS trim(regexp_replace(v, '(?s)[,;].*$', ''))",
    "bare_phone(v) AS regexp_replace(regexp_replace(regexp_replace(first_phone(v), ' *(доб|Доб|вн|Вн|ext|Ext|x)[.:]? *[0-9]+$', ''), '^''', ''), '^00', '+')",
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
