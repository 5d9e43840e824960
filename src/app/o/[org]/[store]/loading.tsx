import { useTranslations } from 'next-intl'
import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** The shape of a page on its way: chips, the answer, the strip of figures, the picture. */
export default function StoreLoading() {
  const words = useTranslations('common')
  return (
    <div role="status">
      <VisuallyHidden>{words('loading')}</VisuallyHidden>
      <div className="flex min-h-[3.75rem] items-center gap-2 border-b border-line">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-8 w-28" />
      </div>
      <div className="flex flex-col gap-3 py-7">
        <Skeleton className="h-8 w-full max-w-2xl" />
        <Skeleton className="h-8 w-full max-w-xl" />
        <Skeleton className="mt-1 h-4 w-full max-w-md" />
      </div>
      <div className="grid grid-cols-2 gap-6 border-y border-line py-5 md:grid-cols-3 xl:grid-cols-6">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} className="h-14" />
        ))}
      </div>
      <Skeleton className="mt-8 h-64" />
    </div>
  )
}
