import { Document, Page, Text, View } from '@react-pdf/renderer'
import { createFormat, type Format } from '@/domain/format/create-format'
import type { LoyaltyReport } from './loyalty-report'
import { Course } from './report-course'
import { Figure } from './report-figure'
import { getFontFamily, styles } from './report-styles'
import { AssumptionsTable, MonthsTable, RulesTable } from './report-tables'

interface ReportDocumentProps {
  report: LoyaltyReport
  locale: string
}

/** The answer as a clean report to print: the sentence, the figures, their course, what it rests on. */
export function ReportDocument({ report, locale }: ReportDocumentProps) {
  const { words, version, result, storeName, currency } = report
  const format = createFormat(locale)
  const { simulation, breakEven } = result
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  return (
    <Document title={`${version.name} · ${storeName}`} author="Povtor" language={locale}>
      <Page size="A4" style={{ ...styles.page, fontFamily: getFontFamily(locale) }}>
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
            note={words('strip.range', {
              low: money(simulation.incrementalMinor.p10),
              high: money(simulation.incrementalMinor.p90),
            })}
          />
          <Figure
            label={words('report.costMean')}
            value={format.moneyCompact(Math.round(simulation.costMinor.mean), currency)}
            note={`${words('strip.roi')}: ${format.share(simulation.roi?.p50 ?? null, 0, true)}`}
          />
          <Figure label={words('report.anywayShare')} value={format.share(simulation.anyway.costShare, 0)} note="" />
        </View>
        <Course report={report} />
        <Exact report={report} format={format} />
        <RulesTable report={report} format={format} />
        <AssumptionsTable report={report} format={format} />
        <MonthsTable report={report} format={format} />
        <Foot report={report} format={format} />
      </Page>
    </Document>
  )
}

interface PartProps {
  report: LoyaltyReport
  format: Format
}

/** What is known for sure: the rules on the orders that were. */
function Exact({ report: { words, result, currency }, format }: PartProps) {
  const { replay } = result
  if (!replay) return null
  const peak = Math.max(0, ...replay.months.map(({ closingMinor }) => closingMinor))
  return (
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
  )
}

/** On every page: what it was computed from, so that it can be computed again. */
function Foot({ report: { words, result }, format }: PartProps) {
  const { simulation } = result
  return (
    <View style={styles.foot} fixed>
      <Text>
        {simulation.baseline === 'calculator'
          ? words('report.madeUp', { customers: simulation.populationCustomers })
          : words('report.made', { day: format.day(result.asOf) })}{' '}
        · {words('report.runs')}: {format.number(simulation.runs)} · {words('report.seed')}: {simulation.seed}
      </Text>
      <Text render={({ pageNumber, totalPages }) => words('report.page', { page: pageNumber, pages: totalPages })} />
    </View>
  )
}
