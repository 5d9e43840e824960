import type { ImportField } from '@/domain/imports'

/**
 * Column headers that name each field, best first, in the form of `normaliseHeader`. English and Russian, as shop systems and
 * spreadsheets write them. A synonym stands under one field only.
 */
export const HEADER_SYNONYMS: Record<ImportField, readonly string[]> = {
  orderId:
    words(`orderid ordernumber orderno ordernum order№ orderkey amazonorderid invoiceno invoicenumber invoiceid invoice transactionid order id number
    номерзаказа идентификаторзаказа idзаказа заказid заказ заказа№ №заказа номерчека чек номер`),
  orderedAt:
    words(`orderdate orderedat orderdatetime datecreated createdat created orderplaced purchasedate purchasedat invoicedate saledate
    transactiondate processedat paidat datepaid datetime date timestamp датазаказа датаоформления датасоздания датаивремязаказа созданзаказ датаивремя создан
    датапоступлениязаказа датапокупки датаоплаты дата`),
  status: words(`status orderstatus financialstatus paymentstatus state статус статусзаказа статусоплаты состояние`),
  customerId:
    words(`customerid clientid userid buyerid customernumber customerno customerkey memberid buyeruserid customer client idклиента idпокупателя
    idпользователя кодклиента номерклиента идентификаторклиента идентификаторпокупателя клиентid клиент покупатель`),
  email:
    words(`email customeremail billingemail emailbilling contactemail useremail buyeremail emailaddress mail почта электроннаяпочта емейл имейл
    адресэлектроннойпочты emailклиента emailпокупателя`),
  phone:
    words(`phone customerphone billingphone phonebilling phonenumber telephone mobile shippingphone tel телефон номертелефона телефонклиента
    телефонпокупателя контактныйтелефон мобильный`),
  customerName:
    words(`customername billingname clientname buyername fullname shippingname фио имяклиента имяпокупателя имя получатель
    фиоклиента фиопокупателя`),
  country: words(
    `country billingcountry shippingcountry countrycode countrycodebilling countrybilling shipcountry customercountry страна странадоставки`,
  ),
  city: words(`city billingcity shippingcity citybilling shipcity town город городдоставки населенныйпункт`),
  currency: words(`currency currencycode ordercurrency валюта валютазаказа кодвалюты`),
  total:
    words(`ordertotal ordertotalamount total totalamount orderamount amount grandtotal totalprice revenue ordervalue ordersum sum value sales
    суммазаказа итогозаказ итого итог всего общаясумма сумма стоимостьзаказа коплате выручка стоимость`),
  discount: words(
    `discount discountamount totaldiscount totaldiscounts orderdiscount cartdiscount скидка суммаскидки размерскидки`,
  ),
  coupon: words(`coupon couponcode discountcode promocode vouchercode voucher promo купон кодкупона промокод`),
  shipping:
    words(`shipping shippingamount shippingtotal shippingcost shippingprice ordershipping ordershippingamount delivery deliverycost deliveryprice
    доставка стоимостьдоставки ценадоставки`),
  tax: words(`tax taxes taxamount totaltax ordertax ordertaxamount salestax vat налог налоги ндс суммандс сумманалога`),
  refunded: words(
    `refundedamount refundamount orderrefundamount refunded refund totalrefunded amountrefunded возврат суммавозврата возвращено`,
  ),
  refundedAt: words(`refundedat refunddate daterefunded returndate датавозврата`),
  channel: words(
    `channel saleschannel marketingchannel trafficsource sourcename канал каналпродаж источникзаказа рекламныйканал`,
  ),
  source: words(`utmsource source источниктрафика источник`),
  medium: words(`utmmedium medium`),
  campaign: words(`utmcampaign campaign campaignname кампания рекламнаякампания названиекампании`),
  rate: words(`exchangerate currencyrate rate курс курсвалюты`),
  updatedAt: words(
    `updatedat modifiedat datemodified lastmodified updated datemodifiedgmt датаизменения датаобновления обновлен изменен`,
  ),
  product:
    words(`sku productsku lineitemsku stockcode productid productcode itemid itemsku itemcode variantid variantsku артикул артикултовара
    idтовара кодтовара код`),
  productName:
    words(`productname lineitemname itemname producttitle product item description title товар названиетовара наименованиетовара
    наименование название номенклатура описание`),
  category: words(
    `category productcategory categoryname producttype department категория категориятовара раздел группатоваров`,
  ),
  quantity: words(
    `quantity qty lineitemquantity itemquantity productquantity units count pieces количество колво количествотовара шт`,
  ),
  unitPrice: words(
    `unitprice price lineitemprice itemprice priceperunit productprice itemcost цена ценазаединицу ценазашт ценатовара`,
  ),
  lineTotal:
    words(`linetotal orderlinetotal linesubtotal lineamount itemtotal itemsubtotal lineprice rowtotal суммапозиции суммастроки стоимостьпозиции
    суммапотовару`),
  unitCost:
    words(`unitcost cost costprice costperitem cogs costofgoods purchaseprice себестоимость себестоимостьтовара закупочнаяцена
    закупка ценазакупки`),
}

/** Lower case, ё as е, letters, digits and № only, # as №: `Order_ID`, `order id` and `OrderId` are one. */
export function normaliseHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('#', '№')
    .replace(/[^\p{L}\p{N}№]/gu, '')
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
