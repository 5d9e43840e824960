import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import type { UserPrincipal } from '@/server/db/principal'
import { createImport } from '@/server/services/imports/create-import'
import { getImport, type ImportPageView } from '@/server/services/imports/get-import'
import { inspectImport } from '@/server/services/imports/inspect-import'
import { receiveChunk } from '@/server/services/imports/receive-chunk'
import { startImport } from '@/server/services/imports/start-import'
import type { StartImportInput } from '@/server/services/imports/stored-choices'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import { runImport } from '../run-import'

/** Gives a test file a data folder of its own, and removes it afterwards. Returns its path, once the tests run. */
export function setUpDataFolder(): () => string {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'povtor-imports-test-'))
    process.env.DATA_DIR = folder
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => folder
}

/** A store of its own organisation, with the ways of a person to bring it files. */
export class TestStore {
  private constructor(
    readonly principal: UserPrincipal,
    readonly id: string,
  ) {}

  static async create(): Promise<TestStore> {
    return TestStore.of(await createTenant('Imports'))
  }

  /** The store of a tenant. */
  static of({ principal, storeId }: Pick<Tenant, 'principal' | 'storeId'>): TestStore {
    return new TestStore(principal, storeId)
  }

  get job() {
    return { kind: 'job', organizationId: this.principal.organizationId, name: 'test' } as const
  }

  /** The store as it is now. */
  context(): Promise<StoreContext> {
    return getStoreById(this.principal, this.id)
  }

  async upload(content: string | Uint8Array, fileName = 'orders.csv'): Promise<string> {
    const bytes = Buffer.from(content)
    const { importId } = await createImport(this.principal, await this.context(), {
      fileName,
      byteSize: bytes.length,
    })
    await this.send(importId, 0, bytes)
    return importId
  }

  send(importId: string, offset: number, bytes: Uint8Array) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return receiveChunk(this.principal, this.id, { importId, offset, bytes, sha256 })
  }

  async inspect(importId: string) {
    return await inspectImport(this.principal, await this.context(), { importId })
  }

  /** Queues an uploaded file with the columns that were found, and what a person says beside them. */
  async start(importId: string, said: Partial<StartImportInput> = {}): Promise<void> {
    const { mapping } = await this.inspect(importId)
    await startImport(this.principal, await this.context(), { importId, mapping, ...said })
  }

  run(importId: string): Promise<void> {
    return runImport(this.job, { storeId: this.id, importId })
  }

  get(importId: string): Promise<ImportPageView> {
    return getImport(this.principal, this.id, importId)
  }

  /** The whole way of a file: uploaded, checked, started and run. */
  async import(content: string | Uint8Array, said: Partial<StartImportInput> = {}): Promise<ImportPageView> {
    const importId = await this.upload(content)
    await this.start(importId, said)
    await this.run(importId)
    return await this.get(importId)
  }
}
