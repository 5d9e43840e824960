import { Text, View } from '@react-pdf/renderer'
import { currencyDigits } from '@/domain/currency'
import type { Format } from '@/domain/format/create-format'
import type { AssumptionRange } from '@/domain/loyalty/scenario'
import { type LoyaltyReport, listAssumptions, listSettings, type NamedSetting } from './loyalty-report'
import { SECOND, styles } from './report-styles'

interface TableProps {
  report: LoyaltyReport
  format: Format
}

/** Every setting of every programme. */
export function RulesTable({ report, format }: TableProps) {
  const { words } = report
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{words('report.rules')}</Text>
      {listSettings(report).map((line) => (
        <View key={`${line.programme} ${line.setting}`} style={styles.row}>
          <Text style={styles.name}>{line.programme}</Text>
          <Text style={styles.name}>{line.setting}</Text>
          <Text style={styles.cell}>{writeSetting(line, report, format)}</Text>
        </View>
      ))}
    </View>
  )
}

/** What is supposed, each with where it comes from. */
export function AssumptionsTable({ report, format }: TableProps) {
  const { words } = report
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{words('report.assumptions')}</Text>
      {listAssumptions(report).map(({ key, name, range, source, quality }) => (
        <View key={key} style={styles.row} wrap={false}>
          <Text style={styles.name}>{name}</Text>
          <Text style={{ flex: 1.5 }}>{writeRange(range, format)}</Text>
          <Text style={{ ...styles.note, flex: 3.6 }}>
            {range.quality === 'own' ? source : `${source}. ${quality}`}
          </Text>
        </View>
      ))}
    </View>
  )
}

/** The cumulative incremental margin month by month. */
export function MonthsTable({ report, format }: TableProps) {
  const { words, currency, result } = report
  return (
    <View style={styles.section}>
      <Text style={styles.heading}>{words('report.months')}</Text>
      <View style={styles.row}>
        {[words('report.month'), 'P10', 'P50', 'P90'].map((name) => (
          <Text key={name} style={{ ...styles.cell, color: SECOND }}>
            {name}
          </Text>
        ))}
      </View>
      {result.simulation.months.map(({ month, p10, p50, p90 }) => (
        <View key={month} style={styles.row} wrap={false}>
          <Text style={styles.cell}>{month}</Text>
          {[['p10', p10] as const, ['p50', p50] as const, ['p90', p90] as const].map(([name, minor]) => (
            <Text key={name} style={styles.cell}>
              {format.money(Math.round(minor), currency, { sign: true })}
            </Text>
          ))}
        </View>
      ))}
      <Text style={{ ...styles.note, marginTop: 4 }}>{words('report.quantiles')}</Text>
    </View>
  )
}

function writeRange({ low, likely, high }: AssumptionRange, format: Format): string {
  const values = low === high ? [low] : [low, likely, high]
  return values.flatMap((one) => (one === null ? [] : [format.share(one)])).join(' – ')
}

function writeSetting(line: NamedSetting, { currency, words }: LoyaltyReport, format: Format) {
  if (typeof line.value === 'string') return line.value
  if (line.unit === 'share') return format.share(line.value)
  if (line.unit === 'money') return format.money(Math.round(line.value * 10 ** currencyDigits(currency)), currency)
  return `${format.number(line.value)}\u00a0${words('unit.days')}`
}
