import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';
import { GOOD_MARKS, OPINION, PUBLISHED } from './review.ts';

// What nobody gives for nothing.
const REWARD = stems`
  (cadeau|waarde|tegoed|kortings?|geschenk|aankoop|eco|bol|tank|restaurant|shop)?-?(bon|bonnetje|bonnen|
    cheque)(?![\p{L}])
  (cadeau|geschenk|kado)(?!kaart die|kaart waarmee|bon die|bon waarmee)|kado|presentje|attentie|extraatje|verrassing
  belo(on|ning|nen)
  voucher|coupon|korting|\p{L}{0,24}tegoed(?![\p{L}])|cashback|bonus
  (spaar|bonus|getrouwheids|loyaliteits|shop)-?punten|\d+ (extra )?punten
  win(t|nen|naars?)?(?![\p{L}])|prijzen|(leuke|mooie) prijs|kans (op|maken)|maakt? kans|loting|verlot|trekking|tombola
  geste
  ding(t|en)? ${FEW}mee|meedingen|iets (leuks|extra|moois|lekkers) (voor|in|bij|van|klaar)
  (daar|er|hier) ${FEW}iets (voor )?(terug|tegenover)|iets in de plaats|maak(t|en)? het (goed|de moeite)|van het huis
  inkoopprijs|halve prijs|prikje|staatslot|tientje|geld waard|loont|trakteren|trakteer|tegenprestatie|samples
  proefpakket|bedankje|gadget
`;
// Those no other language has: what is said in English is left to English.
const DUTCH_REWARD = stems`
  (cadeau|waarde|tegoed|kortings?|geschenk|aankoop)-?(bon|bonnetje|bonnen|cheque|code)|cadeau|kado|geschenk|attentie
  extraatje|verrassing
  belo(on|ning|nen)|korting|\p{L}{0,24}punten|verlot|loting|trekking|tombola|kans op|tientje|bedankje|van het huis
  staatslot
`;
const IN_RETURN = words`
  iets (leuks|extra|moois|lekkers) (voor|in|bij|van|klaar)|(daar|er|hier) ${FEW}iets (voor )?(terug|tegenover)
  iets in de plaats|(ik|wij|we) ${FEW}(steken|stoppen|schenken|toevoegen|bijleggen|kwijtschelden|weggeven)
  maken het (goed|de moeite waard)|belonen|trakteren
`;
const BENEFIT = stems`
  (keurt|keuren|keur) ${FEW}goed|gaat er (\d+|\p{L}+) (euro|procent)? ?af|er gaat (\d+|\p{L}+) (euro|procent)? ?af
  (is|zijn) (van|voor) (u|jou|jullie)(?![\p{L}])|kiest? ${FEW}(gratis|uit)|hou(d|dt)? (de|het|beide|allebei|ze|hem)
  betaalt? (niet|niets|geen)
  gratis|kosteloos|voor (niets|niks)|kost(en)? (u |je )?niets|zonder te betalen
  (op|voor) (onze|mijn) (kosten|rekening)|extra|bovenop|erbij|er bovenop
  dubbel|verdubbel|voorrang|sneller|langer|upgrade|iets (extra|leuks)|verdien
  (promo|kortings|cadeau|actie|win)?-?code(?![\p{L}])|recht op|kwijt
  \p{L}{0,24}terugbetaling|compensatie|vergoeding|helft
  \p{L}{0,12}kosten ${FEW}(vervallen|vervalt|weg|verdwijnen|kwijt|wegvallen|laten vallen)
  (terugbetaling|geld|vervanging|nieuwe) ${FEW}(sneller|eerder|meteen|direct|vandaag|onmiddellijk)
  (stort|beta(al|l)|vergoed|compense(er|r)|schenk|verho+g|trakte(er|r)|scheld|bied|verdubbel|beloon|belon)(en|t|
    den)?(?![\p{L}])
  betaald|beloond
  (maak|maken|boek|boeken|stuur|sturen|geef|geven|krijgt?|krijgen|ontvangt?|ontvangen|regel|leg|leggen|doen|doe|stop|
    steek|zetten|laten|nemen|verlengen) (ik|wij|we|u|je|er|van)(?![\p{L}])
  (ik|wij|we) ${FEW}(maken|maak|boeken|boek|sturen|stuur|geven|geef|leggen|leg|doen|doe|stoppen|stop|zetten|bieden|
    laten|nemen|verlengen)(?![\p{L}])
  (krijgt?|krijgen|ontvangt?|ontvang|ontvangen|mag (u|je))(?![\p{L}])|\d+ ?(euro|%|procent)|(€|eur) ?\d+
  (is|zijn) (van ons|voor jou|voor u|inbegrepen|uw deel)|wacht(en)? (er |op|u)|lig(t|gen) (er )?klaar
  (komt|komen) (uw|jouw|je) kant|reken(en)? op|uit ?(te )?(kiezen|zoeken)|valt er|trekken|verlag|minder|vallen|zit er
`;

