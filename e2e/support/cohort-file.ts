import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { parsePrinted } from './statement'
import type { Locale } from './words'

/** The file keeps two decimals, the grid as many as it prints. */
const FILE_ROUNDING = 0.005

export interface CohortFileRow {
  cohort: string
  customers: number
  values: (number | null)[]
}

/** Chooses CSV from the export and returns the file's rows: the cohorts, and last the average. */
export async function downloadCohorts(
  page: Page,
  labels: { menu: string; csv: string },
  language: Locale,
): Promise<CohortFileRow[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: labels.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: labels.csv }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.startsWith('\uFEFF'), 'the file says that it is UTF-8').toBe(true)
  const [delimiter, decimal] = language === 'ru' ? [';', ','] : [',', '.']
  const [, ...rows] = text.slice(1).trimEnd().split('\r\n')
  return rows.map((row) => {
    const [cohort = '', customers, ...cells] = row.split(delimiter)
    const values = cells.slice(0, -1).map((cell) => (cell === '' ? null : parseCell(cell, decimal)))
    return { cohort, customers: Number(customers), values }
  })
}

function parseCell(cell: string, decimal: string): number {
  expect(cell, 'decimals of the language').toMatch(decimal === ',' ? /^-?\d+(,\d+)?%?$/ : /^-?\d+(\.\d+)?%?$/)
  return Number(cell.replace('%', '').replace(decimal, '.'))
}

/** Every row, every cell: the file holds what the grid on the page shows, to the grid's own rounding. */
export async function expectGridEquals(page: Page, file: CohortFileRow[]): Promise<void> {
  const grid = await readGrid(page)
  expect(
    grid.map((row) => row.customers),
    'customers of each cohort',
  ).toEqual(file.map((row) => row.customers))
  for (const [index, row] of grid.entries()) {
    const values = file[index]?.values ?? []
    expect(row.cells.length, `as many cells as the page has: ${row.name}`).toBeGreaterThan(0)
    for (const [offset, value] of values.entries()) {
      const printed = row.cells[offset] ?? ''
      const shown = parsePrinted(printed)
      const place = `${row.name}, +${offset}: "${printed}" on the page`
      if (value === null || shown === null) expect(value, place).toBe(shown)
      else expect(Math.abs(value - shown), place).toBeLessThanOrEqual(halfUnit(printed) + FILE_ROUNDING + 1e-9)
    }
  }
}

function halfUnit(printed: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(printed)?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals
}

async function readGrid(page: Page): Promise<{ name: string; customers: number; cells: string[] }[]> {
  const rows = await page.getByRole('grid').getByRole('row').all()
  const read = rows.slice(1).map(async (row) => {
    const [size = '', ...cells] = await row.getByRole('gridcell').allInnerTexts()
    const [name = ''] = await row.getByRole('rowheader').allInnerTexts()
    return { name, customers: parsePrinted(size) ?? 0, cells }
  })
  return Promise.all(read)
}
