import { Path, Svg, Text, View } from '@react-pdf/renderer'
import type { LoyaltyReport } from './loyalty-report'
import { ACCENT, LOSS, SECOND, styles } from './report-styles'

const WIDTH = 507
const HEIGHT = 130

/** The cumulative incremental margin with its band, as on the page. */
export function Course({ report: { result, words } }: { report: LoyaltyReport }) {
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
