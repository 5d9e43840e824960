import { beforeAll, describe, expect, test } from 'vitest'
import { grantAll, type Role } from '@/domain/permissions'
import type { ApiContext } from '@/server/api/context'
import {
  ANONYMOUS,
  callAs,
  createMember,
  createPerson,
  createTenant,
  getUserId,
  type Tenant,
} from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { findInvitation } from './find-invitation'

const database = setUpTestDatabase()
let tenant: Tenant
let org: string

beforeAll(async () => {
  tenant = await createTenant('North')
  org = tenant.ids.org
}, 60_000)

const access = (role: Role, limits = {}) => ({ ...grantAll(role), stores: [], ...limits })
const emailOf = ({ session }: ApiContext) => session?.email ?? ''
const newEmail = () => `${crypto.randomUUID()}@example.com`
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? ''

/** Invites an address and returns the id and the secret that the inviter is shown. */
async function invite(email: string, given = access('viewer'), as: ApiContext = tenant.owner) {
  const { invited } = await callAs(as).members.invite({ org, emails: [email], ...given })
  const [invitation] = invited
  if (!invitation) throw new Error('nobody was invited')
  return { id: invitation.id, token: tokenOf(invitation.link) }
}

/** What the letter's link holds. */
async function readLetter(email: string) {
  const [letter] = await database.asOwner<{ text: string; html: string; subject: string }>(
    'SELECT subject, text, html FROM outbox_mail WHERE recipient = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [email],
  )
  const link = /https?:\S+\/invitation\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  return { ...letter, token: tokenOf(link), proof: new URL(link).hash.slice(1) }
}

const accept = (person: ApiContext, token: string) => callAs(person).invitation.accept({ token })
const NOTHING = { code: 'NOT_FOUND' }

