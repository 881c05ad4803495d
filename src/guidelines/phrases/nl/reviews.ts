import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const POINTS = '(een|twee|drie|vier|vijf|zes|tien|[1-9]|10|enkele|alle|lage|slechte|paar|hele|volle|5-|die|uw|je)';
const STARS = `${POINTS} ?-?(sterren|ster)(?! (van|op|aan|in) (de|het))(beoordeling|review|recensie)?`;
const PUBLIC = stems`
  google|trustpilot|facebook|kiyoh|internet|online|openbare?|publieke?|gepubliceerde?|geplaatste?
  (de |onze |uw |jouw )?(site|website|productpagina|webpagina|pagina|marktplaats|bol|amazon|sociale media|socials)
  klachtenkompas|onder het (product|artikel)|forum|andere (kopers|klanten)|anderen
`;

// What a customer publishes about the shop or what it sells.
const REVIEW = any(
  words`
    (klanten|product|shop|winkel|google|bol|video|foto|top|5-sterren|vijfsterren)?-?(reviews?|reviewtje|reviewers?|recensies?|recensent(en)?)
    (vijfsterren|5-?sterren|winkel|klant|product)?-?(beoordeling(en|kje)?|beoordelinkje)
    (lovende|mooie|enthousiaste|positieve) (bespreking|waardering)
    (uw|je|jouw|een|mooie|hoge|goede|positieve) ${FEW}(waardering|testimonial|feedback)
    ${STARS}
    (een|goede?|hoge|hoogste|mooie|mooi) (score|cijfer|rapportcijfer|punten)
    (een|allemaal) (10|tien(en)?)
    duimpje( omhoog)?
    feedback (geven|achterlaten|plaatsen|op)
    (tevredenheids)?(enquete|onderzoek|vragenlijst)
    klantenpanel
    (uw|je) (gepubliceerde |eerlijke |positieve )?(oordeel|mening)
    (positief|goed|gunstig|mooi) (oordeel|woordje|verhaal|berichtje)
    (ons|mij|me|onze winkel|onze zaak|de winkel) ${FEW}(beoordeelt|beoordelen|aanbevelen|aanbeveelt)
    (beoordeel|beoordeelt u) (ons|onze)
    compliment
  `,
  `(ervaring|mening|oordeel|tevreden|vindt|verhaal|iets (aardigs|leuks|moois)|woordje|compliment)${'.{0,40}'}${PUBLIC}`,
  '★|⭐',
);

const GIFT = stems`
  (cadeau|kado|geschenk|waarde|tegoed|kortings|aankoop|winkel)?-?(bon|bonnen|bonnetje|kaart)(?![\p{L}\p{N}])
  cadeau|kado|presentje|geschenk|attentie|extraatje|verrassing|goodie|traktatie|trakteren|samples
  voucher|coupon|korting|cashback|bonus|spaarpunten|bonuspunten|punten(?! (van|op))|tegoed|shoptegoed|winkeltegoed
  belon(ing|en)|beloond|prijs(je)?(?![\p{L}\p{N}])|prijzen winnen|loting|verlot|win(t|nen)?(?![\p{L}\p{N}])|kans op
  gratis|kosteloos|voor niets|op onze kosten|voor onze rekening|van ons(?=[.!, ]*$)|inkoopprijs|halve prijs
  iets (extra|leuks|moois)|tientje|staatslot|verdien|loont|lonen|levert .{0,20}op
`;

const MONEY = stems`
  (stort|betaal|vergoed|compenseer|schenk|verhog|verdubbel|trakteer|schel)(en|t|den|de)?(?![\p{L}\p{N}])
  (maak|maken|boek|boeken|stuur|sturen|geef|geven|krijg|krijgt|krijgen|ontvangt?|ontvangen|regel|leg|leggen|doen|doe|stop)(?![\p{L}\p{N}])
  kwijt|terugbetaling|vergoeding|\d+ ?(euro|€|%|procent)|€ ?\d+|helft
`;

// The review as something the customer is to do, or the thing that a reward hangs on.
const DO_REVIEW = any(
  `(in ruil voor|bij|voor|met|na|tegen|door|zonder|per|dankzij|wegens|vanwege) (een|elke|iedere|uw|je|jouw|geplaatste|positieve|goede|mooie) ${FEW}${REVIEW}`,
  `(als|wanneer|zodra|indien|mits|nadat|wie|klanten die|iedereen die|schrijf|schrijft u|plaats|plaatst u|plaatst|geef|geeft|zet|zet je|laat|deel|deelt|stuur|vul|doe) ${'.{0,60}?'}${REVIEW}`,
  `${REVIEW} ${'.{0,30}?'}(plaats|plaatst|geplaatst|schrijft?|geschreven|achterlaat|achter te laten|schrijven|geeft|zet|deelt|gepubliceerd|online|verschenen|verschijnt)`,
);

// The review stands on its own: it was read, may stay, is of something else, or nothing depends on it.
const NO_DEAL = [
  says(words`
    ongeacht|evengoed|hoe dan ook|sowieso|los van|staat los|onafhankelijk|niet afhankelijk|geen (voorwaarde|invloed)
    vrijwillig|verplicht|nooit|niet toegestaan|mogen wij niet|doen wij niet aan
    (ik|wij|we) (las|lazen|heb|hebben|zag|zagen) (net |ook |zojuist )?(uw|je|jouw|de)
    in (uw|je|jouw|de) (review|recensie|beoordeling)
    (beoordeling|inspectie|keuring) (van|door|in)
    (de|onze|na|keurmeester|magazijn|technische) (beoordeling|keuring)
  `),
];

