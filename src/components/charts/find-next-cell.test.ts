import { describe, expect, it } from 'vitest'
import { findNextCell } from './find-next-cell'

// Three cohorts of 3, 2 and 1 months, and the average beneath them.
const SHAPE = { lengths: [3, 2, 1, 3], page: 2 }
const go = (key: string, row: number, offset: number, isFar = false) =>
  findNextCell({ key, isFar }, { row, offset }, SHAPE)

describe('findNextCell', () => {
  it('walks by one, and stops at the edges', () => {
    expect(go('ArrowRight', 0, 0)).toEqual({ row: 0, offset: 1 })
    expect(go('ArrowLeft', 0, 0)).toBeNull()
    expect(go('ArrowRight', 2, 0)).toBeNull()
    expect(go('ArrowUp', 1, 1)).toEqual({ row: 0, offset: 1 })
    expect(go('ArrowUp', 0, 1)).toBeNull()
    expect(go('ArrowDown', 3, 1)).toBeNull()
  })

  it('goes over what has not begun to the average row, and back', () => {
    expect(go('ArrowDown', 0, 2)).toEqual({ row: 3, offset: 2 })
    expect(go('ArrowUp', 3, 2)).toEqual({ row: 0, offset: 2 })
  })

  it('goes to the ends of a row, of a column and of the grid', () => {
    expect(go('End', 1, 0)).toEqual({ row: 1, offset: 1 })
    expect(go('Home', 1, 1)).toEqual({ row: 1, offset: 0 })
    expect(go('ArrowDown', 0, 0, true)).toEqual({ row: 3, offset: 0 })
    expect(go('ArrowUp', 3, 1, true)).toEqual({ row: 0, offset: 1 })
    expect(go('Home', 3, 2, true)).toEqual({ row: 0, offset: 0 })
    expect(go('End', 0, 0, true)).toEqual({ row: 3, offset: 2 })
  })

  it('turns pages', () => {
    expect(go('PageDown', 0, 0)).toEqual({ row: 2, offset: 0 })
    expect(go('PageDown', 0, 1)).toEqual({ row: 3, offset: 1 })
    expect(go('PageUp', 3, 0)).toEqual({ row: 1, offset: 0 })
    expect(go('PageUp', 0, 0)).toBeNull()
  })

  it('leaves other keys alone', () => {
    expect(go('a', 0, 0)).toBeNull()
  })
})
