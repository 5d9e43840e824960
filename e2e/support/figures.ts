import type { Locator, Page } from '@playwright/test'

/** A figure of the overview's strip by its name in `overview.strip`: the button that shows it and opens how it is computed. */
export function findFigure(page: Page, words: (key: string) => string, name: string): Locator {
  const figures = page.getByRole('region', { name: words('overview.figures') })
  const title = figures.getByText(words(`overview.strip.${name}`), { exact: true })
  return title.locator('..').getByRole('button').first()
}
