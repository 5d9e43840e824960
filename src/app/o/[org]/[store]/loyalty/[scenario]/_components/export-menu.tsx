'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'

interface ExportMenuProps {
  org: string
  store: string
  scenarioId: string
  version: number
  /** The files hold the full answer: without it there is nothing to write. */
  isReady: boolean
}

/** The answer as a report to print or as a workbook to go on with. */
export function ExportMenu({ org, store, scenarioId, version, isReady }: ExportMenuProps) {
  const words = useTranslations('loyalty.export')
  const query = new URLSearchParams({ org, store, scenario: scenarioId, version: String(version) })
  const open = (kind: 'pdf' | 'xlsx') => window.location.assign(`/api/export/loyalty-${kind}?${query}`)
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" disabled={!isReady}>
          {words('action')}
        </Button>
      }
    >
      <MenuItem onSelect={() => open('pdf')}>{words('pdf')}</MenuItem>
      <MenuItem onSelect={() => open('xlsx')}>{words('xlsx')}</MenuItem>
    </Menu>
  )
}
