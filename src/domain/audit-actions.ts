import { WATCHED_FIGURES } from './alerts/watched-figures'
import { LEAD_STATUSES } from './leads/lead'
import { ROLES } from './permissions'

/** What an event belongs to, for the filter of the audit page. */
export const AUDIT_CATEGORIES = ['signIn', 'members', 'data', 'exports', 'settings', 'loyalty', 'calculator'] as const
export type AuditCategory = (typeof AUDIT_CATEGORIES)[number]

/** What a detail may hold: ids, counts, yes or no, one of a list of words, several of one. No free text: it could name a person. */
export type AuditDetail = 'id' | 'ids' | 'count' | 'flag' | { oneOf: readonly string[] } | { someOf: readonly string[] }

interface AuditEntry {
  category: AuditCategory
  details: { readonly [field: string]: AuditDetail }
}

const STATUS_CLASSES = ['counted', 'cancelled', 'unpaid', 'fullyRefunded'] as const
const IMPORT_KINDS = ['orders', 'costs', 'spend', 'customers'] as const
const SIGN_IN_METHODS = ['password', 'letter', 'google', 'yandex', 'recoveryCode', 'invitation', 'demo'] as const
const FAILURES = ['password', 'secondFactor', 'throttled', 'unverified'] as const
const FORMATS = ['csv', 'xlsx', 'pdf', 'zip'] as const
const ORGANIZATION_FIELDS = ['name', 'kind'] as const
const STORE_FIELDS = [
  'name',
  'currency',
  'timeZone',
  'country',
  'marginBasisPoints',
  'inactivityMonths',
  'startedOn',
  'includesTax',
  'includesShipping',
  'shippingCostMinor',
  'packingCostMinor',
  'paymentCostBasisPoints',
  'tags',
] as const

const ofRole = { role: { oneOf: ROLES } } as const
const ofImport = { kind: { oneOf: IMPORT_KINDS } } as const
const ofRows = { rows: 'count' } as const
const ofFile = { format: { oneOf: FORMATS } } as const

/**
 * Every event of the audit log, by its name in the table. Adding one: a line here, its sentence (`event`) and its
 * name (`eventName`) in messages/en/audit.json and messages/ru/audit.json, and `recordAudit` in the transaction that does it.
 */
