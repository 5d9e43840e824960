'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createUploadTransport } from './create-upload-transport'
import { UploadRefused, uploadFile } from './upload-file'

export interface UploadState {
  importId: string
  file: File
  receivedBytes: number
  isRetrying: boolean
  /** What stopped it; null while it goes on. */
  failure: 'network' | 'forbidden' | null
}

/** One upload at a time: starts, goes on after a failure, and is cancelled when the page is left. */
export function useUpload(org: string, store: string, onDone: (importId: string) => void) {
  const [upload, setUpload] = useState<UploadState | null>(null)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const run = useCallback(
    async (importId: string, file: File) => {
      controller.current?.abort()
      const own = new AbortController()
      controller.current = own
      setUpload({ importId, file, receivedBytes: 0, isRetrying: false, failure: null })
      const update = (change: Partial<UploadState>) => setUpload((was) => was && { ...was, ...change })
      try {
        await uploadFile({
          file,
          transport: createUploadTransport({ org, store, importId }),
          signal: own.signal,
          onProgress: (receivedBytes) => update({ receivedBytes, isRetrying: false }),
          onRetry: () => update({ isRetrying: true }),
        })
        setUpload(null)
        onDone(importId)
      } catch (error) {
        if (own.signal.aborted) return
        update({ isRetrying: false, failure: error instanceof UploadRefused ? 'forbidden' : 'network' })
      }
    },
    [org, store, onDone],
  )
  const cancel = useCallback(() => {
    controller.current?.abort()
    setUpload(null)
  }, [])
  return { upload, run, cancel }
}
