import type { UploadState } from './use-uploads'

interface PendingItem {
  status: 'uploading' | 'uploaded' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
}

/** Whether an import is still to be sent, checked or run. */
export function isPending({ status }: PendingItem): boolean {
  return status === 'uploading' || status === 'uploaded' || isMoving({ status })
}

/** Whether an import goes on by itself, so that its page asks again. */
export function isMoving({ status }: PendingItem): boolean {
  return status === 'queued' || status === 'running'
}

/** This page's own upload of an import; null where there is none. */
export function findUploadOf(uploads: readonly UploadState[], importId: string | null): UploadState | null {
  return uploads.find((upload) => upload.importId === importId) ?? null
}
