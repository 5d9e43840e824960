'use client'
import { useCallback, useState } from 'react'
import type { FieldMapping, ImportKind, ReadingChoices } from '@/domain/imports'
import type { ChosenClass } from './status-table'

/** What a person has said so far of a file that waits for its import. */
export interface Draft {
  kind?: ImportKind
  mapping?: FieldMapping
  reading?: ReadingChoices
  statusMap?: Record<string, ChosenClass>
}

const keyOf = (importId: string) => `povtor-import-${importId}`

/** What is said of a file, kept in the tab until the import starts: a reload shows it again. */
export function useDraft(importId: string) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(importId))
  const change = useCallback(
    (next: Partial<Draft>) =>
      setDraft((was) => {
        const changed = { ...was, ...next }
        writeDraft(importId, changed)
        return changed
      }),
    [importId],
  )
  const forget = useCallback(() => {
    writeDraft(importId, null)
    setDraft({})
  }, [importId])
  return { draft, change, forget }
}

/** What has been said of a file in this tab; empty where nothing has. */
export function readDraft(importId: string): Draft {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(importId)) ?? '{}')
    // Only this hook writes it, and the server checks every choice again.
    return typeof stored === 'object' && stored !== null ? (stored as Draft) : {}
  } catch {
    return {}
  }
}

function writeDraft(importId: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(importId), JSON.stringify(draft))
    else sessionStorage.removeItem(keyOf(importId))
  } catch {
    // A browser that keeps nothing keeps no draft.
  }
}
