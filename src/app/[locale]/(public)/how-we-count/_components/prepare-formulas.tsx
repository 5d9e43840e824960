import type { Locale } from '@/app/i18n/locales'
import type { MetricEntry } from '@/domain/metrics/metric-entry'
import type { Formula } from '../../_components/formula-list'

/** Catalogue entries as named formulas of one language, each with its note and what "—" means in its place. */
export function prepareFormulas(entries: readonly MetricEntry[], locale: Locale, emptyLabel: string): Formula[] {
  return entries.map(({ id, name, formula, note, noData }) => ({
    id,
    name: name[locale],
    formula: formula[locale],
    text: (
      <>
        {note[locale]}
        <span className="mt-1 block text-fine text-muted">
          {emptyLabel}: {noData[locale]}
        </span>
      </>
    ),
  }))
}
