import type { ImportField } from '@/domain/imports'

/**
 * Column headers that name each field, best first, in the form of `normaliseHeader`. English and Russian, as shop systems and
 * spreadsheets write them. A synonym stands under one field only.
 */
export const HEADER_SYNONYMS: Record<ImportField, readonly string[]> = {
  orderId:
    words(`orderid ordernumber orderno ordernum order№ orderkey amazonorderid invoiceno invoicenumber invoiceid invoice transactionid order id number
    номерзаказа идентификаторзаказа idзаказа заказid заказ заказа№ №заказа номерчека чек номер ordername orderref orderreference saleid receiptnumber номердокумента заказномер номерпродажи`),
  orderedAt:
    words(`orderdate orderedat orderdatetime datecreated createdat created orderplaced purchasedate purchasedat invoicedate saledate
    transactiondate processedat paidat datepaid datetime date timestamp датазаказа датаоформления датасоздания датаивремязаказа созданзаказ датаивремя создан
    датапоступлениязаказа датапокупки датаоплаты дата orderdatecreated dateadded dateplaced orderplacedat ordertime placedat createdon датасозданиязаказа датавремя датапродажи датаивремяоформления времязаказа`),
  status: words(
    `status orderstatus financialstatus paymentstatus state статус статусзаказа статусоплаты состояние orderstate состояниезаказа`,
  ),
  cancelled: words(
    `cancelledat canceledat cancelled canceled iscancelled iscanceled отменен отменено отмененли датаотмены`,
  ),
  customerId:
    words(`customerid clientid userid buyerid customernumber customerno customerkey memberid buyeruserid customer client idклиента idпокупателя
    idпользователя кодклиента номерклиента идентификаторклиента идентификаторпокупателя клиентid клиент покупатель customercode customeruserid accountid contactid покупательid кодпокупателя idконтрагента кодконтрагента контрагент idпользователь`),
  email:
    words(`email customeremail billingemail emailbilling contactemail useremail buyeremail emailaddress mail почта электроннаяпочта емейл имейл
    адресэлектроннойпочты emailклиента emailпокупателя emailклиент customercontactemail shippingemail электронныйадрес`),
  phone:
    words(`phone customerphone billingphone phonebilling phonenumber telephone mobile shippingphone tel телефон номертелефона телефонклиента
    телефонпокупателя контактныйтелефон мобильный mobilephone telephonenumber contactphone моб мобтелефон мобильныйтелефон номертелефонаклиента`),
  customerName:
    words(`customername billingname clientname buyername fullname shippingname фио имяклиента имяпокупателя имя получатель
    фиоклиента фиопокупателя customerfullname recipient покупательфио фамилияимя`),
  country: words(
    `country billingcountry shippingcountry countrycode countrycodebilling countrybilling shipcountry customercountry страна странадоставки`,
  ),
  city: words(
    `city billingcity shippingcity citybilling shipcity town город городдоставки населенныйпункт countryname странаклиента deliverycity городклиента`,
  ),
  currency: words(`currency currencycode ordercurrency валюта валютазаказа кодвалюты currencyiso валютадокумента`),
  total:
    words(`ordertotal ordertotalamount total totalamount orderamount amount grandtotal totalprice revenue ordervalue ordersum sum value sales
    суммазаказа итогозаказ итого итог всего общаясумма сумма стоимостьзаказа коплате выручка стоимость orderprice totalsum totalpaid paidamount netsales turnover суммадокумента итоговаясумма итоговаястоимость всегокоплате суммапродажи оплачено`),
  discount: words(
    `discount discountamount totaldiscount totaldiscounts orderdiscount cartdiscount скидка суммаскидки размерскидки`,
  ),
  coupon: words(
    `coupon couponcode discountcode promocode vouchercode voucher promo купон кодкупона промокод couponamount discounttotal скидкапозаказу couponcodes couponsused discountcodes промо`,
  ),
  shipping:
    words(`shipping shippingamount shippingtotal shippingcost shippingprice ordershipping ordershippingamount delivery deliverycost deliveryprice
    доставка стоимостьдоставки ценадоставки deliveryamount shippingfee shippingcharge суммадоставки`),
  tax: words(
    `tax taxes taxamount totaltax ordertax ordertaxamount salestax vat налог налоги ндс суммандс сумманалога taxtotal totaltaxamount`,
  ),
  refunded: words(
    `refundedamount refundamount orderrefundamount refunded refund totalrefunded amountrefunded возврат суммавозврата возвращено`,
  ),
  refundedAt: words(
    `refundedat refunddate daterefunded returndate датавозврата refundtotal totalrefund суммавозвратов возвращенопокупателю refundedon returnedat`,
  ),
  channel: words(
    `channel saleschannel marketingchannel trafficsource sourcename канал каналпродаж источникзаказа рекламныйканал`,
  ),
  source: words(
    `utmsource source источниктрафика источник orderchannel saleschannelname acquisitionchannel каналпривлечения каналтрафика источникпродаж trafficsourcename utmsourcename источникперехода`,
  ),
  medium: words(`utmmedium medium utmmediumname типтрафика`),
  campaign: words(`utmcampaign campaign campaignname кампания рекламнаякампания названиекампании utmcampaignname`),
  rate: words(`exchangerate currencyrate rate курс курсвалюты`),
  updatedAt: words(
    `updatedat modifiedat datemodified lastmodified updated datemodifiedgmt датаизменения датаобновления обновлен изменен`,
  ),
  product:
    words(`sku productsku lineitemsku stockcode productid productcode itemid itemsku itemcode variantid variantsku артикул артикултовара
    idтовара кодтовара код updatedon lastupdated lastupdateddate датапоследнегоизменения productreference itemnumber merchantsku vendorcode кодартикула артикулпродавца артикулпоставщика штрихкод`),
  productName:
    words(`productname lineitemname itemname producttitle product item description title товар названиетовара наименованиетовара
    наименование название номенклатура описание goods itemdescription lineitemtitle названиепозиции наименованиепозиции товары`),
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
    суммапотовару categories itemcategory разделтовара itemsquantity orderquantity колвотовара колвошт количествошт itemunitprice sellingprice saleprice ценапродажи ценаруб розничнаяцена lineitemtotal totalline extendedprice суммазапозицию итогопостроке`),
  unitCost:
    words(`unitcost cost costprice costperitem cogs costofgoods purchaseprice себестоимость себестоимостьтовара закупочнаяцена
    закупка ценазакупки itemcostprice productcost закупочнаястоимость себестоимостьединицы`),
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
