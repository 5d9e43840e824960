import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadingChoices } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'
import { createFactTables, factColumnList } from '@/server/analytics/snapshot/fact-tables'
import { openDuckDb, queryRows } from '@/server/duckdb/duckdb'
import { UnreadableFile } from '../unreadable-file'
import { normaliseSmallFile, SMALL_FACT_TABLE } from './normalise-small'
import { stageSmallFile } from './stage-small-file'
import { summariseSmallFile } from './summarise-small'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'povtor-small-test-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Facts as comma-separated texts, what was left out, and the summary of a file. */
async function read(kind: SmallImportKind, lines: string[], reading: ReadingChoices = {}) {
  const path = join(directory, `${kind}.csv`)
  await writeFile(path, `${lines.join('\n')}\n`)
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '300MB',
    threads: 1,
    tempDirectory: directory,
    directories: [directory],
  })
  const connection = await duck.connect()
  try {
    const file = await stageSmallFile(connection, path, { kind, reading, directory })
    const table = SMALL_FACT_TABLE[kind]
    await createFactTables(connection, [table])
    const store = { currency: 'RUB', country: 'RU', timeZone: 'Europe/Moscow', sourceNumber: 1, importSeq: 7 }
    await normaliseSmallFile(connection, file, store)
    const columns = factColumnList(table)
      .replace(/source_number, |import_seq, /g, '')
      .split(', ')
      .map((column) => `coalesce(CAST(${column} AS VARCHAR), '—')`)
    const facts = await queryRows<{ fact: string }>(
      connection,
      `SELECT ${columns.join(" || ',' || ")} AS fact FROM ${table} ORDER BY line_number`,
    )
    const rejects = await queryRows<{ text: string }>(
      connection,
      `SELECT row || ' ' || coalesce(field, '—') || ' ' || reason || ' ' || coalesce(value, '—') AS text FROM small_reject ORDER BY row`,
    )
    return {
      facts: facts.map(({ fact }) => fact),
      rejects: rejects.map(({ text }) => text),
      summary: await summariseSmallFile(connection, file),
    }
  } finally {
    connection.closeSync()
    duck.closeSync()
  }
}

async function problems(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.catch((thrown: unknown) => thrown)
  if (error instanceof UnreadableFile) return error.problems.map(({ code }) => code)
  throw error
}

describe('a file of costs', () => {
  it('becomes a cost of each product and day, the last of two rows standing', async () => {
    const { facts, rejects, summary } = await read('costs', [
      'Артикул;Себестоимость;Действует с;Валюта',
      'чай-1;1 234,50 ₽;01.03.2025;руб.',
      'чай-1;1 300,00;01.06.2025;RUB',
      'ЧАЙ-1 ;1 250,00;01.03.2025;RUB',
      'чашка;0;;',
      'ложка;-5;;',
      ';10;;',
      'вилка;;;',
      'нож;много;;',
      'блюдо;9;когда-нибудь;',
      'ваза;9;;USD',
    ])
    expect(facts).toEqual(['3,чай-1,2025-06-01,130000', '4,ЧАЙ-1,2025-03-01,125000', '5,чашка,—,0'])
    expect(rejects).toEqual([
      '6 unitCost negativeAmount -5',
      '7 product noProduct —',
      '8 unitCost noAmount —',
      '9 unitCost badAmount много',
      '10 validFrom badDate когда-нибудь',
      '11 currency notStoreCurrency USD',
    ])
    expect(summary).toMatchObject({ rows: 10, facts: 3, duplicateRows: 1, totalRows: 0 })
  })

  it('without the columns it needs, in another currency, or empty is refused with the reason', async () => {
    expect(await problems(read('costs', ['sku,colour', 'tea,red']))).toEqual(['missingUnitCost'])
    expect(await problems(read('costs', ['sku,cost,currency', 'tea,5,USD']))).toEqual(['notStoreCurrency'])
    expect(await problems(read('costs', ['sku,cost']))).toEqual(['noRows'])
    expect(await problems(read('spend', ['channel,clicks', 'ads,4']))).toEqual(['missingDay', 'missingSpend'])
    expect(await problems(read('customers', ['name,city', 'Ann,Omsk']))).toEqual(['missingCustomer'])
    expect(await problems(read('spend', ['date,spend', '01/02/2025,4']))).toEqual(['ambiguousDates'])
  })
})

