import type { Product, StoreBehaviour } from '@/domain/simulate/behaviour'
import { SHOP_HOURS } from './shop-hours'

/** A Russian tea shop: staples bought again and again, gifts before New Year, cups and pots whose cost is partly unknown. */
export const TEA_SHOP: StoreBehaviour = {
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  marginBasisPoints: 4000,
  taxBasisPoints: 0,
  arrivals: { perWeek: 47, growthPerYear: 1.16 },
  purchases: { r: 0.33, alphaWeeks: 9, a: 1.1, b: 2.1, qualityPerYear: 1.04 },
  basket: {
    products: teaProducts(),
    extraPicksMean: 0.75,
    extraPicksShape: 2.2,
    extraUnitsMean: 0.2,
  },
  rhythm: {
    months: [0.9, 0.98, 1.02, 0.92, 0.82, 0.74, 0.72, 0.8, 1, 1.08, 1.3, 1.72],
    weekdays: [1.08, 1.1, 1.08, 1.04, 0.98, 0.82, 0.9],
    hours: SHOP_HOURS,
  },
  identity: { guestShare: 0.17, emailShare: 0.92, phoneShare: 0.74, withoutAccountShare: 0.06 },
  channels: [
    { name: 'yandex-direct', weight: 31, rateFactor: 0.86, basketFactor: 0.95 },
    { name: 'vk', weight: 17, rateFactor: 0.7, basketFactor: 0.85 },
    { name: 'organic', weight: 24, rateFactor: 1.25, basketFactor: 1.05 },
    { name: 'telegram', weight: 13, rateFactor: 1.5, basketFactor: 1.1 },
    { name: 'direct', weight: 9, rateFactor: 1.2, basketFactor: 1.15 },
    { name: 'referral', weight: 6, rateFactor: 1.65, basketFactor: 1.1 },
  ],
  repeatChannels: [
    { name: 'direct', weight: 40 },
    { name: 'email', weight: 34 },
    { name: 'organic', weight: 16 },
    { name: 'telegram', weight: 10 },
  ],
  sameChannelShare: 0.4,
  places: [
    { country: 'RU', city: 'Москва', phonePrefix: '+7', weight: 38 },
    { country: 'RU', city: 'Санкт-Петербург', phonePrefix: '+7', weight: 17 },
    { country: 'RU', city: 'Екатеринбург', phonePrefix: '+7', weight: 7 },
    { country: 'RU', city: 'Новосибирск', phonePrefix: '+7', weight: 6 },
    { country: 'RU', city: 'Казань', phonePrefix: '+7', weight: 6 },
    { country: 'RU', city: 'Нижний Новгород', phonePrefix: '+7', weight: 5 },
    { country: 'RU', city: 'Краснодар', phonePrefix: '+7', weight: 5 },
    { country: 'RU', city: 'Пермь', phonePrefix: '+7', weight: 4 },
    { country: 'KZ', city: 'Алматы', phonePrefix: '+7', weight: 5 },
    { country: 'BY', city: 'Минск', phonePrefix: '+375', weight: 5 },
    { country: 'AM', city: 'Ереван', phonePrefix: '+374', weight: 2 },
  ],
  coupons: {
    firstOrderShare: 0.24,
    repeatOrderShare: 0.13,
    codes: [
      { code: 'CHAI10', depthBasisPoints: 1000, weight: 70 },
      { code: 'DRUG15', depthBasisPoints: 1500, weight: 20 },
      { code: 'ZIMA20', depthBasisPoints: 2000, weight: 10 },
    ],
  },
  shipping: { flatMinor: 35_000, freeFromMinor: 300_000 },
  refunds: { fullShare: 0.012, partialShare: 0.018, lagDaysMean: 9 },
  failures: { cancelledShare: 0.035, unpaidShare: 0.02, neverBuyerShare: 0.35 },
}

function teaProducts(): Product[] {
  return [
    tea('OOL-01', 'Те Гуань Инь, 100 г', 'Улун', 890, 480, 11),
    tea('OOL-02', 'Да Хун Пао, 100 г', 'Улун', 1190, 690, 10),
    tea('OOL-03', 'Молочный улун, 100 г', 'Улун', 790, 450, 9),
    tea('OOL-04', 'Габа Алишань, 50 г', 'Улун', 1090, 640, 5),
    tea('PUE-01', 'Шу пуэр «Мэнхай», блин 357 г', 'Пуэр', 2190, 1320, 6),
    tea('PUE-02', 'Шен пуэр «Иу», блин 357 г', 'Пуэр', 2690, 1680, 3),
    tea('PUE-03', 'Пуэр в мандарине, 5 шт.', 'Пуэр', 690, 390, 8),
    tea('GRN-01', 'Лун Цзин, 100 г', 'Зелёный чай', 1290, 780, 6),
    tea('GRN-02', 'Билочунь, 100 г', 'Зелёный чай', 990, 600, 5),
    tea('GRN-03', 'Сенча, 100 г', 'Зелёный чай', 590, 360, 8),
    tea('GRN-04', 'Матча, 50 г', 'Зелёный чай', 1190, 720, 6),
    tea('BLK-01', 'Дянь Хун, 100 г', 'Красный чай', 690, 400, 8),
    tea('BLK-02', 'Цзинь Цзюнь Мэй, 50 г', 'Красный чай', 1490, 930, 4),
    tea('HRB-01', 'Иван-чай с ягодами, 100 г', 'Травы', 390, 210, 8),
    tea('HRB-02', 'Гречишный чай, 200 г', 'Травы', 450, 250, 7),
    tea('SET-01', 'Набор «Знакомство»: шесть чаёв', 'Наборы', 1690, 990, 9),
    tea('SET-02', 'Подарочный набор «Двенадцать чаёв»', 'Наборы', 2990, 1820, 4),
    tea('WAR-01', 'Гайвань фарфоровая, 120 мл', 'Посуда', 1390, 760, 4),
    tea('WAR-02', 'Чайник исинский, 180 мл', 'Посуда', 4490, null, 2),
    tea('WAR-03', 'Пиала, 60 мл', 'Посуда', 490, null, 5),
    tea('WAR-04', 'Чабань бамбуковая', 'Посуда', 3290, null, 1),
  ]
}

function tea(
  id: string,
  name: string,
  category: string,
  price: number,
  unitCost: number | null,
  weight: number,
): Product {
  return {
    id,
    name,
    category,
    priceMinor: price * 100,
    unitCostMinor: unitCost === null ? null : unitCost * 100,
    weight,
  }
}
