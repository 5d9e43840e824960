import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createAdapterFactory } from './adapter.mjs'

/** @typedef {{ datamodels: string[], datasource: import('./adapter.mjs').Datasource | undefined }} EngineOptions datamodels are files */
/** @typedef {bindings.SchemaEngine} Engine */

const require = createRequire(import.meta.url)

/** What the engine said while it broke, if it did. */
let panic = ''

export function readPanic() {
  return panic
}

/**
 * @param {EngineOptions} options
 * @returns {Promise<Engine>}
 */
export async function createEngine({ datamodels, datasource }) {
  loadWasm()
  /** @type {[string, string][]} */
  const files = datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    (/** @type {string} */ line) => {
      if (process.env.SCHEMA_ENGINE_LOG) process.stderr.write(`${line}\n`)
    },
    createAdapterFactory(datasource),
  )
  return engine
}

function loadWasm() {
  const file = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  const wasm = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(wasm.exports)
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (/** @type {string} */ message) => {
        panic = message
      },
    },
  })
  const start = wasm.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
