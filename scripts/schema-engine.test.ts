import { describe, expect, it } from 'vitest'
import { assertShadow } from './schema-engine/adapter.mjs'
import { describeProblem, nameDatabase, parseAddress } from './schema-engine/connection.mjs'

const ADDRESS = 'postgresql://ann:pw@db.example:5433/shop'

describe('addresses', () => {
  it('lose the parameters that PostgreSQL does not know, and keep the others', () => {
    const parsed = parseAddress(`${ADDRESS}?schema=sales&connection_limit=3&sslmode=require`)
    expect(parsed).toMatchObject({ schema: 'sales', database: 'shop', connectionString: `${ADDRESS}?sslmode=require` })
  })

  it('name another database of the same server', () => {
    expect(nameDatabase(`${ADDRESS}?schema=sales`, 'postgres')).toBe('postgresql://ann:pw@db.example:5433/postgres')
  })
})

describe('problems of connecting', () => {
  it.each([
    ['3D000', 'P1003'],
    ['42P04', 'P1009'],
    ['28P01', 'P1000'],
    ['ECONNREFUSED', 'P1001'],
    ['XX000', 'P1010'],
  ])('%s is what Prisma calls %s', (code, expected) => {
    expect(describeProblem(Object.assign(new Error('no'), { code }), ADDRESS).code).toBe(expected)
  })

  it('never say the password', () => {
    expect(describeProblem(Object.assign(new Error('no'), { code: '28P01' }), ADDRESS).message).not.toContain('pw')
  })
})

describe('the shadow database, which is emptied', () => {
  it('is refused when it could be a real one', () => {
    expect(() => assertShadow(ADDRESS, ADDRESS)).toThrow('must have "shadow" in its name')
    expect(() => assertShadow(nameDatabase(ADDRESS, 'shadow'), nameDatabase(ADDRESS, 'shadow'))).toThrow()
  })

  it('is taken when its name says so', () => {
    expect(() => assertShadow(nameDatabase(ADDRESS, 'shop_shadow'), ADDRESS)).not.toThrow()
  })
})
