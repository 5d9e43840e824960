/** Tables whose rows belong to one store: the file of each stands in the store's folder, under the table's name. */
export const STORE_TABLES = [
  'source',
  'import',
  'import_reject',
  'order_fact',
  'line_fact',
  'refund_fact',
  'customer_fact',
  'product_cost_fact',
  'spend_fact',
  'order_exclusion',
  'identity_decision',
  'ignored_key',
  'currency_rate',
  'saved_layout',
  'saved_segment',
  'saved_view',
  'report_note',
  'alert_setting',
  'alert_event',
  'mail_subscription',
  'forecast_fit',
  'store_summary',
  'loyalty_scenario',
  'loyalty_version',
  'loyalty_run',
  'programme_test',
  'programme_test_member',
  'programme_test_look',
  'share_link',
  'erasure',
] as const
export type StoreTable = (typeof STORE_TABLES)[number]

/** Tables whose rows belong to the organisation itself. */
export const ORGANIZATION_TABLES = [
  'store',
  'membership',
  'membership_store',
  'invitation',
  'audit_event',
  'outbox_mail',
  'calculator_page',
  'calculator_count',
  'lead',
  'lead_note',
  'webhook_delivery',
] as const
export type OrganizationTable = (typeof ORGANIZATION_TABLES)[number]
export type ExportedTable = StoreTable | OrganizationTable | 'organization'

/** Tables that stay behind, and why. */
export const LEFT_OUT: Record<string, string> = {
  suppression: 'keyed hashes of people who asked to be forgotten: they say nothing, and mean nothing elsewhere',
  data_export: 'exports, this one among them',
}

/** Columns that stay behind: secrets, what only this installation can use, whom an erasure is about. Of all tables, or of one. */
export const HIDDEN_COLUMNS: readonly string[] = [
  'organization_id',
  'token_hash',
  'verify_hash',
  'webhook_secret',
  'file_key',
  'logo_key',
  'erasure.subject',
  // What a letter says may let somebody in: a letter that waits, or could not be sent, still says it.
  'outbox_mail.text',
  'outbox_mail.html',
  'outbox_mail.unsubscribe_url',
]

/** What stands in the JSON files: the small things that are one whole, each a list under its table's name. */
export const STORE_DOCUMENTS = {
  settings: ['source', 'currency_rate', 'saved_layout', 'alert_setting', 'mail_subscription'],
  segments: ['saved_segment'],
  scenarios: ['loyalty_scenario', 'loyalty_version'],
  tests: ['programme_test', 'programme_test_look'],
} as const satisfies Record<string, readonly StoreTable[]>

export const ORGANIZATION_DOCUMENTS = {
  settings: ['organization', 'store', 'calculator_page'],
  members: ['membership', 'membership_store', 'invitation'],
  audit: ['audit_event'],
  leads: ['lead', 'lead_note'],
} as const satisfies Record<string, readonly ExportedTable[]>
