import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Env, parseEnv } from './env'

const COMPLETE = {
  APP_DATABASE_URL: 'postgresql://povtor_app:secret@127.0.0.1:5432/povtor',
  NEXTAUTH_SECRET: 'a'.repeat(43),
}

describe('the environment', () => {
  it('has the same variables as .env.example', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1])
    expect(named.toSorted()).toEqual(Object.keys(Env.shape).toSorted())
  })

  it('falls back to a local address and a data folder in the project', () => {
    expect(parseEnv(COMPLETE)).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, DATA_DIR: './data', LOG_LEVEL: 'info' })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnv({ ...COMPLETE, DATABASE_URL: '', PORT: '' })).toMatchObject({ DATABASE_URL: undefined, PORT: 3000 })
  })

  it('names every variable that is missing or wrong, and no value', () => {
    const read = () =>
      parseEnv({ ...COMPLETE, APP_DATABASE_URL: undefined, PORT: '99999', NEXTAUTH_SECRET: 'tooshort' })
    expect(read).toThrow(/PORT[\s\S]*APP_DATABASE_URL[\s\S]*NEXTAUTH_SECRET/)
    expect(read).not.toThrow(/tooshort/)
  })
})
