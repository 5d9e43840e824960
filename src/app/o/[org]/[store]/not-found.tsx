import { NotFoundView } from '@/components/shell/not-found-view'

export default function StoreNotFound() {
  return <NotFoundView homeHref="/o" />
}
