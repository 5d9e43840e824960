'use client'
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

export interface ToastMessage {
  text: string
  look?: 'done' | 'loss'
  /** A way back from what was done; the toast then stays longer. */
  action?: { label: string; onAct: () => void }
}

const ToastContext = createContext<(message: ToastMessage) => void>(() => {})
const SHOWN_MS = 5000
const SHOWN_WITH_ACTION_MS = 12_000

/** A function that says in passing that something was done, or was not. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

/** Shows toasts, one at a time, and reads them out without moving the focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const show = useCallback((next: ToastMessage) => setMessage({ ...next }), [])
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(null), message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message])
  const act = () => {
    message?.action?.onAct()
    setMessage(null)
  }
  const isLoss = message?.look === 'loss'
  const Icon = isLoss ? RiErrorWarningLine : RiCheckLine
  return (
    <ToastContext value={show}>
      {children}
      <div aria-live="polite" className="pointer-events-none fixed inset-x-4 bottom-5 z-50 flex justify-center">
        {message && (
          <p className="flex animate-appear items-center gap-2 rounded-lg bg-ink px-3.5 py-2.5 text-page shadow-float">
            <Icon aria-hidden className="size-4 shrink-0" />
            {message.text}
            {message.action && (
              <button
                type="button"
                className="pointer-events-auto font-semibold underline underline-offset-4"
                onClick={act}
              >
                {message.action.label}
              </button>
            )}
          </p>
        )}
      </div>
    </ToastContext>
  )
}
