import Google, { type GoogleProfile } from 'next-auth/providers/google'
import Yandex, { type YandexProfile } from 'next-auth/providers/yandex'
import { getEnv } from '@/server/env'

export const SERVICES = ['google', 'yandex'] as const
export type ServiceId = (typeof SERVICES)[number]

/** What we take from a service's account. */
export interface ServiceProfile {
  subject: string
  name: string
  locale: 'en' | 'ru'
  /** The mailbox that the service itself gives out or governs; null for any other, verified long ago or never. */
  vouchedEmail: string | null
}

/** The services whose keys are set. */
export function findServices(): ServiceId[] {
  const env = getEnv()
  const keys = {
    google: env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET,
    yandex: env.YANDEX_CLIENT_ID && env.YANDEX_CLIENT_SECRET,
  }
  return SERVICES.filter((service) => keys[service])
}

/** Where a service answers, when not at its own addresses: tests bring their own. */
export type ServiceAddresses = Partial<Record<'authorization' | 'token' | 'userinfo' | 'wellKnown', string>>

/** next-auth's provider of a service. Its user carries what we take from the service's account. */
export function buildServiceProvider(service: ServiceId, addresses: ServiceAddresses = {}) {
  const env = getEnv()
  // State against forged answers, PKCE against stolen ones.
  const checks: ('pkce' | 'state')[] = ['pkce', 'state']
  if (service === 'google')
    return Google<GoogleProfile>({
      clientId: env.GOOGLE_CLIENT_ID ?? '',
      clientSecret: env.GOOGLE_CLIENT_SECRET ?? '',
      checks,
      profile: (profile) => buildServiceUser(readGoogleProfile(profile)),
      ...addresses,
    })
  return Yandex({
    clientId: env.YANDEX_CLIENT_ID ?? '',
    clientSecret: env.YANDEX_CLIENT_SECRET ?? '',
    checks,
    authorization: 'https://oauth.yandex.ru/authorize?scope=login:info+login:email',
    profile: (profile) => buildServiceUser(readYandexProfile(profile)),
    ...addresses,
  })
}

function buildServiceUser(service: ServiceProfile) {
  return { id: service.subject, service }
}

/**
 * A Google profile vouches for a mailbox of Google's own or of a domain that Google manages (`hd`): for others the address was
 * verified once, and may be somebody else's by now (developers.google.com, "Verify the Google ID token").
 */
function readGoogleProfile(profile: GoogleProfile): ServiceProfile {
  const isOwn = /@(gmail|googlemail)\.com$/i.test(profile.email) || Boolean(profile.hd)
  return {
    subject: profile.sub,
    name: nameOf(profile.name, profile.email),
    locale: profile.locale?.startsWith('ru') ? 'ru' : 'en',
    vouchedEmail: profile.email_verified && isOwn ? profile.email : null,
  }
}

/** A Yandex profile says of no address whether it was verified: Yandex's own mailboxes are the person's. */
function readYandexProfile(profile: YandexProfile): ServiceProfile {
  const email = profile.default_email ?? ''
  const isOwn = /@(yandex\.(ru|com|by|kz|uz|com\.tr)|ya\.ru|narod\.ru)$/i.test(email)
  return {
    subject: profile.id,
    name: nameOf(profile.real_name ?? profile.display_name ?? '', email),
    locale: 'ru',
    vouchedEmail: isOwn ? email : null,
  }
}

function nameOf(name: string, email: string): string {
  return (name.trim() || email.split('@')[0] || '—').slice(0, 120)
}