export const AUDIT_ACTIONS = {
  'account.signedIn': { category: 'signIn', details: { method: { oneOf: SIGN_IN_METHODS } } },
  'account.signInFailed': { category: 'signIn', details: { reason: { oneOf: FAILURES } } },
  'account.signedOutEverywhere': { category: 'signIn', details: {} },
  'account.sessionEnded': { category: 'signIn', details: {} },
  'account.passwordChanged': { category: 'signIn', details: {} },
  'account.emailChanged': { category: 'signIn', details: {} },
  'account.secondFactorOn': { category: 'signIn', details: {} },
  'account.secondFactorOff': { category: 'signIn', details: {} },
  'account.deleted': { category: 'members', details: {} },

  'member.joined': { category: 'members', details: ofRole },
  'member.roleChanged': { category: 'members', details: { from: { oneOf: ROLES }, to: { oneOf: ROLES } } },
  'member.accessChanged': {
    category: 'members',
    details: { isLimited: 'flag', stores: 'ids', seesPersonalData: 'flag', seesCosts: 'flag' },
  },
  'member.removed': { category: 'members', details: ofRole },
  'member.left': { category: 'members', details: ofRole },
  'invitation.created': { category: 'members', details: ofRole },
  'invitation.resent': { category: 'members', details: ofRole },
  'invitation.revoked': { category: 'members', details: ofRole },
  'ownership.transferred': { category: 'members', details: {} },

  'organization.created': { category: 'settings', details: {} },
  'organization.updated': { category: 'settings', details: { fields: { someOf: ORGANIZATION_FIELDS } } },
  'organization.deletionAsked': { category: 'data', details: { graceDays: 'count' } },
  'organization.deletionUndone': { category: 'data', details: {} },
  'store.created': { category: 'settings', details: {} },
  'store.updated': { category: 'settings', details: { fields: { someOf: STORE_FIELDS } } },
  'store.deletionAsked': { category: 'data', details: { graceDays: 'count' } },
  'store.deletionUndone': { category: 'data', details: {} },
  'store.purged': { category: 'data', details: {} },
  'status.classed': { category: 'settings', details: { class: { oneOf: STATUS_CLASSES } } },
  'rates.saved': { category: 'settings', details: { rates: 'count' } },
  'rates.deleted': { category: 'settings', details: {} },
  'watch.changed': { category: 'settings', details: { figure: { oneOf: WATCHED_FIGURES }, isOn: 'flag' } },

  'import.created': { category: 'data', details: {} },
  'import.started': { category: 'data', details: ofImport },
  'import.cancelled': { category: 'data', details: ofImport },
  'import.undone': { category: 'data', details: ofImport },
  'import.redone': { category: 'data', details: ofImport },
  'import.deleted': { category: 'data', details: ofImport },
  'person.exported': { category: 'exports', details: {} },
  'person.erasureAsked': { category: 'data', details: {} },
  'person.erased': {
    category: 'data',
    details: { orders: 'count', refunds: 'count', customerRows: 'count', rejects: 'count', files: 'count' },
  },
  'order.excluded': { category: 'data', details: {} },
  'order.included': { category: 'data', details: {} },
  'identity.decided': { category: 'data', details: { pairs: 'count', isSame: 'flag' } },
  'identity.takenBack': { category: 'data', details: { pairs: 'count' } },
  'identity.keyIgnored': { category: 'data', details: {} },
  'identity.keyLinkedAgain': { category: 'data', details: {} },
  'segment.created': { category: 'data', details: {} },
  'segment.updated': { category: 'data', details: {} },
  'segment.deleted': { category: 'data', details: {} },

  'export.organizationAsked': { category: 'exports', details: {} },
  'export.organizationDownloaded': { category: 'exports', details: {} },
  'export.audit': { category: 'exports', details: ofRows },
  'export.cohorts': { category: 'exports', details: ofFile },
  'export.customers': { category: 'exports', details: ofRows },
  'export.figure': { category: 'exports', details: {} },
  'export.orders': { category: 'exports', details: {} },
  'export.loyalty': { category: 'exports', details: ofFile },
  'export.programmeTest': { category: 'exports', details: ofRows },
  'export.rejects': { category: 'exports', details: ofRows },
  'export.original': { category: 'exports', details: {} },

  'scenario.created': { category: 'loyalty', details: {} },
  'scenario.saved': { category: 'loyalty', details: { version: 'count' } },
  'scenario.updated': { category: 'loyalty', details: {} },
  'share.created': { category: 'loyalty', details: { days: 'count' } },
  'share.revoked': { category: 'loyalty', details: {} },
  'test.created': { category: 'loyalty', details: {} },
  'test.updated': { category: 'loyalty', details: {} },
  'test.split': { category: 'loyalty', details: { treated: 'count', control: 'count' } },
  'test.stopped': { category: 'loyalty', details: {} },
  'test.deleted': { category: 'loyalty', details: {} },

  'lead.updated': { category: 'calculator', details: { status: { oneOf: LEAD_STATUSES } } },
  'lead.deleted': { category: 'calculator', details: {} },
  'lead.exported': { category: 'calculator', details: ofRows },
  'calculator.updated': { category: 'calculator', details: {} },
  'calculator.secretRotated': { category: 'calculator', details: {} },
} as const satisfies Record<string, AuditEntry>

export type AuditAction = keyof typeof AUDIT_ACTIONS
export const AUDIT_ACTION_NAMES = Object.keys(AUDIT_ACTIONS) as AuditAction[]

type DetailValue<D> = D extends 'id'
  ? string
  : D extends 'ids'
    ? readonly string[]
    : D extends 'count'
      ? number
      : D extends 'flag'
        ? boolean
        : D extends { oneOf: readonly (infer Word)[] }
          ? Word
          : D extends { someOf: readonly (infer Word)[] }
            ? readonly Word[]
            : never

/** What an action's event tells beside who, when and on what. */
export type AuditDetails<A extends AuditAction> = {
  -readonly [F in keyof (typeof AUDIT_ACTIONS)[A]['details']]: DetailValue<(typeof AUDIT_ACTIONS)[A]['details'][F]>
}
