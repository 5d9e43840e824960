'use client'
import { RiBookmarkLine, RiDeleteBinLine, RiLinkM } from '@remixicon/react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { getButtonClasses } from '@/components/ui/button-classes'
import { Popover } from '@/components/ui/popover'
import { useToast } from '@/components/ui/toast'
import { SaveViewForm } from './save-view-form'
import { useViews, type Views } from './use-views'

/** Pages kept under a name: open one, keep this one, or send its address. */
export function SavedViewsMenu() {
  const words = useTranslations('cohorts.views')
  const [isOpen, setIsOpen] = useState(false)
  const views = useViews()
  const search = useSearchParams()
  const toast = useToast()
  const share = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      toast({ text: words('copied') })
    } catch {
      // Without a secure origin there is no clipboard.
      toast({ text: words('copyFailed'), look: 'loss' })
    }
  }
  return (
    <>
      <Popover
        label={words('menu')}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        align="end"
        className="w-80"
        trigger={
          <button type="button" className={getButtonClasses('secondary', 'small')}>
            <RiBookmarkLine aria-hidden className="size-4" />
            {words('menu')}
          </button>
        }
      >
        <div className="flex flex-col gap-3">
          <ViewList views={views} onOpen={() => setIsOpen(false)} />
          {views.canWrite && <SaveViewForm query={search.toString()} views={views} onDone={() => setIsOpen(false)} />}
        </div>
      </Popover>
      <Button size="small" title={words('share')} aria-label={words('share')} onClick={() => void share()}>
        <RiLinkM aria-hidden className="size-4" />
      </Button>
    </>
  )
}

function ViewList({ views, onOpen }: { views: Views; onOpen: () => void }) {
  const words = useTranslations('cohorts.views')
  const router = useRouter()
  const { organization, store } = useCurrentStore()
  const path = getStorePath(organization.slug, store.slug, 'cohorts')
  if (views.list.length === 0) return <p className="text-fine text-muted">{words('none')}</p>
  return (
    <ul className="-mx-2 flex flex-col">
      {views.list.map((view) => (
        <li key={view.id} className="flex items-center rounded-md hover:bg-wash">
          <button
            type="button"
            className="min-h-8 min-w-0 flex-1 truncate px-2 text-left"
            onClick={() => {
              router.push(view.query ? `${path}?${view.query}` : path, { scroll: false })
              onOpen()
            }}
          >
            {view.name}
          </button>
          {views.canWrite && (
            <button
              type="button"
              aria-label={words('delete', { name: view.name })}
              className="px-2 py-1.5 text-ink-3 hover:text-loss"
              onClick={() => views.remove(view)}
            >
              <RiDeleteBinLine aria-hidden className="size-4" />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
