import type { CodeLists } from './instrument.js';

/**
 * The long published code lists. Only the codes are kept: names come from the reader's browser (`Intl.DisplayNames`),
 * in any language. Instruments carry those they use. `docs/data-dictionary.md` has the editions.
 */
const codes = (text: string): readonly string[] => text.split(/\s+/);

/** ISO 3166-1 alpha-2, the 249 officially assigned codes, and XK (user-assigned) for Kosovo. */
// prettier-ignore
export const countryCodes = codes(`AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
  BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
  ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
  HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
  LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
  NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
  SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
  UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK`);

/** ISO 4217, active currencies; funds codes, metals and testing codes left out. */
// prettier-ignore
export const currencyCodes = codes(`AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
  CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
  GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD
  KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO
  NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
  SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV
  WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG`);

/** ISO 639-1: the two-letter primary subtags of BCP 47. */
// prettier-ignore
export const languageCodes = codes(`aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
  dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id
  ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu
  lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu
  rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
  ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`);

const lists: Required<{ [Name in keyof CodeLists]: readonly string[] }> = {
  country: countryCodes,
  currency: currencyCodes,
  language: languageCodes,
};

/** The code list an item or part of this type draws from, if any. */
export const codeListOf = (type: string): keyof CodeLists | undefined => {
  const name = type.startsWith('money') ? 'currency' : type;
  return Object.hasOwn(lists, name) ? (name as keyof CodeLists) : undefined;
};

/** The code lists that items and parts of these types draw from; undefined where there are none. */
export const codeListsFor = (types: string[]): CodeLists | undefined => {
  const names = [...new Set(types.map(codeListOf))].filter((name) => name !== undefined).sort();
  return names.length ? Object.fromEntries(names.map((name) => [name, [...lists[name]]])) : undefined;
};
