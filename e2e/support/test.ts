import { randomInt } from 'node:crypto'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { StoreTruth } from '@/domain/simulate/truth'
import { createStore, inventPerson, loadOrders, type Person, type StorePath, signIn, signUp } from './api'
import { createOrderFile, ORDER_FILE_STORE } from './order-file'
import { type Locale, wordsOf } from './words'

interface Journey {
  /** The language the person reads. */
  language: Locale
  words: ReturnType<typeof wordsOf>
  /** Fails a journey in whose page a script failed, or the browser blocked something. */
  faultless: undefined
  /** A page of another browser, in which nobody is signed in. */
  elsewhere: Page
  /** Someone new, signed in by cookie. */
  person: Person
  /** The person's store, empty. */
  store: StorePath
  /** The same with generated orders in it. */
  loaded: StorePath & { truth: StoreTruth; importId: string }
}

/** Journeys start signed in, each as a person of its own: they can run side by side and leave nothing to each other. */
export const test = base.extend<Journey>({
  // An address of its own, so that runs in a row do not spend each other's attempts to sign up.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are used.
  extraHTTPHeaders: async ({}, use) => use({ 'x-forwarded-for': inventAddress() }),
  language: ['en', { option: true }],
  words: async ({ language }, use) => use(wordsOf(language)),
  faultless: [
    async ({ context }, use) => {
      const faults = collectFaults(context)
      await use(undefined)
      expect(faults, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
  elsewhere: async ({ browser }, use) => {
    const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': inventAddress() } })
    const faults = collectFaults(context)
    await use(await context.newPage())
    expect(faults, 'errors in the other browser').toEqual([])
    await context.close()
  },
  person: async ({ context, language }, use) => {
    const person = inventPerson()
    await signUp(context.request, person, language)
    await signIn(context.request, person)
    await use(person)
  },
  store: async ({ context, person: _signedIn }, use) => use(await createStore(context.request, ORDER_FILE_STORE)),
  loaded: async ({ context, store }, use, testInfo) => {
    const path = testInfo.outputPath('orders.csv')
    const truth = createOrderFile(path, 'en')
    const importId = await loadOrders(context.request, store, path)
    await use({ ...store, truth, importId })
  },
})

/** Goes on growing while the browser is open. */
function collectFaults(context: BrowserContext): string[] {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('console', (message) => {
    // An answer of 4xx is said by the page itself, and is what some journeys are about.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return faults
}

/** An address nobody has come from yet. */
export function inventAddress(): string {
  const part = () => randomInt(0x10000).toString(16)
  // A network of its own: the whole /64 is counted as one visitor.
  return `2001:db8:${part()}:${part()}::1`
}

export { expect }