export const review_reward: Phrases['review_reward'] = {
  says: [...together(REVIEW, GIFT), inOrder(DO_REVIEW, MONEY), inOrder(MONEY, DO_REVIEW)],
  unless: NO_DEAL,
};

// What they have published, or might.
const NEGATIVE = '(slechte?|negatieve?|lage?|boze?|harde|onterechte?|vernietigende?|kritische?|zure?)';
const THEIRS = any(
  words`
    (uw|je|jouw|die|de|deze|een|geen|dat|haar) ${FEW}(review|recensie|reviewtje|reviews|recensies|waardering|testimonial)
    (uw|je|jouw|die|deze|een|geen|${NEGATIVE}) ${FEW}(beoordeling|score|feedback|oordeel|cijfer|commentaar|kritiek|stukje)
    (openbare|publieke|gepubliceerde|geplaatste|online) ${FEW}(klacht|melding|reactie|bericht|mening|tekst|commentaar)
    ${STARS}|sterren
    het cijfer (dat|wat) (u|je)
  `,
  `(uw|je|jouw|die|de|dat|het|geen|niets|niks) ${FEW}(klacht|melding|reactie|bericht|mening|tekst|commentaar|opmerking|verhaal|stukje|iets|kritiek)?.{0,30}?${PUBLIC}`,
);

const UNDO = words`
  verwijder(en|t|d|de)?|wis(sen|t)?|gewist|verwijderd|schrap(pen|t)?|delete(n|t)?|weghalen|weg te halen|offline|weghaalt
  aanpas(sen|t)|aan te passen|aangepast|pas ${FEW}aan|wijzig(en|t)?|gewijzigd|verander(en|t|d)?|bewerk(en|t)?
  herzie(n|t)?|herziet|heroverweeg|heroverwegen|heroverweegt|bijstel(len|t)|bij te stellen|bijgesteld|bijwerk(en|t)|bij te werken
  intrek(ken|t)|in te trekken|ingetrokken|terugtrek(ken|t)|terug te trekken|terugneem(t)?|terugnemen|annuleer|annuleren
  verhoog|verhogen|verhoogt|ophogen|op te hogen|opkrikken|op te krikken|upgraden|verbeter(en|t)?|verzacht(en)?
  corrigeer|corrigeren|rectificeren|milder|vervang(en|t)?|verdwijnt|verdwijnen|verdwenen|verberg(en|t)?|onzichtbaar
  eraf|er af|ervan afzien|af te zien|ongedaan|overdoen
`;

const NOT_OURS = [
  says(words`
    (adres|aanvraag|retour|verzoek|label|serienummer|aanbod|bod|offerte|besluit|beslissing)
    (ons|onze|haar|zijn|hun) (oordeel|beoordeling|besluit|mening)
    (mag|kan|kunt|hoeft|mogen|moet) ${FEW}(blijven|niet)(?! (staan|online) laten)
    blijven staan|laten staan|zoals (hij|ze|het) is
    (kunnen|mogen|zullen|gaan) (wij|we) ${FEW}niet
    (wij|we|ik) (kunnen|mogen|zullen|gaan|kan|mag|zal|vragen nooit) ${FEW}(niet|nooit)
    typeplaatje|kerstster|handleiding|dossier|instellingen
  `),
];

export const review_change: Phrases['review_change'] = {
  says: [
    ...together(THEIRS, UNDO),
    inOrder(
      words`haal|haalt u|halen|neem|neemt u|trek|trekt u|pas|past u|krik|stel|werk|doe|zet`,
      THEIRS,
      words`weg|offline|eraf|er ${FEW}af|af|terug|in|aan|op|bij|over|omhoog`,
    ),
    inOrder(
      words`(maak|maken|verander|veranderen|zet|zetten) ${FEW}(er|van|het|ze)`,
      words`(vijf|vier|5|4) (sterren)?|positie(f|ve|fs)|meer van`,
    ),
    inOrder(
      words`geen|niets|niks|liever niet|nog niet`,
      THEIRS,
      words`plaats(en|t)?|schrijf|schrijven|geeft?|geven|zet|zetten|achter(laten)?|publiceren|delen`,
    ),
    inOrder(
      words`schrijf|plaats|zet|deel|publiceer`,
      words`geen|niets|niks|liever (niet|geen)|nog (niet|geen)`,
      any(REVIEW, PUBLIC),
    ),
    inOrder(words`wacht|wachten|wacht u|gewacht`, any(REVIEW, words`beoordel(en|ing)`), words`tot|totdat`),
    inOrder(words`wacht|wachten|wacht u|gewacht`, words`met`, REVIEW),
    inOrder(
      words`hou|houd|houdt u|bewaar`,
      words`(uw|je|jouw) (oordeel|mening|beoordeling|review|recensie|kritiek)`,
      words`voor (je|u|ons)|bij|niet online`,
    ),
  ],
  unless: NOT_OURS,
};