describe('a file of spend', () => {
  it('becomes spend of days, months and spans, for acquisition unless it says otherwise', async () => {
    const { facts, rejects, summary } = await read('spend', [
      'Период;Канал;Кампания;Расход;Аудитория',
      'март 2025;Яндекс Директ;Весна;10 000,00;',
      '2025-04;;;0;привлечение',
      '05.04.2025;VK;;-150,5;Удержание',
      '01.04.2025 - 15.04.2025;VK;Лето;99,99;new',
      'вчера;VK;;5;',
      ';VK;;5;',
      '06.04.2025;VK;;--;',
      '06.04.2025;VK;;5;все',
    ])
    expect(facts).toEqual([
      '2,2025-03-01,2025-03-31,Яндекс Директ,Весна,true,1000000',
      '3,2025-04-01,2025-04-30,—,—,true,0',
      '4,2025-04-05,2025-04-05,VK,—,false,-15050',
      '5,2025-04-01,2025-04-15,VK,Лето,true,9999',
    ])
    expect(rejects).toEqual([
      '6 day badDate вчера',
      '7 day noDate —',
      '8 amount noAmount —',
      '9 audience badAudience все',
    ])
    expect(summary).toMatchObject({
      acquisitionMinor: 1_009_999,
      retentionMinor: -15_050,
      firstDay: '2025-03-01',
      lastDay: '2025-04-30',
      channels: 2,
    })
  })

  it('of an advertising cabinet is read past its title, without its lines of totals', async () => {
    const yandex = await read('spend', [
      'Отчёт за март',
      'Date\tCampaignName\tImpressions\tClicks\tCost',
      '2025-03-01\tBrand\t100\t5\t250.50',
      '2025-03-02\tBrand\t--\t--\t--',
      'Total rows: 2',
    ])
    expect(yandex.facts).toEqual(['3,2025-03-01,2025-03-01,—,Brand,true,25050'])
    expect(yandex.rejects).toEqual(['4 amount noAmount —'])
    expect(yandex.summary).toMatchObject({ rows: 3, totalRows: 1, facts: 1 })
    const google = await read('spend', [
      'Campaign performance,,,',
      '"March 1, 2025 - March 31, 2025",,,',
      'Campaign,Day,Currency code,Cost',
      'Brand,2025-03-01,RUB,"1,250.50"',
      'Total war,2025-03-02,RUB,3.00',
      'Total: Campaigns, --,RUB,"1,253.50"',
      'Total: Account, --,RUB,"1,253.50"',
    ])
    expect(google.facts).toEqual([
      '4,2025-03-01,2025-03-01,—,Brand,true,125050',
      '5,2025-03-02,2025-03-02,—,Total war,true,300',
    ])
    expect(google.summary).toMatchObject({ totalRows: 2, rejectedRows: [] })
  })
})

describe('a file of customers', () => {
  it('becomes customers by id, else e-mail, else phone, with consent, score, days and the other columns', async () => {
    const { facts, rejects, summary } = await read('customers', [
      'id,email,phone,name,country,consent,score,survey date,review date,Tag,tag',
      "7,Ann@Example.com,8 916 123-45-67,Ann,RU,да,9,2025-03-01,2025-03-05T22:30:00Z,vip,O'Hara",
      ',bob@example.com,,Bob,,no,,,,,',
      ',bob@example.com,,Bobby,,1,10.0,,,,',
      ',,call me,Nobody,,,,,,,',
      '8,,,Cat,,maybe,,,,,',
      '9,,,Dan,,,11,,,,',
      '10,,,Eve,,,5,soon,,,',
    ])
    expect(facts).toEqual([
      `2,7,ann@example.com,+79161234567,Ann,RU,—,true,9,2025-03-01,2025-03-06,{"Tag":"vip","tag":"O'Hara"}`,
      '4,—,bob@example.com,—,Bobby,—,—,true,10,—,—,{}',
    ])
    expect(rejects).toEqual([
      '5 customerId noCustomer —',
      '6 consent badConsent maybe',
      '7 score badScore 11',
      '8 scoredOn badDate soon',
    ])
    expect(summary).toMatchObject({ facts: 2, duplicateRows: 1, withConsent: 2, withScore: 2, withReview: 1 })
  })
})
