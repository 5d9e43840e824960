import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** "There is no such page", with a way on. */
export function NotFoundView({ homeHref }: { homeHref: string }) {
  const words = useTranslations('errors.notFound')
  return (
    <EmptyState title={words('title')} action={<LinkButton href={homeHref}>{words('home')}</LinkButton>}>
      <p>{words('text')}</p>
    </EmptyState>
  )
}
