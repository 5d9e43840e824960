'use client'
import { RiDownloadLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { serialiseReportFilter } from '@/components/reports/serialise-report-filter'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { getButtonClasses } from '@/components/ui/button-classes'
import { Menu, MenuItem } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'
import type { CohortViewProps } from './grid-view'
import { useGridPicture } from './use-grid-picture'

/** The grid as a file: for a spreadsheet in either kind, or as a picture. */
export function ExportMenu(props: CohortViewProps) {
  const words = useTranslations('cohorts.export')
  const toast = useToast()
  const { organization, store } = useCurrentStore()
  const { filter } = useReportFilter()
  const savePicture = useGridPicture(props)
  if (!can(organization, 'report:export')) return null
  const query = serialiseReportFilter(filter)
  const asked = { org: organization.slug, store: store.slug, ...props.switches.report }
  for (const [name, value] of Object.entries(asked)) query.set(name, value)
  const download = (format: 'csv' | 'xlsx') => {
    query.set('format', format)
    const link = document.createElement('a')
    link.href = `/api/export/cohorts?${query}`
    link.download = ''
    link.click()
  }
  const picture = async () => {
    if (!(await savePicture())) toast({ text: words('failed'), look: 'loss' })
  }
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className={getButtonClasses('secondary', 'small')}>
          <RiDownloadLine aria-hidden className="size-4" />
          {words('menu')}
        </button>
      }
    >
      <MenuItem onSelect={() => download('csv')}>{words('csv')}</MenuItem>
      <MenuItem onSelect={() => download('xlsx')}>{words('xlsx')}</MenuItem>
      <MenuItem onSelect={() => void picture()}>{words('png')}</MenuItem>
    </Menu>
  )
}
