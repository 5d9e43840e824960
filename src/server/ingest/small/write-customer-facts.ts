import type { DuckDBConnection } from '@duckdb/node-api'
import type { SmallField } from '@/domain/imports'
import { literal } from '@/server/duckdb/duckdb'
import { countRejectedLines, STAGED_ROW } from '../stage-file'
import { keepLast, rejectRows, type SmallCheck, smallText, textColumns, unread } from './reject-rows'
import type { SmallFactOptions } from './small-file-options'
import { attributeColumns, type StagedSmallFile } from './stage-small-file'

const YES = ['yes', 'y', 'true', '1', '+', 'да', 'истина', 'subscribed', 'подписан', 'согласен']
const NO = ['no', 'n', 'false', '0', 'нет', 'ложь', 'unsubscribed', 'не подписан', 'отписан']

/** § Characters kept of an attribute. */
const MAX_ATTRIBUTE = 200

const DAYS = ['scoredOn', 'reviewedOn'] as const satisfies readonly SmallField[]

/** Adds customers to `customer_fact`, known by id, else e-mail, else phone: of rows of the same one the last stands. */
export async function writeCustomerFacts(
  connection: DuckDBConnection,
  file: StagedSmallFile,
  options: SmallFactOptions,
): Promise<void> {
  const { mapping } = file
  const text = (field: SmallField) => smallText(mapping, field)
  const dayOf = (field: SmallField) =>
    `CAST(coalesce(read_local(${text(field)}), timezone(${literal(options.timeZone)}, read_instant(${text(field)}))) AS DATE)`
  const oneOf = (texts: readonly string[]) => `(${texts.map(literal).join(', ')})`
  await connection.run(`
    CREATE OR REPLACE TEMP TABLE small_typed AS
    SELECT ${STAGED_ROW} AS row, ${textColumns(mapping, ['customerId', 'consent', 'score', ...DAYS])},
      ${text('customerId')} AS customer_id, read_email(${text('email')}) AS email, read_phone(${text('phone')}) AS phone,
      ${text('customerName')} AS name, ${text('country')} AS country, ${text('city')} AS city,
      CASE WHEN lower(${text('consent')}) IN ${oneOf(YES)} THEN true
        WHEN lower(${text('consent')}) IN ${oneOf(NO)} THEN false END AS has_consent,
      CASE WHEN regexp_full_match(${text('score')}, '(10|[0-9])([.,]0+)?')
        THEN CAST(regexp_extract(${text('score')}, '^\\d+') AS SMALLINT) END AS score,
      ${dayOf('scoredOn')} AS scored_on, ${dayOf('reviewedOn')} AS reviewed_on, ${attributesOf(file)} AS attributes
    FROM staged`)
  const checks: SmallCheck[] = [
    { field: 'customerId', reason: 'noCustomer', when: 'coalesce(customer_id, email, phone) IS NULL' },
    unread('consent', 'badConsent', 'has_consent'),
    unread('score', 'badScore', 'score'),
    ...DAYS.map((field) => unread(field, 'badDate', field === 'scoredOn' ? 'scored_on' : 'reviewed_on')),
  ]
  await countRejectedLines(connection, 'small_typed')
  await rejectRows(connection, checks)
  await keepLast(connection, CUSTOMER_KEY)
  await connection.run(`
    INSERT INTO customer_fact
    SELECT ${options.sourceNumber}, ${options.importSeq}, row, customer_id, email, phone, name, country, city, has_consent,
      score, scored_on, reviewed_on, attributes FROM small_typed`)
}

/** What a customer of a source is known by, in both databases: the id, else the e-mail, else the phone. */
export const CUSTOMER_KEY = "coalesce('i' || customer_id, 'e' || email, 'p' || phone)"

/** The file's other columns as a JSON object; blank ones are left out. */
function attributesOf(file: StagedSmallFile): string {
  const values = attributeColumns(file).flatMap(([staged, header]) => [
    literal(header),
    `left(small_text("${staged}"), ${MAX_ATTRIBUTE})`,
  ])
  return values.length === 0 ? "'{}'" : `CAST(json_merge_patch('{}', json_object(${values.join(', ')})) AS VARCHAR)`
}
