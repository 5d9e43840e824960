/** City names for the zones our Russian readers live in; Intl has none. */
const RUSSIAN_CITIES: Record<string, string> = {
  'Europe/Kaliningrad': 'Калининград',
  'Europe/Moscow': 'Москва',
  'Europe/Simferopol': 'Симферополь',
  'Europe/Volgograd': 'Волгоград',
  'Europe/Kirov': 'Киров',
  'Europe/Saratov': 'Саратов',
  'Europe/Astrakhan': 'Астрахань',
  'Europe/Ulyanovsk': 'Ульяновск',
  'Europe/Samara': 'Самара',
  'Asia/Yekaterinburg': 'Екатеринбург',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Barnaul': 'Барнаул',
  'Asia/Tomsk': 'Томск',
  'Asia/Novokuznetsk': 'Новокузнецк',
  'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск',
  'Asia/Chita': 'Чита',
  'Asia/Yakutsk': 'Якутск',
  'Asia/Vladivostok': 'Владивосток',
  'Asia/Sakhalin': 'Сахалин',
  'Asia/Magadan': 'Магадан',
  'Asia/Kamchatka': 'Камчатка',
  'Europe/Minsk': 'Минск',
  'Europe/Kiev': 'Киев',
  'Europe/Kyiv': 'Киев',
  'Europe/Chisinau': 'Кишинёв',
  'Europe/Berlin': 'Берлин',
  'Europe/London': 'Лондон',
  'Europe/Paris': 'Париж',
  'Europe/Warsaw': 'Варшава',
  'Europe/Istanbul': 'Стамбул',
  'Asia/Almaty': 'Алма-Ата',
  'Asia/Aqtau': 'Актау',
  'Asia/Tashkent': 'Ташкент',
  'Asia/Bishkek': 'Бишкек',
  'Asia/Dushanbe': 'Душанбе',
  'Asia/Yerevan': 'Ереван',
  'Asia/Tbilisi': 'Тбилиси',
  'Asia/Baku': 'Баку',
  'Asia/Dubai': 'Дубай',
  'Asia/Jerusalem': 'Иерусалим',
  'America/New_York': 'Нью-Йорк',
  'America/Los_Angeles': 'Лос-Анджелес',
}

/** A zone's offset at an instant: "UTC+3", "UTC+5:30", "UTC". */
export function formatOffset(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now)
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  return offset.replace('GMT', 'UTC').replace('-', '−')
}

/** The city a zone is named after: "Москва", "New York". */
export function formatZoneCity(timeZone: string, locale: string): string {
  const english = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return locale.startsWith('ru') ? (RUSSIAN_CITIES[timeZone] ?? english) : english
}

/** A zone in words: "Москва, UTC+3". */
export function formatTimeZone(timeZone: string, locale: string, now: Date): string {
  const offset = formatOffset(timeZone, now)
  return timeZone === 'UTC' ? 'UTC' : `${formatZoneCity(timeZone, locale)}, ${offset}`
}
