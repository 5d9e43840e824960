import { UploadRefused, type UploadTransport } from './upload-file'

interface UploadTarget {
  org: string
  store: string
  importId: string
}

/** Chunks over HTTP, each with its SHA-256, so that the server can refuse a damaged one. */
export function createUploadTransport({ org, store, importId }: UploadTarget): UploadTransport {
  const addressOf = (query: Record<string, string>) =>
    `/api/uploads/${encodeURIComponent(importId)}?${new URLSearchParams({ org, store, ...query })}`
  return {
    getReceivedBytes: async (signal) => readReceivedBytes(await fetch(addressOf({}), { signal })),
    putChunk: async (chunk, offset, signal) => {
      const body = await chunk.arrayBuffer()
      const response = await fetch(addressOf({ offset: String(offset) }), {
        method: 'PUT',
        body,
        signal,
        headers: { 'content-type': 'application/octet-stream', 'x-chunk-sha256': await computeSha256(body) },
      })
      return readReceivedBytes(response)
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

/** Whether the browser lets this page compute a digest: only over https and on localhost. */
export function canDigest(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined
}

/** A refusal for good is told from a conflict of offsets, a damaged chunk and a busy server, which may pass. */
async function readReceivedBytes(response: Response): Promise<number> {
  if (!response.ok) {
    const mayPass = response.status >= 500 || [400, 408, 409, 422, 429].includes(response.status)
    if (!mayPass) throw new UploadRefused(response.status)
    throw new Error(`upload answered ${response.status}`)
  }
  const answer: unknown = await response.json()
  if (typeof answer === 'object' && answer !== null && 'receivedBytes' in answer) {
    const { receivedBytes } = answer
    if (typeof receivedBytes === 'number') return receivedBytes
  }
  throw new Error('upload answered without receivedBytes')
}

async function computeSha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
