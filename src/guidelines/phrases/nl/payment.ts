import { any, FEW, inOrder, type Phrases, says, together, words } from '../../phrases.ts';

const MONEY = words`
  geld|bedrag|som|restitutie|terugbetaling|verschil|restbedrag|retourkosten|verzendkosten|portkosten|bijbetaling
  kosten|helft|euro|\d+([.,]\d+)?|centen
`;
const WE = `(ik|wij|we|onze (baas|manager|collega)|mijn (baas|man|collega))`;

const BANK_DETAILS = words`
  iban|ibannummer|ibannetje|rekeningnummer|(bank|zicht)?rekeningnummer|bankrekening|banknummer|bankgegevens|bankinfo
  nummer van (uw|je) (rekening|kaart)|(betaal|bank|krediet|credit)?(kaart|card)-?(nummer|gegevens)
  cijfers van (uw|je) ${FEW}kaart
  creditcardgegevens|pincode|cvc|cvv|(foto van )?(uw|je) (bankpas|pinpas)|vervaldatum
  paypal-?(adres|account|mail|mailadres)|rekeninghouder|gegevens van (uw|je|de) (bank|rekening)|wallet|walletadres
`;
const GIVE_US = words`
  stu(ur|urt|ren)|doorstu(ur|ren)|gee(f|ft)|geven|door ?te ?geven|doorgeven|mail|mailt|mailen|app|appen|de(el|len|elt)
  noteer|bezorg|zeg|typ|zet
  mag (ik|ik van u)|mogen (wij|we)|wat is|wat zijn|nodig|graag|kunt (u|ge)|kun je|laat ${FEW}weten
`;

// Ways that leave no trace in the shop's system.
const OTHER_WAYS = words`
  western union|moneygram|bitcoins?|crypto|cryptomunten|ethereum|usdt|revolut|paysafe(card)?|tikkies?|payconiq|wero
  (via|met|per) wise
  vrienden en familie|friends (and|&) family|kies "?vrienden"?|betaal(link|linkje|verzoek|verzoekje)|tik ${FEW}over
  qr-?code (die|om te betalen)
  cadeaukaart(en)? van (steam|apple|google|amazon)|steam-?kaart(en)?|gsm-nummer voor de betaling|ons paypal-?\p{L}{0,24}
`;
// Dutch, so that a warning in another language is left to that language.
const PAID_SO = words`
  via|met|per|een|het|geld|bedrag|stu(ur|ren)|beta(al|len|alt)|terug|ma(ak|ken)|kan|kunnen|kunt|heeft|hebt|heb|je|u|uw
  ik|wij|graag|meteen|klik|nummer|kies|ons|onze|voor|naar
`;
const PLATFORM = `(platform|site|website|marktplaats|marketplace|bol|amazon|systeem|portaal|app|plaza|webwinkel)`;
const AROUND = words`
  buiten ${FEW}${PLATFORM}( om)?|los van (de|het) ${PLATFORM}|(de|het) ${PLATFORM} (erbuiten|er ?buiten|voor wat)
  om (de|het) ${PLATFORM} heen
  (niet|zonder|liever dan|zelf dan)( meer)? (via|langs|over|op) ${FEW}${PLATFORM}|zonder (tussenkomst|via)
  dan via ${FEW}${PLATFORM}
  onderhands|onder de tafel|onder (ons|elkaar)|in het zwart|onderling|akkoordje|rechtstreeks (met|iets|bij)
`;
const SETTLE = words`
  rege(l|len|lt)|afhandelen|af te handelen|handel|beta(al|len|alt)|reken(en|t)?|afrekenen|ma(ak|ken|akt)|sto(rt|rten)
  terugbetal(en|ing)|spreken?|afspreken|af
  bestel(len)?|doe|doen|doet|zetten|oplossen|lossen|uitsparen|laten|overschrijving|geld|krijgt
`;