// What the customer is to do, or what something else hangs on; an opinion follows.
const ASKING = words`
  als|indien|wanneer|zodra|mits|nadat|pas|wie|mocht|klanten die|iedereen die|elke klant die|hebt?|even|wil je|wilt u
  om|zin|bereid|waarvoor|daarvoor|elke|iedere|alle
  schrijft?|plaatst?|geeft?|zet|laat|deelt?|stuurt?|vult?|beantwoordt?|maakt?|klik|publiceert?|beoordeelt?|vertelt?
  reageert?|tag|doet?|vraagt?|vragen|krijgt?|ontvangt?|zoeken
`;
const FOR_OPINION = `(in ruil voor|bij|voor|na|tegen|door|zonder|per|dankzij|met|moeite om|ieder|elke?|iedere|een paar) (\\p{L}+ ){0,3}?${OPINION}`;
const BRINGS = words`
  plaatsen|geplaatst|plaatst|schrijven|schrijft?|geeft|geven|achterla(at|ten)|achter te laten|erop|deelt|delen
  gepubliceerd|verschenen|levert|betekent|zien|loont|=|krijgt?|ontvangt?|binnen|online|staat|en|dan|wordt
`;
const OPINING = words`
  (beoordeel|rate|tag|steun|raad|beveel|waardeer|quoteer|score) (ons|de (winkel|shop|webshop|zaak)|onze|je|
    uw)(?! (retour|zelf))
  stem op ons|geef ${FEW}feedback|feedback geven
  (vul|beantwoord|doe) ${FEW}[\p{L}-]{0,24}(enquete|peiling|bevraging|vragenlijst|klantenpanel)
  (vertel|laat) ${FEW}(anderen|de wereld|andere (kopers|klanten))|deel ${FEW}(ervaring|mening)
`;
const GIVEN = any(REWARD, BENEFIT);

// The opinion was read, may be what it is, is somebody else's, or nothing depends on it.
const NO_DEAL = says(words`
  niet (voor|vanwege|omwille van|dankzij) (uw|je|een|de) (\p{L}+ )?(reviews?|beoordeling|recensie|feedback)
  verwacht geen|mag niet|mogen niet|verboden|tegen de regels
  (niets|niks|geen \p{L}+) (aan te )?(aanbieden|geven|bieden|beloven|tegenover)(?! .{0,90}(zonder|tenzij|zolang|
    voor u|tot))
  krijgt er ${FEW}(niets|niks)
  ongeacht|evengoed|hoe dan ook|los van|staat los|geen (voorwaarde|invloed)|vrijwillig|niet (nodig|verplicht)
  hoeft ${FEW}niet|anders
  (ik|wij|we) (las|lazen|zag|zagen)|(gelezen|bekeken|gezien)|bedankt voor (de|uw|je)
  (spreken|noemen|melden|vermelden) ${FEW}(dezelfde|over)
  (van|over|door) (onze|de|het) (controleur|keurmeester|technicus|koerier|vervoerder|magazijn)
  onze (controleur|keurmeester|technicus)|(koerier|vervoerder|technicus) (volgt|komt)
  schaal van|(u|je) zelf of|^ ?hoe|imei|serienummer|waarmee u|zoals u aanbeval
  (u|je) (schrijft|zegt|meldt|noemt|vermeldt|schreef|meldde) ${FEW}in (uw|je)|slijtage|(we|wij) (beoordelen|hebben)
  in (de|uw) (aanvraag|retour)|opmerkingen
`);

// Somebody is asked; the opinion, or what it brings, may follow in the next sentence.
const PLEASE = words`
  (is|zou) (er )?(een|uw) ${FEW}|mogelijk|lukt
  (kunt|kun|kan|zou|zoudt|wilt|wil|mogen|mag) (u|je|jij|ge|we|wij|ik)|alstublieft|alsjeblieft|aub|svp|graag|even
  gewoon|vergeet niet|doe (ons|me|mij) een plezier
  laat|plaats|schrijf|geef|deel|post|beoordeel|zet|vertel|vul
`;

export const review_reward: Phrases['review_reward'] = {
  says: [
    inOrder(ASKING, OPINION, GIVEN),
    inOrder(GIVEN, ASKING, OPINION),
    ...together(FOR_OPINION, GIVEN),
    ...together(OPINING, GIVEN),
    ...together(any(PUBLISHED, GOOD_MARKS), DUTCH_REWARD),
    inOrder(OPINION, BRINGS, GIVEN),
    says(
      words`(reviewers|recensenten|beoordelaars|(wie|klanten die|al wie) ${FEW}(reviewt|beoordeelt|beoordelen|reviewen)) (krijgen|krijgt|ontvangen|ontvangt|mogen|mag)`,
    ),
    says(words`(geven|geef|belonen|beloont|trakteren|bieden) ${FEW}(reviewers|recensenten|beoordelaars)`),
    says(words`(mening|stem|ervaring|review) is (ons )?(geld|goud|iets|wat) waard`),
    inOrder(words`(al )?(wat|het enige) ${FEW}(vragen|voorwaarde)|enige voorwaarde|in ruil`, OPINION),
  ],
  across: [
    inOrder(PLEASE, OPINION, DUTCH_REWARD),
    inOrder(DUTCH_REWARD, PLEASE, OPINION),
    inOrder(PLEASE, OPINION, IN_RETURN),
  ],
  unless: [NO_DEAL],
};
