'use client'
import { RiUpload2Line } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Files may be dropped anywhere on the page: while they are over it, the page says so. */
export function DropOverlay({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const words = useTranslations('import.drop')
  const [isOver, setIsOver] = useState(false)
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    // Each element on the way is entered before the last one is left.
    let depth = 0
    const move = (change: number) => (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth = Math.max(0, depth + change)
      setIsOver(depth > 0)
    }
    const enter = move(1)
    const leave = move(-1)
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) take.current(files)
    }
    const listeners = [
      ['dragenter', enter],
      ['dragleave', leave],
      ['dragover', over],
      ['drop', drop],
    ] as const
    for (const [name, listener] of listeners) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-40 flex items-center justify-center bg-page/85 p-4">
      <div className="flex size-full flex-col items-center justify-center gap-3 rounded-xl border-2 border-dashed border-accent bg-accent/5 text-center">
        <RiUpload2Line aria-hidden className="size-8 text-accent" />
        <p className="font-serif text-[1.5rem] leading-8">{words('over')}</p>
      </div>
    </div>
  )
}
