import type { CohortReport } from '@/domain/cohort-report'
import type { ReportNote } from '@/domain/saved-views'

type Frame = Pick<CohortReport, 'bucket' | 'windows' | 'rowsBy'>

/** A cell as its notes name it. Measures share their notes: what happened to a cohort happened to all its figures. */
export interface NotedCell {
  key: string
  offset: number
}

/** The page's part of a note's place that this grid's cells share. */
function prefixOf({ bucket, windows, rowsBy }: Frame): string {
  const unit = windows === 'exact' ? `${bucket}-30d` : bucket
  return `cohorts:${rowsBy === 'cohort' ? unit : `${rowsBy}-${unit}`}:`
}

/** Names a cell for its notes: `cohorts:month:2025-03:4`. */
export function buildNotePlace(frame: Frame, { key, offset }: NotedCell): string {
  return `${prefixOf(frame)}${key}:${offset}`
}

/** The cell of this grid that a place names; null for a place of another grid. A group's key may hold colons. */
export function readNotePlace(frame: Frame, place: string): NotedCell | null {
  const prefix = prefixOf(frame)
  const end = place.lastIndexOf(':')
  if (!place.startsWith(prefix) || end < prefix.length) return null
  const offset = Number(place.slice(end + 1))
  return Number.isInteger(offset) ? { key: place.slice(prefix.length, end), offset } : null
}

/** The noted offsets of this grid by row, joined by commas. */
export function listNotedCells(frame: Frame, notes: readonly ReportNote[]): ReadonlyMap<string, string> {
  const noted = new Map<string, Set<number>>()
  for (const { place } of notes) {
    const cell = readNotePlace(frame, place)
    if (cell) noted.set(cell.key, (noted.get(cell.key) ?? new Set()).add(cell.offset))
  }
  return new Map([...noted].map(([key, offsets]) => [key, [...offsets].sort((a, b) => a - b).join(',')]))
}
