import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { CalculatorState } from '@/domain/calculator/calculator-state'
import { type CurvePicture, drawPath, prepareCurve } from '@/domain/calculator/prepare-curve'
import { buildCalculationReport, type CalculationReport } from './calculation-report'

const SIZE = { width: 1200, height: 630 }
const CURVE = { width: 1040, height: 170 }
const COLORS = {
  page: '#faf9f7',
  ink: '#1b1a18',
  second: '#57534e',
  accent: '#0b6e63',
  cost: '#b45309',
  line: '#e7e4df',
}
const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/inter')

/** The picture that a shared link shows: the answer in large letters, its formula, the curve. Null without an answer. */
export async function renderCalculationPicture(state: CalculatorState, locale: string): Promise<Response | null> {
  const report = buildCalculationReport(state, locale)
  if (!report) return null
  const [regular, semibold] = await Promise.all([
    readFile(join(FONTS, '400Regular/Inter_400Regular.ttf')),
    readFile(join(FONTS, '600SemiBold/Inter_600SemiBold.ttf')),
  ])
  return new ImageResponse(<Picture report={report} name={locale.startsWith('ru') ? 'Повтор' : 'Povtor'} />, {
    ...SIZE,
    fonts: [
      { name: 'Inter', data: regular, weight: 400 },
      { name: 'Inter', data: semibold, weight: 600 },
    ],
    headers: { 'cache-control': 'public, max-age=86400' },
  })
}

function Picture({ report, name }: { report: CalculationReport; name: string }) {
  const { result } = report.calculation
  const picture =
    result?.kind === 'ltv'
      ? prepareCurve({
          points: result.curve.points,
          costMinor: result.cac?.cacMinor ?? null,
          paybackMonth: result.cac?.paybackMonth ?? null,
        })
      : null
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '56px 80px 52px',
        background: COLORS.page,
        color: COLORS.ink,
        fontFamily: 'Inter',
      }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 28 }}>
        <span style={{ fontWeight: 600 }}>{name}</span>
        <span style={{ color: COLORS.second }}>{report.label}</span>
      </div>
      <div style={{ display: 'flex', fontSize: 128, fontWeight: 600, letterSpacing: -4, marginTop: 26 }}>
        {report.headline}
      </div>
      <div style={{ display: 'flex', fontSize: 29, lineHeight: 1.4, color: COLORS.second, marginTop: 6 }}>
        {report.sentence}
      </div>
      {picture && <Curve picture={picture} />}
    </div>
  )
}

const across = (at: number) => `M0 ${(at / 100) * CURVE.height}H${CURVE.width}`

function Curve({ picture }: { picture: CurvePicture }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a bitmap, which has an alternative text of its own.
    <svg
      width={CURVE.width}
      height={CURVE.height}
      viewBox={`0 0 ${CURVE.width} ${CURVE.height}`}
      style={{ marginTop: 'auto' }}
    >
      <path d={across(picture.zero)} stroke={COLORS.line} strokeWidth={2} />
      {picture.cost !== null && <path d={across(picture.cost)} stroke={COLORS.cost} strokeWidth={2} />}
      <path d={drawPath(picture, CURVE.width, CURVE.height)} stroke={COLORS.accent} strokeWidth={4} fill="none" />
    </svg>
  )
}
