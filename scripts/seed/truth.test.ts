import { describe, it } from 'vitest'
import { expectTruth, FORMATS, STORES } from './testing/expect-truth'

describe.each(STORES)('the figures of $name are the truth of its generator', (store) => {
  // The two shapes take turns over the stores; the long tests read every store in both.
  const format = FORMATS[STORES.indexOf(store) % FORMATS.length] ?? FORMATS[0]

  it(`from a file of ${format.shape} in the ${format.dialect} dialect`, { timeout: 60_000 }, async () => {
    await expectTruth(store, format)
  })
})
