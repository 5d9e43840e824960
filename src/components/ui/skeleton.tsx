import { joinClasses } from './join-classes'

/** The place of something still on its way; give it its size by classes. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={joinClasses('animate-pulse rounded-md bg-wash', className)} />
}
