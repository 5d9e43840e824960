/** The ways of counting, in the order of the tabs. */
export const METHODS = ['product', 'arpa', 'annual', 'loyalty'] as const
export type CalculatorMethod = (typeof METHODS)[number]

export type FieldUnit = 'money' | 'percent' | 'perMonth' | 'months' | 'years' | 'count'

/**
 * What a calculation is made of; the names stand in addresses. A customer's average order, orders a month, margin, months of
 * life; cost of acquisition; revenue a month, share lost a month; revenue a year, years; a programme's reward as a share
 * of an order, the share of rewards redeemed, its fixed cost a month and the customers who carry it.
 */
export const CALCULATOR_FIELDS = [
  'aov',
  'freq',
  'margin',
  'life',
  'cac',
  'arpa',
  'churn',
  'year',
  'years',
  'earn',
  'used',
  'fix',
  'base',
] as const
export type CalculatorField = (typeof CALCULATOR_FIELDS)[number]

/** What helps to a field: revenue and orders to the order value; orders, customers and months to the frequency; customers to churn. */
export const HELPERS = {
  aov: ['rev', 'num'],
  freq: ['fo', 'fc', 'fm'],
  churn: ['cs', 'ce', 'cn', 'cp'],
} as const
export type HelperName = keyof typeof HELPERS
export type HelperField = (typeof HELPERS)[HelperName][number]

/** The helper behind a field, if it has one: lifetime and churn are two sides of one count. */
export const HELPER_OF: Partial<Record<CalculatorField, HelperName>> = {
  aov: 'aov',
  freq: 'freq',
  life: 'churn',
  churn: 'churn',
}

/** Fields that a person may give as a range instead of a number. */
export const RANGED = [
  'aov',
  'freq',
  'margin',
  'life',
  'arpa',
  'churn',
  'year',
  'years',
] as const satisfies CalculatorField[]
export type RangedField = (typeof RANGED)[number]
export type RangeKey = `${RangedField}${'Min' | 'Max'}`

export type TextKey = CalculatorField | HelperField | RangeKey

export const HELPER_FIELDS: readonly HelperField[] = Object.values(HELPERS).flat()
export const TEXT_KEYS: readonly TextKey[] = [
  ...CALCULATOR_FIELDS,
  ...HELPER_FIELDS,
  ...RANGED.flatMap((field): RangeKey[] => [`${field}Min`, `${field}Max`]),
]

/** The fields a method asks for, and those it can do without. */
export const METHOD_FIELDS: Record<
  CalculatorMethod,
  { required: readonly CalculatorField[]; optional: readonly CalculatorField[] }
> = {
  product: { required: ['aov', 'freq', 'margin', 'life'], optional: ['cac'] },
  arpa: { required: ['arpa', 'churn'], optional: ['margin', 'cac'] },
  annual: { required: ['year', 'years'], optional: ['margin', 'cac'] },
  loyalty: { required: ['aov', 'freq', 'margin', 'life', 'earn', 'used'], optional: ['fix', 'base'] },
}

/** The fields of a method that may be ranges. */
export function findRangedFields(method: CalculatorMethod): RangedField[] {
  const { required, optional } = METHOD_FIELDS[method]
  return method === 'loyalty' ? [] : RANGED.filter((field) => required.includes(field) || optional.includes(field))
}

const UNITS: Partial<Record<TextKey, FieldUnit>> = {
  freq: 'perMonth',
  margin: 'percent',
  churn: 'percent',
  earn: 'percent',
  used: 'percent',
  life: 'months',
  fm: 'months',
  cp: 'months',
  years: 'years',
  aov: 'money',
  cac: 'money',
  arpa: 'money',
  year: 'money',
  fix: 'money',
  rev: 'money',
}

/** The unit of any text of a calculation; a range's ends have their field's. */
export function unitOf(key: TextKey): FieldUnit {
  const ranged = RANGED.find((field) => key === `${field}Min` || key === `${field}Max`)
  return UNITS[ranged ?? key] ?? 'count'
}
