/**
 * The names of a header in two rows, groups above and columns below, as 1C and accountants' reports have them; null where two
 * rows are no such header. A column takes its name from the lower row, and from the upper where that stands alone.
 */
export function joinHeaderLevels(upper: readonly string[], lower: readonly string[]): string[] | null {
  const width = Math.max(usedWidth(upper), usedWidth(lower))
  const [above, below] = [upper, lower].map((cells) =>
    Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim()),
  ) as [string[], string[]]
  const starts = above.flatMap((cell, column) => (cell === '' ? [] : [column]))
  if (starts[0] !== 0) return null
  const groups = starts.map((start, at) => ({ start, end: starts[at + 1] ?? width }))
  const isGroup = ({ start, end }: { start: number; end: number }) => end - start > 1
  const isFit = groups.every((group) => {
    const names = below.slice(group.start, group.end)
    return isGroup(group) ? names.every((name) => name !== '') : names[0] === ''
  })
  if (!isFit || !groups.some(isGroup)) return null
  return above.map((cell, column) => below[column] || cell)
}

function usedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}
