'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createUploadTransport } from './create-upload-transport'
import { UploadRefused, uploadFile } from './upload-file'

export interface UploadState {
  importId: string
  file: File
  receivedBytes: number
  /** Another file is sent before it. */
  isWaiting: boolean
  isRetrying: boolean
  /** What stopped it; null while it goes on. */
  failure: 'network' | 'forbidden' | null
}

/** The uploads of this page, sent one after another; they stop when the page is left and go on from where they were. */
export function useUploads(org: string, store: string, onDone: (importId: string) => void) {
  const [uploads, setUploads] = useState<readonly UploadState[]>([])
  const controllers = useRef(new Map<string, AbortController>())
  const chain = useRef(Promise.resolve())
  useEffect(() => {
    const running = controllers.current
    return () => {
      for (const controller of running.values()) controller.abort()
    }
  }, [])
  const update = useCallback((importId: string, change: Partial<UploadState>) => {
    setUploads((all) => all.map((one) => (one.importId === importId ? { ...one, ...change } : one)))
  }, [])
  const drop = useCallback((importId: string) => {
    controllers.current.get(importId)?.abort()
    controllers.current.delete(importId)
    setUploads((all) => all.filter((one) => one.importId !== importId))
  }, [])
  const send = useCallback(
    async (importId: string, file: File, signal: AbortSignal) => {
      if (signal.aborted) return
      update(importId, { isWaiting: false })
      try {
        await uploadFile({
          file,
          transport: createUploadTransport({ org, store, importId }),
          signal,
          onProgress: (receivedBytes) => update(importId, { receivedBytes, isRetrying: false }),
          onRetry: () => update(importId, { isRetrying: true }),
        })
        drop(importId)
        onDone(importId)
      } catch (error) {
        if (signal.aborted) return
        update(importId, { isRetrying: false, failure: error instanceof UploadRefused ? 'forbidden' : 'network' })
      }
    },
    [org, store, update, drop, onDone],
  )
  const add = useCallback(
    (importId: string, file: File) => {
      drop(importId)
      const controller = new AbortController()
      controllers.current.set(importId, controller)
      const begun: UploadState = {
        importId,
        file,
        receivedBytes: 0,
        isWaiting: true,
        isRetrying: false,
        failure: null,
      }
      setUploads((all) => [...all, begun])
      chain.current = chain.current.then(() => send(importId, file, controller.signal))
    },
    [drop, send],
  )
  return { uploads, add, drop }
}