const CASH = words`
  contant|contanten|cash|briefjes|biljetten|munten|in het handje|handje contantje|(geld )?in de hand|uit de kassa
  enveloppe?(je)?( met)?( geld)?|met het geld
`;
const GIVE = words`meegeven|mee te geven|gee(f|ft)|geven|overhandig(en|t)?`;
const COINS = words`geld|bedrag|som|contant|cash|briefjes|verschil|\p{L}{0,9}kosten|euro|\d+ ?euro`;
const TO_COURIER = words`(aan|bij) (de|uw|onze) (koerier|chauffeur|bezorger|monteur|postbode)`;
const HAND = words`
  gee(f|ft)|geven|meegeven|mee|beta(al|len|alt)|krijgt?|ontvangt?|ophalen|afhalen|afhaling|overhandig(en|t)
  rekent?( af)?|neemt|aannemen|stop(pen)?
  ste(ek|ken)|leg|leggen|terug|geld|akkoord|langs|bij
`;

const TO_US = words`
  (naar|op) (onze|mijn|ons|de zakelijke|het volgende|volgende) ${FEW}(rekening|bankrekening|iban|nummer|
    rekeningnummer|gsm-nummer)
  (naar|op) ${FEW}(nl|be)\d\d( ?\p{L}{4})?|t\.?n\.?v|op naam van|met ons iban|aan (ons|mij)|vooraf
  ons de (kosten|verzendkosten|retourkosten)|rekening op (onze|de) factuur|per (bank)?overschrijving
`;
const TRANSFER = words`
  overmaken|ma(ak|akt)|over te maken|overschrijven|over te schrijven|schrijf|sto(rt|rten)|te storten|beta(al|len)
  te betalen|voldoen|(bank)?overschrijving|factuur
`;

const CASE = `(retour|retouraanvraag|aanvraag|verzoek|claim|zaak|melding|geschil|dossier|klacht|online)`;
const CALL_OFF = any(
  words`
    (annule(er|ert|ren)|sluit|sluiten|schrap|stop|intrek(ken|t)) ${FEW}${CASE}|trekt? ${FEW}${CASE} in
    ${CASE} ${FEW}in ?(te )?trek(t|ken)
    ${CASE} ${FEW}(intrekt|annuleert|sluit|laten? vallen|vallen|stopzet)|laat ${FEW}${CASE} vallen|geen retour via
    annuleert u daarna
  `,
);
const WE_PAY = words`
  ${WE} ${FEW}(beta(al|len)|sto(rt|rten)|boek(en)?|ma(ak|ken)|tik|gee(f|ven)|stu(ur|ren))
  (beta(al|len)|sto(rt|rten)|boek(en)?|ma(ak|ken)|tik|gee(f|ven)|stu(ur|ren)) ${WE}
  krijgt (u|je) ${FEW}(geld|briefjes|bedrag|van ons)|rechtstreeks van ons|onderling
  (bon|kaart|cadeaukaart) van ${FEW}\d+
`;
const OWN_POCKET = words`
  (uit|van) (mijn|onze|eigen|m'n) ${FEW}(zak|prive\p{L}{0,24}|portemonnee)
  (van|vanaf|via) (mijn|onze|de) (eigen |zakelijke |prive)? ?(rekening|priverekening|bank)(?! (bij|van de (webshop|
    vervoerder)))
  (vanaf|van) de rekening van (de )?(firma|zaak)|(van|door) mij persoonlijk|prive (terug|betalen|over)
  (betaal|maak|stort) ${FEW}prive
`;

const SHOP_CREDIT = words`[\p{L}-]{0,24}(bon|cadeaukaart|tegoed|voucher|kaart van \d+)`;
const INSTEAD = words`in plaats van|vervangt|liever dan|instead`;

