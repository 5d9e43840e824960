import { describe, it } from 'vitest'
import { expectTruth, FORMATS, STORES } from './testing/expect-truth'

describe.each(STORES)('the figures of $name are the truth of its generator', (store) => {
  it.each(FORMATS)('from a file of $shape in the $dialect dialect', async (format) => {
    await expectTruth(store, format)
  })
})
