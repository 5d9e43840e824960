'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { nameCountry } from '@/components/reports/name-country'
import { useProductNames } from '@/components/reports/use-product-names'
import { LIFECYCLE_STAGES } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS } from '@/domain/segments/rfm'
import {
  type CohortCondition,
  type DateCondition,
  isSegmentGroup,
  type ListCondition,
  listConditions,
  type NumberCondition,
  type OffsetCondition,
  type SegmentCondition,
  type SegmentPart,
  type SegmentRule,
} from '@/domain/segments/segment-rule'
import { bucketIndexOf, bucketLabel } from '@/domain/time/bucket'
import { isMoneyField } from './field-kinds'

/** Functions that say a segment's rule, or one of its conditions, in the person's language; products of `rules` by name. */
export function useRuleWords(currency: string, ...rules: SegmentRule[]) {
  const words = useTranslations('segments')
  const format = useFormat()
  const locale = useLocale()
  const productNames = useProductNames(rules.flatMap(listProducts))

  const amount = (field: NumberCondition['field'], value: number | null) => {
    if (value === null) return ''
    if (field === 'pAlive') return format.share(value, 0)
    return isMoneyField(field) ? format.moneyFitted(value, currency) : format.number(value)
  }
  const sayNumber = ({ field, from, to }: NumberCondition) => {
    const way = to === null ? 'atLeast' : from === null ? 'atMost' : from === to ? 'exactly' : 'range'
    return words(`said.${way}`, { field: words(`field.${field}`), from: amount(field, from), to: amount(field, to) })
  }
  const sayDate = (condition: DateCondition) => {
    const field = words(`field.${condition.field}`)
    if ('days' in condition) return words(`said.${condition.operator}`, { field, days: condition.days })
    const { from, to } = condition
    const range =
      from && to
        ? format.dayRange(from, to)
        : from
          ? words('said.since', { day: format.day(from) })
          : words('said.until', { day: format.day(to) })
    return words(`said.${condition.operator}`, { field, range })
  }
  const nameValue = (field: ListCondition['field'], value: string) => {
    const stage = field === 'stage' && LIFECYCLE_STAGES.find((one) => one === value)
    if (stage) return words(`stage.${stage}`)
    const group = field === 'rfmGroup' && RFM_GROUPS.find((one) => one === value)
    if (group) return words(`group.${group}`)
    if (value === '') return words(field === 'coupon' ? 'said.emptyCoupon' : 'said.emptyValue')
    if (isProductField(field)) return productNames.get(value) ?? value
    return field === 'country' ? nameCountry(value, locale) : value
  }
  const sayList = ({ field, operator, values }: ListCondition) =>
    words(`said.${operator}`, {
      field: words(`field.${field}`),
      values: values.map((value) => nameValue(field, value)).join(words('said.valuesOr')),
    })
  const sayCohort = ({ bucket, from, to }: CohortCondition) => {
    const name = (day: string) => format.bucket(bucketLabel(bucketIndexOf(day, bucket), bucket))
    const isOne = name(from) === name(to)
    return words('said.cohort', { field: words('field.cohort'), from: isOne ? 'same' : name(from), to: name(to) })
  }
  const sayOffset = ({ operator, unit, from, to }: OffsetCondition) =>
    words(operator === 'between' ? 'said.offset' : 'said.notOffset', {
      unit: words(`unitOf.${unit}`),
      range: from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`,
    })
  const sayCondition = (condition: SegmentCondition): string => {
    if (condition.field === 'cohort') return sayCohort(condition)
    if (condition.field === 'orderedAtOffset') return sayOffset(condition)
    if ('values' in condition) return sayList(condition)
    if (condition.operator === 'is')
      return words(condition.value ? 'said.isTrue' : 'said.isFalse', { field: words(`field.${condition.field}`) })
    return isNumberCondition(condition) ? sayNumber(condition) : sayDate(condition)
  }
  const sayPart = (part: SegmentPart, isInner: boolean): string => {
    if (!isSegmentGroup(part)) return sayCondition(part)
    const said = part.parts.map((inner) => sayPart(inner, true)).join(words(`said.${part.join}`))
    return isInner && part.parts.length > 1 ? words('said.wrapped', { rule: said }) : said
  }
  return { sayCondition, sayRule: (rule: SegmentRule) => sayPart(rule.root, false) }
}

function listProducts(rule: SegmentRule): readonly string[] {
  return listConditions(rule).flatMap((condition) =>
    'values' in condition && isProductField(condition.field) ? condition.values : [],
  )
}

function isProductField(field: SegmentCondition['field']): boolean {
  return field === 'product' || field === 'orderedProduct'
}

function isNumberCondition(condition: NumberCondition | DateCondition): condition is NumberCondition {
  return !('days' in condition) && !['firstOrder', 'lastOrder', 'nextOrder', 'ordered'].includes(condition.field)
}
