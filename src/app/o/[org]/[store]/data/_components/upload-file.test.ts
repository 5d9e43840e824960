import { describe, expect, it } from 'vitest'
import { CHUNK_BYTES, UploadRefused, type UploadTransport, uploadFile } from './upload-file'

/** A server that keeps what it got; `failures` lists the puts (from 1) that break, before or after storing. */
function createServer(failures: { put: number; isStored: boolean }[] = [], held = 0) {
  const state = { received: held, puts: 0, offsets: [] as number[], waits: 0 }
  const transport: UploadTransport = {
    getReceivedBytes: async () => state.received,
    putChunk: async (chunk, offset) => {
      state.puts += 1
      const failure = failures.find((one) => one.put === state.puts)
      if (failure && !failure.isStored) throw new TypeError('network')
      if (offset !== state.received) throw new Error('wrong offset')
      state.offsets.push(offset)
      state.received += chunk.size
      if (failure) throw new TypeError('network')
      return state.received
    },
    wait: async () => {
      state.waits += 1
    },
  }
  return { state, transport }
}

const file = new Blob([new Uint8Array(CHUNK_BYTES * 2 + 10)])
const ignore = { onProgress: () => {}, onRetry: () => {} }

describe('uploadFile', () => {
  it('sends every byte once, in order, and reports the progress', async () => {
    const { state, transport } = createServer()
    const progress: number[] = []
    const signal = new AbortController().signal
    await uploadFile({ file, transport, signal, onProgress: (bytes) => progress.push(bytes), onRetry: () => {} })
    expect(state.offsets).toEqual([0, CHUNK_BYTES, CHUNK_BYTES * 2])
    expect(progress.at(-1)).toBe(file.size)
  })

  it('goes on from what the server already holds', async () => {
    const { state, transport } = createServer([], CHUNK_BYTES)
    await uploadFile({ file, transport, signal: new AbortController().signal, ...ignore })
    expect(state.offsets).toEqual([CHUNK_BYTES, CHUNK_BYTES * 2])
  })

  it('sends nothing when all of it has arrived', async () => {
    const { state, transport } = createServer([], file.size)
    await uploadFile({ file, transport, signal: new AbortController().signal, ...ignore })
    expect(state.puts).toBe(0)
  })

  it('survives a lost request and a lost answer without sending a byte twice', async () => {
    const { state, transport } = createServer([
      { put: 1, isStored: false },
      { put: 3, isStored: true },
    ])
    await uploadFile({ file, transport, signal: new AbortController().signal, ...ignore })
    expect(state.received).toBe(file.size)
    expect(state.offsets).toEqual([0, CHUNK_BYTES, CHUNK_BYTES * 2])
    expect(state.waits).toBe(2)
  })

  it('gives up after six failures in a row', async () => {
    const { transport } = createServer(Array.from({ length: 6 }, (_, i) => ({ put: i + 1, isStored: false })))
    const upload = uploadFile({ file, transport, signal: new AbortController().signal, ...ignore })
    await expect(upload).rejects.toThrow('network')
  })

  it('does not repeat what the server refused', async () => {
    const { state, transport } = createServer()
    const refusing = {
      ...transport,
      putChunk: async () => {
        state.puts += 1
        throw new UploadRefused(403)
      },
    }
    const upload = uploadFile({ file, transport: refusing, signal: new AbortController().signal, ...ignore })
    await expect(upload).rejects.toBeInstanceOf(UploadRefused)
    expect(state.puts).toBe(1)
  })

  it('stops when cancelled', async () => {
    const { transport } = createServer()
    const controller = new AbortController()
    const upload = uploadFile({
      file,
      transport,
      signal: controller.signal,
      onProgress: () => controller.abort(),
      onRetry: () => {},
    })
    await expect(upload).rejects.toHaveProperty('name', 'AbortError')
  })
})
