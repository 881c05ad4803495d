import { any, FEW, inOrder, type Phrases, says, together, words } from '../../phrases.ts';

const BANK_DETAILS = words`
  iban|ibannummer|rekeningnummer|bankrekening|bankrekeningnummer|bankgegevens|bank(gegevens| info)|banknummer
  (betaal|bank|krediet)?kaart(nummer|gegevens)|creditcardgegevens|pincode|cvc|cvv|bankpas|kredietkaart
  paypal-?(adres|account|mail)|rekeninghouder|gegevens van (uw|je|de) (bank|rekening)
`;
const GIVE_US = words`
  stuur|stuurt u|sturen|doorsturen|geef|geeft u|geven|doorgeven|door te geven|mail|mailt u|mailen|app|deel|delen|noteer|bezorg
  mag (ik|ik van u)|mogen wij|wat is|wat zijn|hebben ${FEW}nodig|graag|ontvang(en)?|laat ${FEW}weten|nodig|vul|typ|zet
`;

const OTHER_WAYS = words`
  western union|moneygram|bitcoins?|crypto(munten)?|ethereum|usdt|revolut|paysafe(card)?|tikkies?|tikkie|payconiq|wise
  vrienden en familie|friends (and|&) family|betaal(link|linkje|verzoek|verzoekje)|betaallinkje
  cadeaukaart(en)? van (steam|apple|google|bol|amazon)|tik ${FEW}over
`;

const AROUND = any(
  words`
    buiten ${FEW}(platform|site|website|marktplaats|marketplace|bol|amazon|systeem|portaal|app|plaza)( om)?
    (los van|zonder|niet (via|over|langs|op)|om) ${FEW}(platform|marktplaats|marketplace|portaal|tussenkomst)( heen| om)?
    onderhands|onder (de tafel|ons)|in het zwart|onderling|akkoordje|prive
  `,
);
const SETTLE = words`
  regel(en|t|d)?|regelen|afhandel(en|t)|af te handelen|handel|betaal|betalen|betaalt|reken|rekenen|afrekenen|maak|maken|maakt|stort|storten
  terugbetal(en|ing)|terug|krijgt|geld|bestel|bestellen|doe|doen|geven|zetten|oplossen|lossen
`;

const CASH = words`
  contant|contanten|cash|cash geld|briefjes|biljetten|kleingeld|in de hand|in het handje|handje contantje|enveloppe?(je)?( met)?
`;
const HAND = words`
  geef|geeft|geven|gegeven|meegeven|mee|betaal|betalen|betaalt|betaald|krijgt|krijg|ontvangt|ophalen|afhalen|afhaling|overhandig(en|t)|rekent?|neemt|stop(pen)?|steken|steek|leg
  terug|bij (de|het|een)|geld
`;

const TO_US = words`
  (naar|op) (onze|mijn|ons|de zakelijke|deze|dit|een|volgende|de rekening van) ${FEW}(rekening|bankrekening|iban|nummer|rekeningnummer)
  (op|naar) (nl|be)\d\d( ?\p{L}{4})?|t\.?n\.?v\.?|met ons iban|aan (ons|mij)|vooraf
`;
const TRANSFER = words`
  overmaken|maak|maakt u|over te maken|overschrijven|over te schrijven|schrijf|stort|storten|betaal|betalen|te betalen|voldoen|bankoverschrijving|overschrijving|factuur
`;

const CALL_OFF = any(
  words`
    (annuleer|annuleert|annuleren|sluit|sluiten|schrap|stop) ${FEW}(retour|aanvraag|verzoek|claim|zaak|melding|geschil|retouraanvraag|online)
    trek(t)? ${FEW}(retour|aanvraag|verzoek|claim|zaak|melding) in
    (claim|retour|aanvraag|verzoek|zaak|klacht) ${FEW}(intrekt|annuleert|sluit|laten? vallen|vallen)
    laat ${FEW}(claim|retour|aanvraag|verzoek|zaak) vallen
    geen retour via
  `,
);
const WE_PAY = words`
  (wij|we|ik) ${FEW}(betaal|betalen|stort|storten|boek|boeken|maak|maken|tik|geef|geven|sturen ${FEW}bedrag|stuur ${FEW}geld)
  (betaal|betalen|stort|storten|boek|boeken|maak|maken|tik|geef|geven|sturen|stuur) (ik|wij|we)
  krijgt (u|je)|rechtstreeks van ons|(het )?geld|briefjes|in orde
`;

const NOT_ASKED = [
  says(words`
    nooit|niemand|vragen (wij|we) niet|hoeft ${FEW}niet|geen geld|weiger|fraude|oplicht\p{L}*|phishing|niet hier
    (betaalde|betaalden|betaald (heeft|hebt|werd|is|met|via|door)|heeft ${FEW}betaald|hebt ${FEW}betaald|is ${FEW}betaald)
    (contant|cash|aan de deur|rembours) ${FEW}betaald
    waarmee (u|je|er)|oorspronkelijke
    (de )?(webshop|winkel|shop|bol|marktplaats|platform|site|klarna|verzekeraar) (maakt|betaalt|stort|boekt|schrijft|zal|doet|houdt|heeft|regelt|verwerkt)
    kassabon|speelgoed\p{L}*
  `),
];

export const off_platform_payment: Phrases['off_platform_payment'] = {
  says: [
    ...together(GIVE_US, BANK_DETAILS),
    says(OTHER_WAYS),
    inOrder('paypal', words`(aan|naar) (ons|mij|onze)|overmaken|over te maken|betalen|sturen|terug`),
    inOrder(words`via|met|per|op|over`, 'paypal'),
    ...together(AROUND, SETTLE),
    ...together(CASH, HAND),
    inOrder(words`geld|bedrag`, words`in de hand|in een enveloppe?|in het pakket|contant`),
    ...together(TRANSFER, TO_US),
    inOrder(CALL_OFF, WE_PAY),
    inOrder(WE_PAY, CALL_OFF),
    says(
      words`(uit|van) (mijn|onze|ons) ${FEW}(zak|prive\p{L}*|rekening)|(van|vanaf) ${FEW}(priverekening|zakelijke rekening)`,
    ),
    inOrder(
      words`(betalen?|betaalt|te betalen|af te rekenen|rekent|meegeven|geeft?|geven|afrekenen)`,
      words`aan (de|uw|onze) (koerier|chauffeur|bezorger|monteur|postbode)`,
    ),
    inOrder(
      words`(wij|we|ik) ${FEW}(storten|stort|maken|maak|betalen|betaal|doen)`,
      words`zelf|persoonlijk|rechtstreeks|prive|buiten|(op|naar) uw (eigen )?(bank)?rekening|liever`,
    ),
    inOrder(words`(de|uw) (terugbetaling|restitutie)`, words`zelf|persoonlijk|rechtstreeks|buiten`),
    inOrder(
      words`in plaats van|vervangt`,
      words`(de |uw )?(terugbetaling|restitutie)`,
      words`(waarde|tegoed|cadeau)?bon|cadeaukaart|tegoed|voucher`,
    ),
    inOrder(
      words`(waarde|tegoed|cadeau)?bon|\p{L}*-?cadeaukaart|tegoed|voucher`,
      words`in plaats van`,
      words`terugbetaling|geld|restitutie`,
    ),
    says(
      words`(commissie|provisie) (van ${FEW})?(besparen|uit te sparen|vermijden|ontlopen)|(besparen|vermijden|sparen) ${FEW}(commissie|provisie)|rechtstreeks bij ons`,
    ),
  ],
  unless: NOT_ASKED,
};
