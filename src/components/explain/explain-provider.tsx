'use client'
import { parseAsString, useQueryState } from 'nuqs'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

interface ExplainContextValue {
  /** The metric whose panel is open, by the address; null when none is. */
  openId: string | null
  /** The trigger that opened it; null when the address did. */
  openedBy: string | null
  open: (id: string, trigger: string) => void
  close: () => void
  renderPanel: (id: string) => ReactNode
}

const ExplainContext = createContext<ExplainContextValue | null>(null)

interface ExplainProviderProps {
  /** The panel's content for a metric. */
  renderPanel: (id: string) => ReactNode
  children: ReactNode
}

/** Keeps which figure is being explained in the address, so that a copied link opens the same panel. */
export function ExplainProvider({ renderPanel, children }: ExplainProviderProps) {
  const [openId, setOpenId] = useQueryState('explain', parseAsString.withOptions({ history: 'replace', scroll: false }))
  const [openedBy, setOpenedBy] = useState<string | null>(null)
  const open = useCallback(
    (id: string, trigger: string) => {
      setOpenedBy(trigger)
      void setOpenId(id)
    },
    [setOpenId],
  )
  const close = useCallback(() => {
    setOpenedBy(null)
    void setOpenId(null)
  }, [setOpenId])
  const value = useMemo(
    () => ({ openId, openedBy, open, close, renderPanel }),
    [openId, openedBy, open, close, renderPanel],
  )
  return <ExplainContext value={value}>{children}</ExplainContext>
}

/** The open panel and the way to open another. Throws outside of a provider. */
export function useExplain(): ExplainContextValue {
  const value = useContext(ExplainContext)
  if (!value) throw new Error('useExplain stands outside ExplainProvider')
  return value
}
