import type { Rgb } from '@/components/ui/contrast'
import { buildDivergingScale, buildHeatScale, findHeatStep } from '@/components/ui/heat'
import { PALETTES } from '@/components/ui/palette'
import type { CohortTable, CohortTableCell } from './prepare-cohort-table'

/** What a picture of the grid says beside its cells. */
export interface CohortPictureWords {
  title: string
  /** Store, filter and day, under the title. */
  subtitle: string
  legend: string
  heads: string[]
  rows: { name: string; size: string; cells: string[] }[]
  average: { name: string; size: string; cells: string[] }
}

type Canvas = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText' | 'strokeRect'> &
  Pick<CanvasRenderingContext2D, 'fillStyle' | 'strokeStyle' | 'font' | 'textAlign' | 'textBaseline' | 'lineWidth'>

const FONT = '"Inter Variable", system-ui, sans-serif'
const PAD = 32
const ROW = 25
const NAME = 150
const SIZE = 70
const HEAD = 96
const FOOT = 56
const LIGHT = PALETTES.light

/** Pixels that a picture of the grid takes, at its own scale. */
export function measureCohortPicture(table: CohortTable, cellWidth: number): { width: number; height: number } {
  const { width } = table.report
  return {
    width: Math.max(640, 2 * PAD + NAME + SIZE + width * cellWidth),
    height: 2 * PAD + HEAD + (table.rows.length + 2) * ROW + FOOT,
  }
}

/** Draws the grid whole, in the light theme whatever the page's is: title, heads, cells, average, legend. */
export function drawCohortPicture(canvas: Canvas, table: CohortTable, cellWidth: number, words: CohortPictureWords) {
  const { width, height } = measureCohortPicture(table, cellWidth)
  const write = (
    text: string,
    x: number,
    y: number,
    look: { font?: string; colour?: string; align?: CanvasTextAlign } = {},
  ) => {
    canvas.font = `${look.font ?? '13px'} ${FONT}`
    canvas.fillStyle = look.colour ?? LIGHT.ink
    canvas.textAlign = look.align ?? 'left'
    canvas.textBaseline = 'middle'
    canvas.fillText(text, x, y)
  }
  canvas.fillStyle = LIGHT.page
  canvas.fillRect(0, 0, width, height)
  write(words.title, PAD, PAD + 10, { font: '600 20px' })
  write(words.subtitle, PAD, PAD + 38, { colour: LIGHT['ink-2'] })
  const left = PAD + NAME + SIZE
  const top = PAD + HEAD
  for (const [offset, head] of words.heads.entries()) {
    write(head, left + (offset + 1) * cellWidth - 7, top - ROW / 2, {
      colour: LIGHT.muted,
      align: 'right',
      font: '12px',
    })
  }
  for (const [index, row] of table.rows.entries()) {
    const y = top + index * ROW
    const texts = words.rows[index]
    write(texts?.name ?? '', PAD, y + ROW / 2)
    write(texts?.size ?? '', left - 12, y + ROW / 2, { colour: LIGHT.muted, align: 'right' })
    for (const cell of row.cells) {
      const look = findLook(cell, row.isSmall, table.scale)
      const x = left + cell.offset * cellWidth
      if (look.fill) {
        canvas.fillStyle = look.fill
        canvas.fillRect(x, y, cellWidth - 1, ROW - 1)
      }
      if (cell.isPayback) {
        canvas.strokeStyle = LIGHT.warning
        canvas.lineWidth = 1.5
        canvas.strokeRect(x + 1, y + 1, cellWidth - 3, ROW - 3)
      }
      const text = texts?.cells[cell.offset] ?? ''
      write(text, x + cellWidth - 7, y + ROW / 2, { colour: look.ink, align: 'right', font: look.font })
    }
  }
  const foot = top + table.rows.length * ROW + 4
  canvas.fillStyle = LIGHT.ink
  canvas.fillRect(PAD, foot, width - 2 * PAD, 1)
  write(words.average.name, PAD, foot + ROW / 2 + 2, { font: '600 13px' })
  write(words.average.size, left - 12, foot + ROW / 2 + 2, { font: '600 13px', align: 'right' })
  for (const [offset, text] of words.average.cells.entries()) {
    write(text, left + (offset + 1) * cellWidth - 7, foot + ROW / 2 + 2, { font: '600 13px', align: 'right' })
  }
  write(words.legend, PAD, foot + ROW + FOOT / 2, { colour: LIGHT.muted, font: '12px' })
}

const SCALES = { sequential: buildHeatScale('light'), diverging: buildDivergingScale('light') }
const toCss = (colour: Rgb) => `rgb(${colour.join(' ')})`

function findLook(cell: CohortTableCell, isSmall: boolean, scale: CohortTable['scale']) {
  // What is unfinished is slanted here: hatching at a picture's size only blurs.
  if (!cell.isFinal) return { fill: null, ink: LIGHT['ink-2'], font: 'italic 13px' }
  if (isSmall) return { fill: null, ink: LIGHT.muted, font: '13px' }
  const step = cell.heat === null ? undefined : SCALES[scale][findHeatStep(cell.heat)]
  return step
    ? { fill: toCss(step.fill), ink: toCss(step.ink), font: '13px' }
    : { fill: LIGHT.wash, ink: LIGHT.ink, font: '13px' }
}
