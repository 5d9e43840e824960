import type { CohortReportRow } from '@/domain/cohort-report'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'
import { findCohortGroups, membersSql } from './cohort-groups'
import { type CohortQuery, cohortPlace } from './cohort-query'
import { type CohortStart, cohortStarts } from './cohort-starts'

/** A cell by its row and offset, as the report numbers them. */
export interface CellPlace {
  row: string
  isOthers: boolean
  offset: number
}

/** A cell that is there: its row, its customers' cohorts, and conditions over the rows of cohortRelation. */
export interface FoundCell {
  row: Pick<CohortReportRow, 'key' | 'name' | 'kind' | 'size' | 'guests'>
  cohorts: CohortStart[]
  /** Customers behind the cell: of groups, those of the cohorts final there. */
  customers: number
  isFinal: boolean
  /** Whose rows they are. */
  ofRow: string
  /** Which of their rows the cell sums. */
  ofCell: string
}

/** Finds a cell of the report; null where it has none such. */
export async function findCell(snapshot: Snapshot, query: CohortQuery, place: CellPlace): Promise<FoundCell | null> {
  const isCohort = query.rowsBy === 'cohort'
  const found = isCohort ? await findCohortRow(snapshot, query, place) : await findGroupRow(snapshot, query, place)
  if (!found || found.cohorts.length === 0) return null
  const { cohort, offset } = cohortPlace(query)
  const indexes = found.cohorts.map(({ span }) => span.index).join(', ')
  const from = query.span === 'cumulative' ? 0 : place.offset
  return {
    ...found,
    customers: found.cohorts.reduce((sum, { size }) => sum + size, 0),
    isFinal: found.cohorts.every(({ span }) => place.offset < span.final),
    ofRow: `${found.condition} AND ${cohort} IN (${indexes})`,
    ofCell: `${offset} BETWEEN ${from} AND ${place.offset}`,
  }
}

interface FoundRow {
  row: FoundCell['row']
  cohorts: CohortStart[]
  condition: string
}

async function findCohortRow(snapshot: Snapshot, query: CohortQuery, place: CellPlace): Promise<FoundRow | null> {
  const start = (await cohortStarts(snapshot, query)).find(({ span }) => span.label === place.row)
  if (!start || place.offset >= start.span.begun) return null
  const { size, guests, span } = start
  return { row: { key: span.label, name: null, kind: 'cohort', size, guests }, cohorts: [start], condition: 'TRUE' }
}

async function findGroupRow(snapshot: Snapshot, query: CohortQuery, place: CellPlace): Promise<FoundRow | null> {
  const { rowsBy, filter } = query
  if (rowsBy === 'cohort') return null
  const groups = await findCohortGroups(snapshot, query, rowsBy)
  const named = groups.flatMap(({ key }) => (key === null ? [] : [literal(key)]))
  const group = groups.find(({ key }) => (place.isOthers ? key === null : key === place.row))
  if (!group) return null
  const members = `SELECT customer FROM (${membersSql(rowsBy, filter)}) WHERE key IN`
  const condition = place.isOthers
    ? `customer NOT IN (${members} (${named.join(', ') || "''"}))`
    : `customer IN (${members} (${literal(place.row)}))`
  // Finality is the cohort's, whoever of it is in the group.
  const final = new Set(
    (await cohortStarts(snapshot, query)).filter(({ span }) => place.offset < span.final).map(({ span }) => span.index),
  )
  const all = await cohortStarts(snapshot, query, condition)
  const sum = (field: 'size' | 'guests') => all.reduce((total, start) => total + start[field], 0)
  return {
    row: {
      key: place.row,
      name: group.name,
      kind: place.isOthers ? 'others' : 'group',
      size: sum('size'),
      guests: sum('guests'),
    },
    cohorts: all.filter(({ span }) => final.has(span.index)),
    condition,
  }
}
