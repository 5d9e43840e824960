'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { type ReportFilterInput, VALUE_FIELDS, type ValueField } from '@/domain/report-filter'
import { isCouponField, SWITCHES, type SwitchField } from './filter-fields'
import { nameCountry } from './name-country'

/** What a filter's line needs to know beside the filter: names by key. */
export interface FilterNames {
  products: ReadonlyMap<string, string>
  segments: readonly { id: string; name: string }[]
}

/** A filter's words: of a value, of many, of the whole filter as one line. */
export function useFilterWords() {
  const words = useTranslations('reports.filter')
  const format = useFormat()
  const locale = useLocale()
  const nameOf = (field: ValueField, value: string): string => {
    if (value === '') return words(isCouponField(field) ? 'noCoupon' : 'none')
    return field === 'country' ? nameCountry(value, locale) : value
  }
  const several = (names: readonly string[]): string => {
    const [first, ...rest] = names
    if (first === undefined) return words('all')
    return rest.length === 0 ? first : words('several', { first, count: rest.length })
  }
  const range = ({ range: preset, from, to }: ReportFilterInput): string | null => {
    if (preset) return words(`range.${preset}`)
    if (from && to) return format.dayRange(from, to)
    if (from) return words('since', { day: format.day(from) })
    return to ? words('until', { day: format.day(to) }) : null
  }
  /** "Last 30 days · First order’s channel: ads". */
  const sentenceOf = (filter: ReportFilterInput, { products, segments }: FilterNames): string => {
    const isProduct = (field: ValueField) => field === 'product' || field === 'orderProduct'
    const say = (field: ValueField, value: string) => (isProduct(field) && products.get(value)) || nameOf(field, value)
    const segment = segments.find(({ id }) => id === filter.segment)
    const chosen = (field: ValueField) => filter[field] ?? []
    const switches = (Object.keys(SWITCHES) as SwitchField[]).flatMap((field) => {
      const value = filter[field]
      return value ? [`${words(`field.${field}`)}: ${words(`switch.${field}.${value}`)}`] : []
    })
    return [
      range(filter) ?? '',
      ...VALUE_FIELDS.map((field) =>
        chosen(field).length > 0
          ? `${words(`field.${field}`)}: ${several(chosen(field).map((value) => say(field, value)))}`
          : '',
      ),
      filter.valueBand
        ? `${words('field.valueBand')}: ${several(filter.valueBand.map((band) => words(`band.${band}`)))}`
        : '',
      filter.segment ? `${words('field.segment')}: ${segment?.name ?? words('segmentGone')}` : '',
      ...switches,
      filter.asOf ? `${words('asOf')}: ${format.day(filter.asOf)}` : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }
  return { nameOf, several, range, sentenceOf }
}