describe('an invitation', () => {
  test('makes its person a member, with what it says is kept from them', async () => {
    const ann = await createPerson()
    const limits = { isLimited: true, stores: [tenant.ids.store], seesPersonalData: false, seesCosts: false }
    const { token } = await invite(emailOf(ann).toUpperCase(), access('viewer', limits))
    expect(await findInvitation(token, null)).toMatchObject({ organizationName: 'North', inviterName: 'Test Person' })
    expect(await accept(ann, token)).toEqual({ org })
    const [organization] = (await callAs(ann).account.me()).organizations
    expect(organization).toMatchObject({ slug: org, role: 'viewer', isLimited: true, seesPersonalData: false })
    expect(organization?.stores.map(({ slug }) => slug)).toEqual([tenant.ids.store])
  })

  test('keeps of its secret the hash alone', async () => {
    const { token } = await invite(newEmail())
    const rows = await database.asOwner('SELECT * FROM invitation')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('is used once, and at the same moment by one of two presses', async () => {
    const ann = await createPerson()
    const { token } = await invite(emailOf(ann))
    const ends = await Promise.allSettled([accept(ann, token), accept(ann, token)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(accept(ann, token)).rejects.toMatchObject(NOTHING)
    expect(await findInvitation(token, null)).toBeNull()
  })

  test('for another address of mail is not accepted, and not used up', async () => {
    const [ann, eve] = [await createPerson(), await createPerson()]
    const { token } = await invite(emailOf(ann))
    await expect(accept(eve, token)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      cause: { details: { reason: 'otherEmail' } },
    })
    expect(await accept(ann, token)).toEqual({ org })
  })

  test('that was revoked, has expired, was made up, or belongs to nobody, opens nothing', async () => {
    const ann = await createPerson()
    const revoked = await invite(emailOf(ann))
    await callAs(tenant.owner).members.revokeInvitation({ org, id: revoked.id })
    const expired = await invite(emailOf(ann))
    await database.asOwner(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [expired.id])
    for (const token of [revoked.token, expired.token, 'made-up', '']) {
      expect(await findInvitation(token, null)).toBeNull()
      await expect(accept(ann, token)).rejects.toMatchObject(NOTHING)
    }
    await expect(accept(ANONYMOUS, expired.token)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('sent again has a new secret and another week; the old secret opens nothing', async () => {
    const ann = await createPerson()
    const first = await invite(emailOf(ann))
    await database.asOwner('UPDATE invitation SET expires_at = now() WHERE id = $1', [first.id])
    const { link } = await callAs(tenant.owner).members.resendInvitation({ org, id: first.id })
    await expect(accept(ann, first.token)).rejects.toMatchObject(NOTHING)
    expect(await accept(ann, tokenOf(link))).toEqual({ org })
    const again = callAs(tenant.owner).members.resendInvitation({ org, id: first.id })
    await expect(again).rejects.toMatchObject(NOTHING)
  })

  test('in place of an earlier one leaves a single link', async () => {
    const ann = await createPerson()
    const [first, second] = [await invite(emailOf(ann)), await invite(emailOf(ann), access('analyst'))]
    await expect(accept(ann, first.token)).rejects.toMatchObject(NOTHING)
    expect(await accept(ann, second.token)).toEqual({ org })
  })

  test('is not sent to a member, and does not change one who came in meanwhile', async () => {
    const admin = await createMember(tenant, 'admin')
    const { invited, members } = await callAs(tenant.owner).members.invite({
      org,
      emails: [emailOf(admin), newEmail()],
      ...access('viewer'),
    })
    expect(members).toEqual([emailOf(admin)])
    expect(invited).toHaveLength(1)
    const ann = await createPerson()
    const { token } = await invite(emailOf(ann), access('viewer'))
    await database.asOwner(`INSERT INTO membership (organization_id, user_id, role) VALUES ($1, $2, 'analyst')`, [
      tenant.principal.organizationId,
      getUserId(ann),
    ])
    await accept(ann, token)
    expect((await callAs(ann).account.me()).organizations[0]?.role).toBe('analyst')
  })

  test('to an owner’s place there is none, and an analyst invites nobody', async () => {
    const given = { org, emails: [newEmail()] }
    const owner = callAs(tenant.owner).members.invite({ ...given, ...access('owner') })
    await expect(owner).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const analyst = await createMember(tenant, 'analyst')
    const viewer = callAs(analyst).members.invite({ ...given, ...access('viewer') })
    await expect(viewer).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the letter', () => {
  test('is in the inviter’s language, and words typed by people stay words', async () => {
    const boss = await createPerson()
    await callAs(boss).account.setLocale({ locale: 'ru' })
    const name = '<b>Север</b>\r\nBcc: all@example.com'
    const { slug } = await callAs(boss).organization.create({ name, kind: 'agency' })
    const email = newEmail()
    await callAs({ ...boss, session: boss.session && { ...boss.session, locale: 'ru' } }).members.invite({
      org: slug,
      emails: [email],
      ...access('viewer'),
    })
    const letter = await readLetter(email)
    expect(letter.subject).toBe('Приглашение в организацию <b>Север</b> Bcc: all@example.com в «Повторе»')
    expect(letter.html).not.toContain('<b>Север')
    expect(letter.html).toContain('&lt;b&gt;Север')
  })

  test('makes the account it is for, verified, and a member of it, without a second letter', async () => {
    const email = newEmail()
    await invite(email, access('analyst'))
    const { token, proof } = await readLetter(email)
    const person = { name: 'Ann', password: 'quiet river stone', locale: 'en' } as const
    const short = callAs(ANONYMOUS).invitation.join({ token, proof, ...person, password: 'short' })
    await expect(short).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { details: { reason: 'tooShort' } } })
    expect(await callAs(ANONYMOUS).invitation.join({ token, proof, ...person })).toEqual({ org, email })
    const rows = await database.asOwner(
      `SELECT m.role, u.name, u.email_verified_at IS NOT NULL AS verified FROM membership m JOIN "user" u ON u.id = m.user_id
       WHERE u.email = $1`,
      [email],
    )
    expect(rows).toEqual([{ role: 'analyst', name: 'Ann', verified: true }])
  })

  test('alone makes an account: the link that the inviter may copy does not, and none is made twice', async () => {
    const person = { name: 'Ann', password: 'quiet river stone', locale: 'en' } as const
    const { token } = await invite(newEmail())
    const other = await readLetter((await createPersonInvited()).email)
    for (const proof of ['', 'made-up', other.proof]) {
      const join = callAs(ANONYMOUS).invitation.join({ token, proof, ...person })
      await expect(join).rejects.toMatchObject(NOTHING)
    }
    const taken = callAs(ANONYMOUS).invitation.join({ token: other.token, proof: other.proof, ...person })
    await expect(taken).rejects.toMatchObject({ code: 'CONFLICT', cause: { details: { reason: 'emailTaken' } } })
  })

  async function createPersonInvited() {
    const email = emailOf(await createPerson())
    await invite(email)
    return { email }
  }

  test('is one of at most 200 a day of an organisation', async () => {
    const busy = await createTenant('Busy')
    const send = (count: number) =>
      callAs(busy.owner).members.invite({
        org: busy.ids.org,
        emails: Array.from({ length: count }, newEmail),
        ...access('viewer'),
      })
    for (let round = 0; round < 4; round++) await send(50)
    await expect(send(1)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  }, 60_000)
})

test('a mailbox is written to ten times a day at most, whoever invites it and under whatever label', async () => {
  const [name, domain] = newEmail().split('@')
  const inviteOnce = async (label: number) => {
    const agency = await createTenant(`Agency ${label}`)
    return callAs(agency.owner).members.invite({
      org: agency.ids.org,
      emails: [`${name}+${label}@${domain}`],
      ...access('viewer'),
    })
  }
  for (let label = 0; label < 10; label++) expect((await inviteOnce(label)).invited).toHaveLength(1)
  await expect(inviteOnce(10)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
}, 60_000)

test('secrets cannot be tried at leisure: an address has 50 wrong ones in a quarter of an hour', async () => {
  const address = '203.0.113.77'
  for (let attempt = 0; attempt < 50; attempt++) expect(await findInvitation(`guess-${attempt}`, address)).toBeNull()
  await expect(findInvitation('guess', address)).rejects.toMatchObject({ code: 'tooManyRequests' })
})

test('what was done stands in the log, without an address of mail', async () => {
  const rows = await database.asOwner<{ action: string; details: object }>(
    'SELECT DISTINCT action FROM audit_event WHERE organization_id = $1 ORDER BY 1',
    [tenant.principal.organizationId],
  )
  const actions = rows.map(({ action }) => action)
  for (const action of ['invitation.created', 'invitation.resent', 'invitation.revoked', 'member.joined'])
    expect(actions).toContain(action)
  const all = await database.asOwner('SELECT * FROM audit_event')
  expect(JSON.stringify(all)).not.toContain('@example.com')
})
