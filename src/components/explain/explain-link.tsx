'use client'
import { useTranslations } from 'next-intl'
import { Explained } from './explained'

interface ExplainLinkProps {
  id: string
  isPrimary?: boolean
  /** Words other than "How is this computed?". */
  label?: string
}

/** "How is this computed?" at the head of a picture. */
export function ExplainLink({ id, isPrimary, label }: ExplainLinkProps) {
  const words = useTranslations('explain')
  return (
    <Explained id={id} isPrimary={isPrimary} className="quiet-link text-fine">
      {label ?? words('open')}
    </Explained>
  )
}
