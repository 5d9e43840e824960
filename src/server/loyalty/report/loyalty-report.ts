import { currencyDigits } from '@/domain/currency'
import { listAnswerKeys, OWN_TEST, STUDIES } from '@/domain/loyalty/assumptions'
import type { Programme } from '@/domain/loyalty/programme'
import { ASSUMPTION_KEYS, type AssumptionKey, type AssumptionRange } from '@/domain/loyalty/scenario'
import type { LoyaltyResult, LoyaltyVersion } from '@/domain/loyalty-workbench'

/** Words of the `loyalty` messages in the language of the file. */
export interface ReportWords {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** Everything that a file about a scenario is written from. */
export interface LoyaltyReport {
  version: LoyaltyVersion
  result: LoyaltyResult
  storeName: string
  currency: string
  words: ReportWords
}

export interface NamedAssumption {
  key: AssumptionKey
  name: string
  range: AssumptionRange
  source: string
  quality: string
}

/** The assumptions that the scenario's programmes depend on, by name, each with where it comes from. */
export function listAssumptions({ version, words }: LoyaltyReport): NamedAssumption[] {
  const { assumptions, programmes } = version.definition.scenario
  const answers = listAnswerKeys(programmes)
  return ASSUMPTION_KEYS.filter((key) => key.startsWith('effect.') || answers.includes(key)).flatMap((key) => {
    const range = assumptions[key]
    if (!range) return []
    const study = STUDIES.find(({ id }) => id === range.source)
    const own = range.source === OWN_TEST ? 'report.ownTest' : 'report.own'
    const source = study ? `${study.source}, ${study.year}` : words(own)
    const name = words(`assumption.${key.replaceAll('.', '-')}.short`)
    return [{ key, name, range, source, quality: words(`source.quality.${range.quality}`) }]
  })
}

export interface NamedSetting {
  programme: string
  setting: string
  /** Money in units of the currency, shares 0–1, days; texts as they are. */
  value: number | string
  unit: 'money' | 'share' | 'days' | 'text'
}

/** Every setting of every programme, a line each. */
export function listSettings(report: LoyaltyReport): NamedSetting[] {
  return report.version.definition.scenario.programmes.flatMap((programme) => listSettingsOf(programme, report))
}

function listSettingsOf(programme: Programme, { words, currency }: LoyaltyReport): NamedSetting[] {
  const name = words(`programme.${programme.kind}.name`)
  const units = 10 ** currencyDigits(currency)
  return Object.entries(programme).flatMap(([field, value]): NamedSetting[] => {
    const own = `field.${programme.kind}.${field}`
    const setting = words.has(own) ? words(own) : words.has(`field.${field}`) ? words(`field.${field}`) : null
    if (setting === null || (typeof value === 'object' && value !== null)) return []
    const line = { programme: name, setting }
    if (value === null) return [{ ...line, value: words('report.unlimited'), unit: 'text' }]
    if (typeof value === 'boolean') return [{ ...line, value: words(value ? 'report.yes' : 'report.no'), unit: 'text' }]
    if (typeof value !== 'number') return []
    if (field.endsWith('Minor')) return [{ ...line, value: value / units, unit: 'money' }]
    return [{ ...line, value, unit: field.endsWith('Share') ? 'share' : 'days' }]
  })
}