// Paid at the time of buying, or warned of, or done by the shop, or not at all.
const NOT_ASKED = says(words`
  nooit|niemand|(vragen|betalen|vraagt) (wij|we|hij) niet
  (kunnen|kan|mogen|mag) ${FEW}niet ${FEW}(terugbetalen|betalen|buiten)|hoeft|geen (geld|contant|cash)|weiger|fraude
  oplicht\p{L}{0,24}|phishing
  niet hier|eigen formulier|betaalde(n)?|betaald (heeft|hebt|werd|is|met|via|door)
  (heeft|hebt|is|was|werd) ${FEW}betaald|(contant|cash|aan de deur|rembours) ${FEW}betaald
  waarmee|oorspronkelijke|anders
  (de )?(webshop|winkel|shop|bol|marktplaats|platform|site|klarna|verzekeraar|bank) (maakt|betaalt|stort|boekt|
    schrijft|zal|houdt|heeft|regelt|verwerkt|vraagt|geeft)
  (door|via) (de |het )?(webshop|winkel|shop|bol|marktplaats|platform|site)(?! (te|doet|duurt|lukt))(?! gaan)
  kassabon\p{L}{0,24}|bonnetje|speelgoed\p{L}{0,24}|factuur in de|douane
`);

export const off_platform_payment: Phrases['off_platform_payment'] = {
  says: [
    ...together(GIVE_US, BANK_DETAILS),
    ...together(OTHER_WAYS, PAID_SO),
    inOrder(words`via|met|per|naar`, words`paypal`, words`(aan|naar) (ons|mij)|overmaken|over te maken|sturen|kosten`),
    inOrder(words`${WE}|sneller|snelst|kan|kunnen`, words`(via|met|per) (paypal|bancontact|lydia)`),
    inOrder(TRANSFER, words`via (paypal|bancontact)`),
    ...together(AROUND, SETTLE),
    says(words`ma(ak|ken) ${FEW}onderhands|onderhands ${FEW}(over|af|terug)`),
    ...together(CASH, HAND),
    ...together(TRANSFER, TO_US),
    inOrder(CALL_OFF, WE_PAY),
    inOrder(WE_PAY, CALL_OFF),
    says(OWN_POCKET),
    inOrder(words`(te )?beta(al|len|alt)|af te rekenen|rekent|afrekenen`, TO_COURIER),
    // A parcel is given to a driver, too.
    inOrder(GIVE, COINS, TO_COURIER),
    inOrder(GIVE, TO_COURIER, COINS),
    inOrder(COINS, TO_COURIER, GIVE),
    inOrder(
      words`(koerier|chauffeur|bezorger|monteur|postbode)`,
      words`neemt|overhandigt|geeft|int|rekent`,
      words`briefjes|munten|geld|contant|cash|euro`,
    ),
    inOrder(
      words`
        ${WE} ${FEW}(stort|storten|maken|maak|sturen|stuur|doen|doe|crediteer|crediteren)
        (maken|maak|storten|stort|doen|doe|crediteren) ${WE}
      `,
      MONEY,
      words`zelf|persoonlijk|rechtstreeks|prive|buiten|handmatig|manueel`,
    ),
    inOrder(
      words`${WE} ${FEW}(stort|storten|maken|maak|sturen|stuur|doen|doe)|(maken|maak|storten|stort|doen|doe) ${WE}`,
      words`zelf|persoonlijk|rechtstreeks|handmatig|manueel`,
      any(MONEY, words`terug|over`),
    ),
    inOrder(words`${WE} ${FEW}(crediteren|storten|doen)`, words`handmatig|manueel|rechtstreeks`),
    inOrder(
      words`(de|uw) (terugbetaling|restitutie)`,
      words`doen (wij|we) zelf|(zelf|persoonlijk) (via|van|doen)|rechtstreeks van ons`,
    ),
    inOrder(SHOP_CREDIT, INSTEAD, words`\p{L}{0,24}terugbetaling|restitutie`),
    inOrder(INSTEAD, words`(de |uw )?\p{L}{0,24}terugbetaling|restitutie`, SHOP_CREDIT),
    says(
      words`
        (commissie|provisie) ${FEW}((be|uit te ?)sparen|uitsparen|vermijden|ontlopen)
        (besparen|uitsparen|vermijden|sparen) ${FEW}(commissie|provisie)|pakken ${FEW}(provisie|commissie)
        kosten te vermijden
      `,
    ),
    says(words`rechtstreeks bij ons|rechtstreeks van ons|geld ${FEW}van mij persoonlijk`),
  ],
  unless: [NOT_ASKED],
};
