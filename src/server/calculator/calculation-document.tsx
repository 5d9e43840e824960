import { Document, Link, Page, Text, View } from '@react-pdf/renderer'
import type { Words } from '@/domain/calculator/words'
import { ACCENT, getFontFamily, styles } from '@/server/loyalty/report/report-styles'
import { CalculationCurve } from './calculation-curve'
import type { CalculationReport, Line } from './calculation-report'

/** Whose name stands on the page. */
export interface DocumentBrand {
  name: string
  /** "#rrggbb"; null: ours. */
  color: string | null
}

interface CalculationDocumentProps {
  report: CalculationReport
  /** The file's own words, under `report`. */
  words: Words
  locale: string
  brand: DocumentBrand | null
  reopenUrl: string | null
}

/** A calculation on one sheet: the answer, its formula, the curve, what it rests on, and what would change it. */
export function CalculationDocument({ report, words, locale, brand, reopenUrl }: CalculationDocumentProps) {
  const { state, label, headline, sentence, facts, inputs, changes, remarks } = report
  const isLoyalty = state.method === 'loyalty'
  const color = brand?.color ?? ACCENT
  const name = brand?.name ?? (locale.startsWith('ru') ? 'Повтор' : 'Povtor')
  return (
    <Document title={`${label}: ${headline}`} author={name} language={locale}>
      <Page size="A4" style={{ ...styles.page, fontFamily: getFontFamily(locale) }}>
        <Text style={styles.eyebrow}>
          {name} · {words(isLoyalty ? 'report.loyaltyEyebrow' : 'report.eyebrow')}
        </Text>
        <Text style={{ ...styles.eyebrow, marginTop: 10 }}>{label}</Text>
        <Text style={{ fontSize: 36, fontWeight: 600, lineHeight: 1.15, marginBottom: 8 }}>{headline}</Text>
        <Text style={styles.lead}>{sentence}</Text>
        {facts.length > 0 && (
          <View style={styles.strip}>
            {facts.map((fact) => (
              <View key={fact.name} style={styles.figure}>
                <Text style={styles.note}>{fact.name}</Text>
                <Text style={styles.value}>{fact.value}</Text>
              </View>
            ))}
          </View>
        )}
        <CalculationCurve report={report} color={color} />
        <View style={{ ...styles.section, flexDirection: 'row', gap: 28 }}>
          <Lines title={words('report.inputs')} lines={inputs} />
          <Lines
            title={report.words(isLoyalty ? 'loyalty.ways' : 'result.sensitivity')}
            lines={changes}
            color={color}
          />
        </View>
        <View style={styles.section}>
          {remarks.map((remark) => (
            <Text key={remark} style={{ ...styles.note, marginBottom: 3 }}>
              {remark}
            </Text>
          ))}
        </View>
        {reopenUrl && (
          <Link src={reopenUrl} style={{ color, marginTop: 12, fontSize: 9 }}>
            {words('report.reopen')}
          </Link>
        )}
        <View style={styles.foot} fixed>
          <Text>{words('report.made', { name })}</Text>
          <Text
            render={({ pageNumber, totalPages }) =>
              words('report.page', { page: String(pageNumber), pages: String(totalPages) })
            }
          />
        </View>
      </Page>
    </Document>
  )
}

function Lines({ title, lines, color }: { title: string; lines: Line[]; color?: string }) {
  if (lines.length === 0) return null
  return (
    <View style={{ flex: 1 }} wrap={false}>
      <Text style={styles.heading}>{title}</Text>
      {lines.map(({ name, value }) => (
        <View key={name} style={styles.row}>
          <Text style={styles.name}>{name}</Text>
          <Text style={{ ...styles.cell, color }}>{value}</Text>
        </View>
      ))}
    </View>
  )
}
