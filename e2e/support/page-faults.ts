import { expect, type Page } from '@playwright/test'
import { findAxeFaults } from './axe'
import { findFaintTexts } from './faint-text'

const soft = expect.configure({ soft: true })

// A line of the accessibility tree whose role is followed by no name in quotes.
const NAMELESS =
  /^\s*- '?(button|link|textbox|combobox|checkbox|radio|radiogroup|switch|tab|menuitem|dialog|searchbox|table|grid)(?=:|$| \[)/

/** What no page may lack: one first heading, one main part, a name for all that can be pressed, room on the screen. */
export async function expectSoundPage(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), `${name} has a heading`).toBeVisible({
    timeout: 30_000,
  })
  // A page whose width has just changed draws its pictures anew.
  await expect.poll(() => findPageFaults(page), { message: name }).toEqual([])
  await expectNoGraveFault(page, name)
}

/** What axe finds of a page as it stands: with a dialog open, or a menu. */
export async function expectNoGraveFault(page: Page, name: string): Promise<void> {
  // What is still fading in has less contrast than it will have.
  await expect.poll(() => findAxeFaults(page), { message: `${name}: axe` }).toEqual([])
}

/** The same on a wide screen and on a narrow one, and text that can be read in the light and in the dark. */
export async function expectSoundInEveryLook(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await expectSoundPage(page, `${name} at ${width}`)
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    // Public pages made beforehand name only the dark.
    if (colorScheme === 'dark') await expect(page.locator('html')).toHaveClass(/dark/)
    else await expect(page.locator('html')).not.toHaveClass(/dark/)
    // Colours that have just changed may still be on their way.
    await soft.poll(() => findFaintTexts(page), { message: `${name}, ${colorScheme}: contrast of texts` }).toEqual([])
    await soft
      .poll(() => findAxeFaults(page, ['color-contrast']), { message: `${name}, ${colorScheme}: axe` })
      .toEqual([])
  }
}

async function findPageFaults(page: Page): Promise<string[]> {
  const tree = (await page.locator('body').ariaSnapshot()).split('\n')
  const count = (pattern: RegExp) => tree.filter((line) => pattern.test(line)).length
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    return {
      repeatedIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      language: document.documentElement.lang,
      title: document.title.trim(),
    }
  })
  const headings = count(/^\s*- '?heading .*\[level=1\]/)
  const mains = count(/^\s*- main\b/)
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(mains === 1 ? [] : [`${mains} main landmarks`]),
    ...found.repeatedIds.map((id) => `the id ${id} is repeated`),
    ...tree.filter((line) => NAMELESS.test(line)).map((line) => `no name: ${line.trim()}`),
    ...(found.overflow > 0 ? [`${found.overflow} px wider than the screen`] : []),
    ...(found.language ? [] : ['no language']),
    ...(found.title ? [] : ['no title']),
  ]
}
