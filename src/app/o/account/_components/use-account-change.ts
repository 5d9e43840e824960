'use client'
import { useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useErrorWords } from '@/components/api/use-error-words'
import { useReloadAccount } from './account-view'

/** A change under way: whether it is, what was wrong with it by field, what else went wrong. Afterwards the account is read again. */
export function useAccountChange() {
  const sayError = useErrorWords()
  const reload = useReloadAccount()
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})

  /** Whether it was done. */
  const run = async (change: () => Promise<unknown>): Promise<boolean> => {
    setIsPending(true)
    setFailure(null)
    setFaults({})
    try {
      await change()
      await reload()
      return true
    } catch (error) {
      const { fieldErrors } = readAppError(error)
      if (Object.keys(fieldErrors).length > 0) setFaults(fieldErrors)
      else setFailure(sayError(error))
      return false
    } finally {
      setIsPending(false)
    }
  }
  return { run, isPending, failure, faults, setFaults }
}
