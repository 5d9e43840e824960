import { Path, Svg, Text, View } from '@react-pdf/renderer'
import { drawPath, prepareCurve } from '@/domain/calculator/prepare-curve'
import { sayTime } from '@/domain/calculator/say-result'
import { styles } from '@/server/loyalty/report/report-styles'
import type { CalculationReport } from './calculation-report'

const WIDTH = 450
const HEIGHT = 120
const LINE = '#e7e4df'
const COST = '#b45309'
const down = (at: number) => (at / 100) * HEIGHT

/** Cumulative profit by month as on the page. Nothing for a programme, whose answer is no curve. */
export function CalculationCurve({ report, color }: { report: CalculationReport; color: string }) {
  const { words, figures } = report
  const { result } = report.calculation
  if (result?.kind !== 'ltv') return null
  const picture = prepareCurve({
    points: result.curve.points,
    costMinor: result.cac?.cacMinor ?? null,
    paybackMonth: result.cac?.paybackMonth ?? null,
  })
  return (
    <View style={styles.section} wrap={false}>
      <Text style={styles.heading}>{words(`curve.label.${result.basis}`)}</Text>
      <View style={{ height: HEIGHT + 16, position: 'relative' }}>
        <Svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
          {picture.ticks.map(({ at }) => (
            <Path key={at} d={`M0 ${down(at)}L${WIDTH} ${down(at)}`} stroke={LINE} strokeWidth={0.5} />
          ))}
          {picture.cost !== null && (
            <Path d={`M0 ${down(picture.cost)}L${WIDTH} ${down(picture.cost)}`} stroke={COST} strokeWidth={1} />
          )}
          <Path d={drawPath(picture, WIDTH, HEIGHT)} stroke={color} strokeWidth={1.5} fill="none" />
        </Svg>
        {picture.ticks.map(({ at, value }) => (
          <Text key={at} style={{ ...styles.note, position: 'absolute', left: WIDTH + 6, top: down(at) - 5 }}>
            {figures.tick(value)}
          </Text>
        ))}
        {picture.times.map(({ at, month }) => (
          <Text
            key={month}
            style={{ ...styles.note, position: 'absolute', left: (at / 100) * (WIDTH - 34), top: HEIGHT + 3 }}
          >
            {sayTime(month, words)}
          </Text>
        ))}
      </View>
    </View>
  )
}
