import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { requireOrg } from '@/app/session'
import { can } from '@/domain/permissions'
import { DeleteOrganization } from './delete-organization'
import { ExportSection } from './export-section'
import { LeavingStores } from './leaving-stores'

/** What takes everything of the organisation along, what is about to be deleted, and what ends it: to whoever may. */
export async function DangerZone({ org: slug }: { org: string }) {
  const { principal, org } = await requireOrg(slug)
  const words = await getTranslations('leaving.danger')
  return (
    <ClientMessages namespaces={['leaving', 'data-export']}>
      {can(principal, 'store:delete') && <LeavingStores org={slug} />}
      {can(principal, 'organization:export') && <ExportSection org={slug} />}
      {can(principal, 'organization:delete') && (
        <section className="mt-12 rounded-lg border border-loss/40 p-5">
          <h2 className="mb-4 font-semibold text-fine text-loss">{words('title')}</h2>
          <DeleteOrganization org={slug} name={org.name} />
        </section>
      )}
    </ClientMessages>
  )
}
