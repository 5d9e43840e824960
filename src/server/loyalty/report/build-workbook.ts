import { currencyDigits } from '@/domain/currency'
import type { XlsxCell, XlsxSheet } from '@/server/export/xlsx-response'
import { type LoyaltyReport, listAssumptions, listSettings } from './loyalty-report'

const head = (...texts: string[]): XlsxCell[] => texts.map((value) => ({ value, isBold: true }))
const text = (value: string): XlsxCell => ({ value })
const number = (value: number | null, format?: string): XlsxCell => (value === null ? null : { value, format })
const SHARE = '0.0%'

/** The answer as sheets with typed cells: results, months, assumptions with their sources, rules, what decides, what is owed. */
export function buildWorkbook(report: LoyaltyReport): XlsxSheet[] {
  const { words, result } = report
  const sheets = [
    { name: words('report.results'), rows: listResults(report) },
    { name: words('report.months'), rows: listMonths(report) },
    { name: words('report.assumptions'), rows: listAssumptionRows(report) },
    { name: words('report.rules'), rows: listRules(report) },
    { name: words('report.tornado'), rows: listSensitivity(report) },
    ...(result.replay ? [{ name: words('report.liability'), rows: listLiability(report) }] : []),
  ]
  // Excel knows no longer name of a sheet.
  return sheets.map(({ name, rows }) => ({ name: name.slice(0, 31), rows }))
}

/** Money cells in units of the currency, in its own number of decimals. */
function moneyOf({ currency }: LoyaltyReport): (minor: number | null) => XlsxCell {
  const digits = currencyDigits(currency)
  const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  return (minor) => number(minor === null ? null : Math.round(minor) / 10 ** digits, format)
}

function listResults(report: LoyaltyReport): XlsxCell[][] {
  const { words, version, result, storeName, currency } = report
  const { simulation, breakEven, replay } = result
  const money = moneyOf(report)
  const line = (key: string, cell: XlsxCell, unit: string): XlsxCell[] => [
    text(words(`report.${key}`)),
    cell,
    text(unit),
  ]
  const share = words('report.share')
  const peak = Math.max(0, ...(replay?.months.map(({ closingMinor }) => closingMinor) ?? []))
  return [
    [{ value: `${version.name}, ${words('report.version', { number: version.number })}`, isBold: true }],
    [text(storeName)],
    [text(words('report.made', { day: result.asOf }))],
    [],
    head(words('report.figure'), words('report.value'), words('report.unit')),
    line('breakEven', number(breakEven.upliftShare, SHARE), share),
    line('incrementalP10', money(simulation.incrementalMinor.p10), currency),
    line('incrementalP50', money(simulation.incrementalMinor.p50), currency),
    line('incrementalP90', money(simulation.incrementalMinor.p90), currency),
    line('lossProbability', number(simulation.lossProbability, SHARE), share),
    line('costMean', money(simulation.costMinor.mean), currency),
    line('anywayShare', number(simulation.anyway.costShare, SHARE), share),
    ...(replay
      ? [
          line('replayCost', money(replay.cost.totalMinor), currency),
          line('rewardedShare', number(replay.rewardedShare, SHARE), share),
          line('peak', money(peak), currency),
        ]
      : []),
    line('horizon', number(simulation.horizonMonths), ''),
    line('runs', number(simulation.runs), ''),
    line('seed', number(simulation.seed), ''),
  ]
}

function listMonths(report: LoyaltyReport): XlsxCell[][] {
  const { words, currency, result } = report
  const money = moneyOf(report)
  return [
    head(words('report.month'), `P10, ${currency}`, `P50, ${currency}`, `P90, ${currency}`),
    ...result.simulation.months.map(({ month, p10, p50, p90 }) => [number(month), money(p10), money(p50), money(p90)]),
    [],
    [{ value: words('report.quantiles'), isItalic: true }],
  ]
}

function listAssumptionRows(report: LoyaltyReport): XlsxCell[][] {
  const { words } = report
  const column = (key: string) => words(`report.${key}`)
  return [
    head(column('assumption'), column('low'), column('likely'), column('high'), column('source'), column('quality')),
    ...listAssumptions(report).map(({ name, range, source, quality }) => [
      text(name),
      number(range.low, SHARE),
      number(range.likely, SHARE),
      number(range.high, SHARE),
      text(source),
      text(quality),
    ]),
  ]
}

function listRules(report: LoyaltyReport): XlsxCell[][] {
  const { words, currency } = report
  const units = { money: currency, share: words('report.share'), days: words('unit.days'), text: '' }
  return [
    head(words('report.programme'), words('report.setting'), words('report.value'), words('report.unit')),
    ...listSettings(report).map(({ programme, setting, value, unit }) => [
      text(programme),
      text(setting),
      typeof value === 'number' ? number(value, unit === 'share' ? SHARE : undefined) : text(value),
      text(units[unit]),
    ]),
  ]
}

function listSensitivity(report: LoyaltyReport): XlsxCell[][] {
  const { words, currency, result } = report
  const money = moneyOf(report)
  const names = new Map(listAssumptions(report).map(({ key, name }) => [key, name]))
  return [
    head(
      words('report.assumption'),
      words('report.low'),
      words('report.high'),
      `${words('report.atLow')}, ${currency}`,
      `${words('report.atHigh')}, ${currency}`,
    ),
    ...result.sensitivity.bars.map(({ key, low, high, atLowMinor, atHighMinor }) => [
      text(names.get(key) ?? key),
      number(low, SHARE),
      number(high, SHARE),
      money(atLowMinor),
      money(atHighMinor),
    ]),
  ]
}

function listLiability(report: LoyaltyReport): XlsxCell[][] {
  const { words, currency, result } = report
  const money = moneyOf(report)
  const columns = ['opening', 'granted', 'redeemed', 'expired', 'closing']
  return [
    head(words('report.month'), ...columns.map((key) => `${words(`report.${key}`)}, ${currency}`)),
    ...(result.replay?.months ?? []).map((one) => [
      text(one.month),
      money(one.openingMinor),
      money(one.grantedMinor),
      money(one.redeemedMinor),
      money(one.expiredMinor),
      money(one.closingMinor),
    ]),
  ]
}
