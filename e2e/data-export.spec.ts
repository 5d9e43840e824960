import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { expect, test } from './support/test'

test('an organisation takes all it keeps home in one file', async ({ page, loaded, words }) => {
  await page.goto(`/o/${loaded.org}/settings`)
  await page.getByRole('button', { name: words('data-export.ask') }).click()
  const link = page.getByRole('link', { name: words('data-export.download') })
  await expect(link).toBeVisible({ timeout: 40_000 })
  const download = page.waitForEvent('download')
  await link.click()
  const files = await unzip(await (await download).path())
  const text = (ending: string) => [...files].find(([name]) => name.endsWith(ending))?.[1].toString('utf8') ?? ''
  expect(text('README.txt')).toContain('Samovar')
  expect(JSON.parse(text('members.json')).membership).toHaveLength(1)
  // A head line, and an order a line.
  expect(text('order_fact.csv').trim().split('\n')).toHaveLength(loaded.truth.orders + 1)
  expect(text('orders.csv').trim().split('\n')).toHaveLength(loaded.truth.orders + 1)
})

async function unzip(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const zip = await yauzl.openPromise(path, { lazyEntries: true })
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}
