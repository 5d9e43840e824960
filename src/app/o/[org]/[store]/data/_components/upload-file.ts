/** The server takes chunks of at most 8 MB; smaller ones show steadier progress. */
export const CHUNK_BYTES = 4_000_000
const MAX_ATTEMPTS = 6
const FIRST_WAIT_MS = 500

export interface UploadTransport {
  /** Bytes the server already holds. */
  getReceivedBytes: (signal: AbortSignal) => Promise<number>
  /** Sends a chunk that starts at `offset`; returns the bytes the server then holds. */
  putChunk: (chunk: Blob, offset: number, signal: AbortSignal) => Promise<number>
  wait: (ms: number) => Promise<void>
}

interface UploadOptions {
  file: Blob
  transport: UploadTransport
  signal: AbortSignal
  onProgress: (receivedBytes: number) => void
  /** A chunk failed and will be sent again. */
  onRetry: () => void
}

/** A failure that another attempt cannot mend. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused'

  constructor(readonly status: number) {
    super(`upload refused with status ${status}`)
  }
}

/**
 * Sends a file in chunks from where the server stands. After a failure it asks the server what arrived and goes on from
 * there, up to six attempts in a row without progress. Throws the last failure, or AbortError when cancelled.
 */
export async function uploadFile({ file, transport, signal, onProgress, onRetry }: UploadOptions): Promise<void> {
  let received: number | null = null
  let failures = 0
  while (received === null || received < file.size) {
    signal.throwIfAborted()
    try {
      const before: number = received ?? (await transport.getReceivedBytes(signal))
      received =
        before < file.size ? await transport.putChunk(file.slice(before, before + CHUNK_BYTES), before, signal) : before
      failures = received > before || before >= file.size ? 0 : failures + 1
      onProgress(received)
      if (failures >= MAX_ATTEMPTS) throw new UploadRefused(0)
    } catch (error) {
      failures += 1
      if (signal.aborted || error instanceof UploadRefused || failures >= MAX_ATTEMPTS) throw error
      onRetry()
      await transport.wait(FIRST_WAIT_MS * 2 ** failures)
      received = null
    }
  }
}
