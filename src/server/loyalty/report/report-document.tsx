import { join } from 'node:path'
import { Document, Font, Page, Path, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import { createFormat } from '@/domain/format/create-format'
import { type LoyaltyReport, listAssumptions, listSettings, type NamedSetting } from './loyalty-report'

const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/inter')
Font.register({
  family: 'Inter',
  fonts: [
    { src: join(FONTS, '400Regular/Inter_400Regular.ttf') },
    { src: join(FONTS, '600SemiBold/Inter_600SemiBold.ttf'), fontWeight: 600 },
  ],
})
// Russian words are not English ones: without rules of their own they are not broken at all.
Font.registerHyphenationCallback((word) => [word])

const INK = '#1b1a18'
const SECOND = '#57534e'
const LINE = '#e7e4df'
const ACCENT = '#0b6e63'
const LOSS = '#b42318'

const styles = StyleSheet.create({
  page: {
    fontFamily: 'Inter',
    fontSize: 9,
    color: INK,
    paddingHorizontal: 44,
    paddingTop: 40,
    paddingBottom: 48,
    lineHeight: 1.4,
  },
  eyebrow: { color: SECOND, marginBottom: 4 },
  title: { fontSize: 19, fontWeight: 600, lineHeight: 1.25, marginBottom: 6 },
  lead: { fontSize: 11, marginBottom: 14, color: SECOND },
  section: { marginTop: 16 },
  heading: { fontSize: 11, fontWeight: 600, marginBottom: 6 },
  strip: { flexDirection: 'row', borderTop: `1 solid ${LINE}`, borderBottom: `1 solid ${LINE}`, paddingVertical: 8 },
  figure: { flex: 1, paddingRight: 10 },
  value: { fontSize: 14, fontWeight: 600 },
  row: { flexDirection: 'row', borderBottom: `0.5 solid ${LINE}`, paddingVertical: 3 },
  cell: { flex: 1, textAlign: 'right' },
  name: { flex: 2.4 },
  note: { color: SECOND, fontSize: 8 },
  foot: {
    position: 'absolute',
    bottom: 22,
    left: 44,
    right: 44,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: SECOND,
    fontSize: 8,
  },
})

interface ReportDocumentProps {
  report: LoyaltyReport
  locale: string
}

/** The answer as a clean report to print: the sentence, the figures, their course, what it rests on. */
export function ReportDocument({ report, locale }: ReportDocumentProps) {
  const { words, version, result, storeName, currency } = report
  const format = createFormat(locale)
  const { simulation, breakEven, replay } = result
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  const peak = Math.max(0, ...(replay?.months.map(({ closingMinor }) => closingMinor) ?? []))
  return (
    <Document title={`${version.name} · ${storeName}`} author="Povtor" language={locale}>
      <Page size="A4" style={styles.page}>
        <Text style={styles.eyebrow}>
          {storeName} · {words('report.title')}
        </Text>
        <Text style={styles.title}>
          {version.name}, {words('report.version', { number: version.number })}
        </Text>
        <Text style={styles.lead}>
          {breakEven.upliftShare === null
            ? words('list.noBreakEven')
            : words('list.breakEven', { uplift: format.share(breakEven.upliftShare) })}{' '}
          {words('report.lossProbability')}: {format.share(simulation.lossProbability, 0)}.
        </Text>
        <Text style={styles.heading}>{words('report.supposed')}</Text>
        <View style={styles.strip}>
          <Figure
            label={words('report.incrementalP50')}
            value={money(simulation.incrementalMinor.p50)}
            note={`${money(simulation.incrementalMinor.p10)} … ${money(simulation.incrementalMinor.p90)} (80 %)`}
          />
          <Figure
            label={words('report.costMean')}
            value={format.moneyCompact(Math.round(simulation.costMinor.mean), currency)}
            note={`${words('strip.roi')}: ${format.share(simulation.roi?.p50 ?? null, 0, true)}`}
          />
          <Figure label={words('report.anywayShare')} value={format.share(simulation.anyway.costShare, 0)} note="" />
        </View>
        <Course report={report} />
        {replay && (
          <View style={styles.section} wrap={false}>
            <Text style={styles.heading}>{words('report.exact')}</Text>
            <View style={styles.strip}>
              <Figure
                label={words('report.replayCost')}
                value={format.moneyCompact(Math.round(replay.cost.totalMinor), currency)}
                note={words('exact.ofSales', { share: format.share(replay.costShare) })}
              />
              <Figure label={words('report.rewardedShare')} value={format.share(replay.rewardedShare, 0)} note="" />
              <Figure label={words('report.peak')} value={format.moneyCompact(peak, currency)} note="" />
            </View>
          </View>
        )}
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
        <View style={styles.section}>
          <Text style={styles.heading}>{words('report.assumptions')}</Text>
          {listAssumptions(report).map(({ key, name, range, source, quality }) => (
            <View key={key} style={styles.row} wrap={false}>
              <Text style={styles.name}>{name}</Text>
              <Text style={{ flex: 1.5 }}>
                {[range.low, range.likely, range.high]
                  .flatMap((one) => (one === null ? [] : [format.share(one)]))
                  .join(' – ')}
              </Text>
              <Text style={{ ...styles.note, flex: 3.6 }}>
                {source}. {quality}
              </Text>
            </View>
          ))}
        </View>
        <View style={styles.section}>
          <Text style={styles.heading}>{words('report.months')}</Text>
          <View style={styles.row}>
            {[words('report.month'), 'P10', 'P50', 'P90'].map((name) => (
              <Text key={name} style={{ ...styles.cell, color: SECOND }}>
                {name}
              </Text>
            ))}
          </View>
          {simulation.months.map(({ month, p10, p50, p90 }) => (
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
        <View style={styles.foot} fixed>
          <Text>
            {simulation.baseline === 'calculator'
              ? words('report.madeUp', { customers: simulation.populationCustomers })
              : words('report.made', { day: format.day(result.asOf) })}{' '}
            · {words('report.runs')}: {format.number(simulation.runs)} · {words('report.seed')}: {simulation.seed}
          </Text>
          <Text
            render={({ pageNumber, totalPages }) => words('report.page', { page: pageNumber, pages: totalPages })}
          />
        </View>
      </Page>
    </Document>
  )
}

function Figure({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <View style={styles.figure}>
      <Text style={styles.note}>{label}</Text>
      <Text style={styles.value}>{value}</Text>
      <Text style={styles.note}>{note}</Text>
    </View>
  )
}

const WIDTH = 507
const HEIGHT = 130

/** The cumulative incremental margin with its band, as on the page. */
function Course({ report: { result, words } }: { report: LoyaltyReport }) {
  const { months } = result.simulation
  const values = [{ p10: 0, p50: 0, p90: 0 }, ...months]
  const low = Math.min(...values.map(({ p10 }) => p10))
  const high = Math.max(...values.map(({ p90 }) => p90))
  const y = (minor: number) => HEIGHT - ((minor - low) / (high - low || 1)) * HEIGHT
  const x = (place: number) => (place / Math.max(1, values.length - 1)) * WIDTH
  const through = (name: 'p10' | 'p50' | 'p90') => values.map((one, place) => `${x(place)} ${y(one[name])}`)
  const band = `M ${through('p90').join(' L ')} L ${through('p10').toReversed().join(' L ')} Z`
  const color = (months.at(-1)?.p50 ?? 0) < 0 ? LOSS : ACCENT
  return (
    <View style={styles.section} wrap={false}>
      <Text style={styles.heading}>{words('result.course')}</Text>
      <Svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <Path d={band} fill={ACCENT} fillOpacity={0.15} />
        <Path d={`M 0 ${y(0)} L ${WIDTH} ${y(0)}`} stroke={SECOND} strokeWidth={0.7} />
        <Path d={`M ${through('p50').join(' L ')}`} stroke={color} strokeWidth={1.5} fill="none" />
      </Svg>
      <Text style={styles.note}>{words('result.courseNote')}</Text>
    </View>
  )
}

function writeSetting(line: NamedSetting, { currency, words }: LoyaltyReport, format: ReturnType<typeof createFormat>) {
  if (typeof line.value === 'string') return line.value
  if (line.unit === 'share') return format.share(line.value)
  const figure = format.number(line.value, Number.isInteger(line.value) ? 0 : 2)
  return line.unit === 'money'
    ? `${figure}\u00a0${format.currencySign(currency)}`
    : `${figure}\u00a0${words('unit.days')}`
}
