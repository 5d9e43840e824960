'use client'
import { useTranslations } from 'next-intl'
import { readAppError } from './app-error'

/** A function that says, in the person's language, what went wrong and what to do. */
export function useErrorWords(): (error: unknown) => string {
  const words = useTranslations('errors')
  return (error) => {
    const { code, reason } = readAppError(error)
    return reason && words.has(`reason.${reason}`) ? words(`reason.${reason}`) : words(`code.${code}`)
  }
}
