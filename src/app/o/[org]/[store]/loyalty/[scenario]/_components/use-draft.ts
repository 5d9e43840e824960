'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import type { LoyaltyPreviewState, LoyaltyVersion, ScenarioDefinition } from '@/domain/loyalty-workbench'

/** § How long a slider rests before the coarse answer is asked for, and before what was changed is kept. */
const PREVIEW_MS = 120
const SAVE_MS = 1200
const BUILDING_MS = 1500

interface DraftOptions {
  org: string
  store: string
  opened: LoyaltyVersion
  /** Changes are kept; else they are tried out only. */
  isKept: boolean
}

export type SaveState = 'saved' | 'changed' | 'saving' | 'conflict' | 'failed'

export interface Draft {
  definition: ScenarioDefinition
  change: (definition: ScenarioDefinition) => void
  /** The coarse answer about the definition, or about the one before while the new one comes. */
  preview: LoyaltyPreviewState | null
  /** The version that holds the definition; null while none does. */
  savedNumber: number | null
  saveState: SaveState
  /** Keeps the definition as a version with a note. */
  saveWithNote: (note: string) => Promise<void>
}

/** What is on the bench: changed at once, answered coarsely a moment later, and kept once the hand rests. */
export function useDraft({ org, store, opened, isKept }: DraftOptions): Draft {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [definition, setDefinition] = useState(opened.definition)
  const [saved, setSaved] = useState({ number: opened.number, definition: opened.definition })
  const [saveState, setSaveState] = useState<SaveState>('saved')
  const preview = usePreview({ org, store, definition })
  const { mutateAsync: save } = useMutation(trpc.loyalty.save.mutationOptions())
  const latest = useRef(definition)
  latest.current = definition

  const change = useCallback((next: ScenarioDefinition) => {
    setDefinition(next)
    setSaveState('changed')
  }, [])
  const keep = useCallback(
    async (note: string) => {
      const kept = latest.current
      setSaveState('saving')
      try {
        const { scenarioId } = opened
        const { number } = await save({ org, store, scenarioId, definition: kept, basedOn: saved.number, note })
        setSaved({ number, definition: kept })
        setSaveState(latest.current === kept ? 'saved' : 'changed')
        await queryClient.invalidateQueries({ queryKey: trpc.loyalty.versions.queryKey() })
        await queryClient.invalidateQueries({ queryKey: trpc.loyalty.list.queryKey() })
      } catch (error) {
        setSaveState(readAppError(error).code === 'conflict' ? 'conflict' : 'failed')
      }
    },
    [opened, org, store, save, saved.number, queryClient, trpc],
  )
  useEffect(() => {
    if (!isKept || saveState !== 'changed' || definition === saved.definition) return
    const timer = setTimeout(() => void keep(''), SAVE_MS)
    return () => clearTimeout(timer)
  }, [isKept, saveState, keep, definition, saved.definition])

  const savedNumber = saved.definition === definition ? saved.number : null
  return { definition, change, preview, savedNumber, saveState, saveWithNote: keep }
}

interface PreviewOptions {
  org: string
  store: string
  definition: ScenarioDefinition
}

/** The coarse answer about what is on the bench; of several on their way the last one asked for counts. */
function usePreview({ org, store, definition }: PreviewOptions): LoyaltyPreviewState | null {
  const { mutateAsync: ask } = useMutation(useTRPC().loyalty.preview.mutationOptions())
  const [answer, setAnswer] = useState<LoyaltyPreviewState | null>(null)
  const asked = useRef(0)
  useEffect(() => {
    const turn = ++asked.current
    let timer: ReturnType<typeof setTimeout>
    const look = async () => {
      // A coarse answer that does not come is no error to speak of: the full one says what is wrong.
      const next = await ask({ org, store, definition }).catch(() => null)
      if (turn !== asked.current || next === null) return
      setAnswer(next)
      if (next.state === 'building') timer = setTimeout(look, BUILDING_MS)
    }
    timer = setTimeout(look, PREVIEW_MS)
    return () => clearTimeout(timer)
  }, [ask, org, store, definition])
  return answer
}
