'use client'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { createFormat, type Format } from '@/domain/format/create-format'

/** Every format of the product, bound to the person's language. */
export function useFormat(): Format {
  const locale = useLocale()
  return useMemo(() => createFormat(locale), [locale])
}
