import type { SmallField } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'

/**
 * Column headers that name each field of a small import, best first, in the form of `normaliseHeader`: as spreadsheets,
 * shop systems and advertising cabinets write them.
 */
export const SMALL_HEADER_SYNONYMS: Record<SmallImportKind, Partial<Record<SmallField, readonly string[]>>> = {
  costs: {
    product:
      words(`sku productsku stockcode productid productcode itemid itemcode variantid variantsku id code product productname name item title
      артикул артикултовара кодтовара idтовара код товар названиетовара наименованиетовара наименование название номенклатура`),
    unitCost: words(`unitcost cost costprice costperitem cogs costofgoods purchaseprice buyingprice price себестоимость
      себестоимостьединицы себестоимостьтовара себестоимостьзаединицу закупочнаяцена ценазакупки закупка закупочная цена`),
    validFrom: words(
      `validfrom from since startdate effectivefrom effectivedate date действуетс датаначала сдаты начинаяс началодействия дата с`,
    ),
    currency: words(`currency currencycode валюта кодвалюты`),
  },
  spend: {
    day: words(`day date month week period reportdate startdate daterange день дата месяц неделя период датаотчета`),
    amount:
      words(`spend cost costrub amount adspend totalcost totalspend amountspent amountspentrub amountspentusd expense expenses budget sum
      расход расходы расходруб расходсндс расходсндсруб расходбезндс расходрубсндс затраты затратыруб потрачено потраченоруб израсходовано сумма
      суммарасхода стоимость стоимостьруб`),
    channel:
      words(`channel source utmsource trafficsource network platform publisher advertiser канал рекламныйканал источник источниктрафика площадка
      рекламнаясистема система рекламнаяплощадка`),
    campaign:
      words(`campaign campaignname utmcampaign campaignid кампания рекламнаякампания названиекампании имякампании названиерекламнойкампании
      №кампании idкампании номеркампании`),
    audience: words(`audience spendtype purpose goal type аудитория типрасхода назначение цель тип`),
    currency: words(`currency currencycode валюта кодвалюты`),
  },
  customers: {
    customerId:
      words(`customerid clientid userid buyerid customernumber customerno memberid buyeruserid id customer client кодклиента idклиента idпокупателя
      idпользователя номерклиента идентификаторклиента идентификаторпокупателя клиентid`),
    email:
      words(`email customeremail billingemail emailaddress mail useremail почта электроннаяпочта емейл имейл адресэлектроннойпочты emailклиента
      emailпокупателя`),
    phone: words(
      `phone customerphone phonenumber telephone mobile billingphone tel телефон номертелефона телефонклиента контактныйтелефон мобильный`,
    ),
    customerName: words(
      `customername name fullname clientname buyername firstname username фио имя имяклиента имяпокупателя фиоклиента клиент покупатель`,
    ),
    country: words(`country countrycode countryregion billingcountry defaultaddresscountrycode страна`),
    city: words(`city billingcity defaultaddresscity town город населенныйпункт`),
    consent:
      words(`consent marketingconsent acceptsmarketing acceptsemailmarketing emailconsent optin optedin subscribed subscriber newsletter согласие
      согласиенарассылку подписан подписка подписчик рассылка`),
    score: words(`score nps npsscore rating surveyscore recommendation оценка балл оценкаnps рекомендация`),
    scoredOn: words(`scoredon scoredat scoredate surveydate npsdate answeredat датаоценки датаопроса датаответа`),
    reviewedOn: words(`reviewedon reviewedat reviewdate lastreview dateofreview датаотзыва отзыв датапоследнегоотзыва`),
  },
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
