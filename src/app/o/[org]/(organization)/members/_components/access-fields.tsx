'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ApiInputs } from '@/components/api/client'
import { useAccount } from '@/components/shell/account-context'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Switch } from '@/components/ui/switch'
import { isLimitable, limitGrant } from '@/domain/member-rules'
import { can, type Role } from '@/domain/permissions'
import { useStoreNames } from './access-words'
import { StorePicker } from './store-picker'

export type Access = Pick<
  ApiInputs['members']['update'],
  'role' | 'isLimited' | 'stores' | 'seesPersonalData' | 'seesCosts'
>

interface AccessFieldsProps {
  roles: readonly Role[]
  access: Access
  onChange: (access: Access) => void
  /** What is wrong with the chosen stores. */
  error: string | null
}

/** Role, stores and what is kept back, and in a plain sentence what the person will see. */
export function AccessFields({ roles, access, onChange, error }: AccessFieldsProps) {
  const words = useTranslations('members.access')
  const roleWords = useTranslations('members.role')
  const { stores } = useAccount().current.organization
  const change = (part: Partial<Access>) => onChange({ ...access, ...part })
  return (
    <>
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <Choice label={words('role')}>
          <SegmentedControl
            label={words('role')}
            value={access.role}
            options={roles.map((role) => ({ value: role, label: roleWords(role) }))}
            onChange={(role) => change({ role })}
            isStacked
          />
        </Choice>
        {isLimitable(access.role) && (
          <Choice label={words('stores')}>
            <SegmentedControl
              label={words('stores')}
              value={access.isLimited ? 'named' : 'all'}
              options={[
                { value: 'all', label: words('allStores') },
                { value: 'named', label: words('namedStores') },
              ]}
              onChange={(which) => change({ isLimited: which === 'named' })}
            />
          </Choice>
        )}
      </div>
      {isLimitable(access.role) && (
        <>
          {access.isLimited && (
            <StorePicker stores={stores} chosen={access.stores} onChange={(next) => change({ stores: next })} />
          )}
          {error && (
            <p role="alert" className="text-fine text-loss">
              {error}
            </p>
          )}
          {(['seesPersonalData', 'seesCosts'] as const).map((flag) => (
            <div key={flag} className="flex items-start gap-3">
              <Switch label={words(flag)} isOn={access[flag]} onChange={(isOn) => change({ [flag]: isOn })} />
              <div className="min-w-0">
                <p className="font-emphasis">{words(flag)}</p>
                <p className="text-fine text-muted">{words(`${flag}Note`)}</p>
              </div>
            </div>
          ))}
        </>
      )}
      <Outlook access={access} />
    </>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 max-w-full flex-col items-start gap-1.5">
      <p className="font-emphasis">{label}</p>
      {children}
    </div>
  )
}

/** What a person of this access will be able to do, said plainly. */
function Outlook({ access }: { access: Access }) {
  const words = useTranslations('members.outlook')
  const nameStores = useStoreNames()
  const grant = limitGrant(access)
  const isWhole = !grant.isLimited
  const stores = isWhole ? words('allStores') : words('named', { stores: nameStores(access.stores) })
  const what = access.role === 'analyst' && !can(grant, 'import:read') ? 'analystOfReports' : access.role
  return (
    <div className="rounded-lg bg-wash px-3.5 py-3" aria-live="polite">
      <p className="text-fine text-muted">{words('title')}</p>
      <p className="mt-0.5">
        {findAccessFault(access) ? words('noStores') : words(what, { stores })}
        {isLimitable(access.role) && (
          <>
            {' '}
            {words(grant.seesPersonalData ? 'personalData' : 'noPersonalData')}{' '}
            {words(grant.seesCosts ? 'costs' : 'noCosts')}
          </>
        )}
      </p>
    </div>
  )
}

/** What is wrong with an access before it is sent; null: nothing. */
export function findAccessFault({ role, isLimited, stores }: Access): 'noStores' | null {
  return isLimitable(role) && isLimited && stores.length === 0 ? 'noStores' : null
}
