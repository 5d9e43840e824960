'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { Format } from '@/domain/format/create-format'
import type { ImportProblem } from '@/domain/imports'

/** A problem of a file as a sentence with the mend; one without a code is said to be unforeseen. */
export function useProblemWords(): (problem: ImportProblem | null) => string {
  const words = useTranslations('import.problem')
  const format = useFormat()
  return (problem) =>
    problem
      ? words(problem.code, {
          column: problem.column ?? '',
          value: problem.code === 'missingRates' ? formatRateMonths(problem.value, format) : (problem.value ?? ''),
          row: String(problem.row ?? ''),
        })
      : words('other')
}

/** Months of currencies, "EUR 2024-03, EUR 2024-05", as each currency with its first and last month. */
function formatRateMonths(value: string | undefined, format: Format): string {
  const months = new Map<string, string[]>()
  for (const one of (value ?? '').split(', ')) {
    const [currency = '', month = ''] = one.split(' ')
    months.set(currency, [...(months.get(currency) ?? []), month])
  }
  return [...months]
    .map(([currency, own]) => {
      const [first = '', last = first] = [own[0], own.at(-1)]
      const span = first === last ? format.month(first) : `${format.month(first)} – ${format.month(last)}`
      return `${currency} (${span})`
    })
    .join(', ')
}
