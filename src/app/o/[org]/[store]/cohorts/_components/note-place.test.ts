import { describe, expect, it } from 'vitest'
import { buildNotePlace, listNotedCells, readNotePlace } from './note-place'

const MONTHS = { bucket: 'month', windows: 'calendar', rowsBy: 'cohort' } as const

describe('a note’s place', () => {
  it('names the cell, and is read back by the grid it was written in alone', () => {
    const place = buildNotePlace(MONTHS, { key: '2025-03', offset: 4 })
    expect(place).toBe('cohorts:month:2025-03:4')
    expect(readNotePlace(MONTHS, place)).toEqual({ key: '2025-03', offset: 4 })
    for (const other of [{ bucket: 'week' }, { windows: 'exact' }, { rowsBy: 'channel' }] as const) {
      expect(readNotePlace({ ...MONTHS, ...other }, place)).toBeNull()
    }
  })

  it('takes a group whose name holds colons, or is empty', () => {
    const channels = { ...MONTHS, rowsBy: 'channel' } as const
    for (const key of ['ads: brand: 2', '']) {
      expect(readNotePlace(channels, buildNotePlace(channels, { key, offset: 12 }))).toEqual({ key, offset: 12 })
    }
  })

  it('lists the noted cells of a row once each, in order', () => {
    const note = { id: '1', text: 'x', createdBy: null, createdAt: new Date(0) }
    const places = ['cohorts:month:2025-03:4', 'cohorts:month:2025-03:1', 'cohorts:month:2025-03:4', 'cohorts:week:a:1']
    const listed = listNotedCells(
      MONTHS,
      places.map((place) => ({ ...note, place })),
    )
    expect([...listed]).toEqual([['2025-03', '1,4']])
  })
})
