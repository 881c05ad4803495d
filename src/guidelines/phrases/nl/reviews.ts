import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const PRAISING = `(positie(f|ve)|goede?|mooie?|lovende|hoge|hoogste|hogere|betere|enthousiaste|leuke?|gunstige?|warme|lieve|eerlijke|fijne|top)`;
const SLATING = `(slechte?|negatieve?|lage?|boze?|harde|onterechte?|vernietigende?|kritische?|zure?|matige?|ongunstige?|vervelende?)`;
const SHOWN = `(openbare?|publieke?|gepubliceerde?|geplaatste?|online|geposte?)`;

// Where everybody can read it.
const PUBLIC = words`
  google|trustpilot|kiyoh|facebook|fb|insta|instagram|tiktok|twitter|linkedin|youtube|tweakers|klachtenkompas(\.nl)?
  (het )?(internet|net)|online|publiek|publiekelijk|openbaar|forums?|(sociale|social) media|socials
  (product|winkel|web|review|verkoop|facebook|bol)?pagina|(de|onze|uw|hun) (site|website|webshop|profiel|advertentie)|profiel
  (onder|bij|naast) (het|dit|ons) (product|artikel|speelgoed)|(andere|toekomstige|nieuwe) (kopers|klanten|bezoekers)
`;
const PUBLISHED = any(
  words`
    [\p{L}\d★⭐-]{0,24}(reviews?|reviewtjes?|recensies?)(?! (van|door) (anderen?|onze|de))
    reviewers?|recensent(en)?|testimonials?|getuigenis(sen)?|reviewpagina
    (vijfsterren|winkel|klanten?|product)-?(beoordeling|waardering|score)(en)?
  `,
);
const STARS = `((een|1|twee|2|drie|3|vier|4|vijf|5|tien|ene|enige|enkele|uw|je|jouw|die|deze|alle|volle|meer|elke|de) )(enige |volle |enkele |gouden )?-?(sterretje|sterren|ster)(?! (op|aan|in|uit) (de|het)|[\\p{L}]| van (de|het))`;
const MARKS = words`
  ${STARS}|[1-5] ?(★|⭐)|[★⭐]{2,5}|(een|twee|drie|vier|vijf|acht|negen|tien|[1-9]|10) ?(op|/|van de) ?(vijf|tien|5|10)(?! (die|van) )
  topscore|(hoogste|volle|mooie|goede|hoge|hogere) (score|punten|cijfer)|mooi (cijfer|rapport)|goed cijfer|allemaal tienen|een (10|tien)
`;

const GOOD_MARKS = words`
  (vier|4|vijf|5|alle|uw|je|volle) sterren|[45] ?(★|⭐)|[★⭐]{4,5}|(vijf|5|tien|10) ?(op|/) ?(vijf|tien|5|10)|topscore|(hoogste|volle) (score|punten|cijfer)
`;

// What a customer says of the shop where others read it.
const OPINION = any(
  PUBLISHED,
  MARKS,
  words`
    (?<!\b(na|de|onze) )[\p{L}-]{0,24}beoordeling(en|kje)?(?! (van|door) (de|het|uw|je|onze|een|foto))|(?<!\bonze )waardering|ratings?|appreciatie|aanbeveling(en)?|referentie|quotering
    (een|uw|je|jouw|elke|per|die|geen|jullie|${PRAISING}|${SHOWN}) ${FEW}(score|feedback|evaluatie|cijfer)|feedback (geven|achterlaten|loont)|geef ${FEW}feedback
    (${PRAISING}|${SHOWN}) ${FEW}(oordeel|mening|reactie|com|coment|comment|commentaar|bespreking|woord|woorden|woordje|berichtje|tekstje|verhaal|ervaring|post)
    iets (aardigs|leuks|moois|positiefs|goeds) (over|van|op|te)|duim(pje|en)?( omhoog)?|compliment(en|je)?|hartjes?|sterren
    [\p{L}-]{0,24}(enquete|peiling|bevraging|vragenlijst|survey|klantenpanel)|uw (stem|compliment)|stem op ons
    (ons|onze (winkel|zaak|shop|service)|de (winkel|webshop)|mij) ${FEW}(beoordeelt|beoordelen|beveelt|aanbevelen|aanbeveelt|aanraadt|aanraden|aanprijst|prijst|tagt)
    (beoordeel|beveel|raad|rate|tag|steun)(t u)? (ons|onze|de (winkel|shop|webshop|zaak)|mij|mijn)|(uw|je|jouw|hun) (oordeel|mening|ervaring|ervaringen|enthousiasme)
    (anderen|de wereld|andere (kopers|klanten)|uw vrienden) ${FEW}(weten|vertel\p{L}{0,24}|horen|laten)|(vertel|laat) ${FEW}(anderen|de wereld|andere (kopers|klanten))
    google|trustpilot|kiyoh|facebook|insta(gram)?|tiktok|app ?store|play ?store|reviewsites?|${PUBLIC}
    (wie|klanten|u|je|die|koper) ${FEW}(beoordeelt|quoteert|aanbeveelt|aanraadt)|(beoordeel|waardeer|quoteer|score|recenseer) (je|uw|ons|het|de|onze|dit)(?! (retour|zelf))
    (reactie|commentaar|commentaartje|berichtje|woordje|boodschap|indruk) (achter|na|plaats\p{L}{0,24}|onder|op|delen)|(laat|zet|plaats|schrijf) ${FEW}(reactie|commentaar|berichtje|woordje|indruk) ${FEW}(achter|na|op|onder|neer)
    (hoe|dat) (tevreden|blij|goed|gelukkig) (u|je|ge|wij|we)|(tevreden|blij|enthousiast) (bent|ben|is) en|wat (u|je) van (ons|onze)|goed(e)? (over|van) ons|reclame (voor|maken)|mond-?(tot|aan)-?mond\p{L}{0,24}
    (foto|video|filmpje|story|unboxing) ${FEW}(online|op uw|op je|delen|deelt|post|van (uw|het) product)|ambassadeur|terugkoppeling|klantervaring(en)?|ervaring(en)? (delen|deelt|deel|van klanten)|smiley
    (een|dikke|mooie|hoge) (acht|negen|tien|8|9|10|vijf)(?! (euro|procent|%|minuten|dagen|uur|stuks|keer))(?= (voor|geeft|op|geven|van u|scoort|bij|in|en|,))
  `,
);

// What nobody gives for nothing.
const REWARD = stems`
  (cadeau|waarde|tegoed|kortings?|geschenk|aankoop|eco|bol|tank|restaurant|shop)?-?(bon|bonnetje|bonnen|cheque)(?![\p{L}])
  (cadeau|geschenk|kado)(?!kaart die|kaart waarmee|bon die|bon waarmee)|kado|presentje|attentie|extraatje|verrassing|belo(on|ning|nen)
  voucher|coupon|korting|\p{L}{0,24}tegoed(?![\p{L}])|cashback|bonus|(spaar|bonus|getrouwheids|loyaliteits|shop)-?punten|\d+ (extra )?punten
  win(t|nen|naars?)?(?![\p{L}])|prijzen|(leuke|mooie) prijs|kans (op|maken)|maakt? kans|loting|verlot|trekking|tombola|geste
  van het huis|inkoopprijs|halve prijs|prikje|staatslot|tientje|geld waard|loont|trakteren|trakteer|tegenprestatie|samples|proefpakket|bedankje|gadget
`;
// Those no other language has: what is said in English is left to English.
const DUTCH_REWARD = stems`
  (cadeau|waarde|tegoed|kortings?|geschenk|aankoop)-?(bon|bonnetje|bonnen|cheque|code)|cadeau|kado|geschenk|attentie|extraatje|verrassing
  belo(on|ning|nen)|korting|\p{L}{0,24}punten|verlot|loting|trekking|tombola|kans op|tientje|bedankje|van het huis|staatslot
`;
const BENEFIT = stems`
  gratis|kosteloos|voor (niets|niks)|kost(en)? (u |je )?niets|zonder te betalen|(op|voor) (onze|mijn) (kosten|rekening)|extra|bovenop|erbij|er bovenop
  dubbel|verdubbel|voorrang|sneller|langer|upgrade|iets (extra|leuks)|verdien|code(?![\p{L}])|recht op|kwijt|\p{L}{0,24}terugbetaling|compensatie|vergoeding|helft
  (stort|beta(al|l)|vergoed|compense(er|r)|schenk|verho+g|trakte(er|r)|scheld|bied|verdubbel|beloon|belon)(en|t|den)?(?![\p{L}])|betaald|beloond
  (maak|maken|boek|boeken|stuur|sturen|geef|geven|krijgt?|krijgen|ontvangt?|ontvangen|regel|leg|leggen|doen|doe|stop|steek|zetten|laten|nemen|verlengen) (ik|wij|we|u|je|er|van)(?![\p{L}])
  (ik|wij|we) ${FEW}(maken|maak|boeken|boek|sturen|stuur|geven|geef|leggen|leg|doen|doe|stoppen|stop|zetten|bieden|laten|nemen|verlengen)(?![\p{L}])
  (krijgt?|ontvangt?|ontvang|mag (u|je))(?![\p{L}])|\d+ ?(euro|%|procent)|(€|eur) ?\d+|(is|zijn) (van ons|voor jou|voor u|inbegrepen|uw deel)|wacht(en)? (er |op|u)|lig(t|gen) (er )?klaar|(komt|komen) (uw|jouw|je) kant|reken(en)? op|uit ?(te )?(kiezen|zoeken)|valt er|trekken|verlag|minder|vallen|zit er
`;

// What the customer is to do, or what something else hangs on; an opinion follows.
const ASKING = words`
  als|indien|wanneer|zodra|mits|nadat|pas|wie|mocht|klanten die|iedereen die|elke klant die|hebt?|even|wil je|wilt u|om|zin|bereid|waarvoor|daarvoor|elke|iedere|alle
  schrijft?|plaatst?|geeft?|zet|laat|deelt?|stuurt?|vult?|beantwoordt?|maakt?|klik|publiceert?|beoordeelt?|vertelt?|reageert?|tag|doet?|vraagt?|vragen|krijgt?|ontvangt?|zoeken
`;
const FOR_OPINION = `(in ruil voor|bij|voor|na|tegen|door|zonder|per|dankzij|met|moeite om|ieder|elke?|iedere|een paar) (\\p{L}+ ){0,3}?${OPINION}`;
const BRINGS = words`
  plaatsen|geplaatst|plaatst|schrijven|schrijft?|geeft|geven|achterla(at|ten)|achter te laten|erop|deelt|delen|gepubliceerd|verschenen|levert|betekent|zien|loont|=|krijgt?|ontvangt?|binnen|online|staat|en|dan|wordt
`;
const OPINING = words`
  (beoordeel|rate|tag|steun|raad|beveel|waardeer|quoteer|score) (ons|de (winkel|shop|webshop|zaak)|onze|je|uw)(?! (retour|zelf))|stem op ons|geef ${FEW}feedback|feedback geven
  (vul|beantwoord|doe) ${FEW}[\p{L}-]{0,24}(enquete|peiling|bevraging|vragenlijst|klantenpanel)|(vertel|laat) ${FEW}(anderen|de wereld|andere (kopers|klanten))|deel ${FEW}(ervaring|mening)
`;
const GIVEN = any(REWARD, BENEFIT);

// The opinion was read, may be what it is, is somebody else's, or nothing depends on it.
const NO_DEAL = says(words`
  ongeacht|evengoed|hoe dan ook|los van|staat los|geen (voorwaarde|invloed)|vrijwillig|niet (nodig|verplicht)|hoeft ${FEW}niet|anders
  (ik|wij|we) (las|lazen|zag|zagen)|(gelezen|bekeken|gezien)|bedankt voor (de|uw|je)|(spreken|noemen|melden|vermelden) ${FEW}(dezelfde|over)
  (van|over|door) (onze|de|het) (controleur|keurmeester|technicus|koerier|vervoerder|magazijn)|onze (controleur|keurmeester|technicus)|(koerier|vervoerder|technicus) (volgt|komt)
  schaal van|(u|je) zelf of|^ ?hoe|imei|serienummer|waarmee u|zoals u aanbeval|slijtage|(we|wij) (beoordelen|hebben)|in (de|uw) (aanvraag|retour)|opmerkingen
`);

export const review_reward: Phrases['review_reward'] = {
  says: [
    inOrder(ASKING, OPINION, GIVEN),
    inOrder(GIVEN, ASKING, OPINION),
    ...together(FOR_OPINION, GIVEN),
    ...together(OPINING, GIVEN),
    ...together(any(PUBLISHED, GOOD_MARKS), DUTCH_REWARD),
    inOrder(OPINION, BRINGS, GIVEN),
    says(words`(mening|stem|ervaring|review) is (ons )?(geld|goud|iets|wat) waard`),
    inOrder(words`(al )?(wat|het enige) ${FEW}(vragen|voorwaarde)|enige voorwaarde|in ruil`, OPINION),
  ],
  unless: [NO_DEAL],
};

// What they have published.
const THEIRS = any(
  PUBLISHED,
  words`
    (uw|je|jouw|die|deze|jullie|${SLATING}|${SHOWN}) ${FEW}(beoordeling|beoordelingen|waardering|score|cijfer|feedback|oordeel|kritiek|commentaar|coment|comment|quotering|evaluatie|mening|relaas)
    (de|een) (feedback|beoordeling|waardering|score|kritiek)(?! (van|door))|(${SLATING}|${SHOWN}) ${FEW}(klacht|melding|reactie|bericht|tekst|stuk|stukje|verhaal)
    (vernietigende?|negatieve?|slechte?) ${FEW}(stukje|bericht|verhaal|opmerking)
    (het cijfer|wat) (dat |wat )?(u|je|jij) ${FEW}(gaf|gegeven|gepost|geplaatst|geschreven|schreef|publiceerde)|wat (daar|er) (nu )?staat
    ${STARS}|(een|twee|drie|[1-3]) ?(op|/) ?(vijf|tien|5|10)
  `,
  `(klacht|melding|reactie|bericht|tekst|verhaal|stukje?|opmerking|woorden|post|filmpje|foto|schreef|geschreven|getuigenis|mening|oordeel|iets|niets|niks|dit|over ons)(?![\\p{L}]).{0,50}?${PUBLIC}`,
  `${PUBLIC}.{0,40}?(klacht|melding|reactie|bericht|tekst|verhaal|geschreven|gepost|geplaatst|schreef|publiceerde|iets|niets|niks)(?![\\p{L}])`,
);

const AWAY = words`
  verwijder(en|t|d|de)?|verwijderd (worden|te worden)|wis(sen|t)?|gewist|schrap(pen|t)?|delet(e|en)?|wegha(al|alt|len)|weg te halen
  weg|wegneemt?|eraf|er ${FEW}af|offline( te)?( halen| haalt)?|verdwijn(en|t)?|verdwenen|intrek(ken|t)|in te trekken|ingetrokken
  terug ?te trekken|terugtrek(ken|t)|terugne(em|emt|men)|ongedaan|onzichtbaar|verberg(en|t)?|verborgen|annule(er|ert|ren)|deactiveren|ontkracht(en)?
  af te zien|halen|haalt
`;
const OTHERWISE = words`
  aanpas(sen|t)|aan te passen|aangepast|wijzig(en|t)?|gewijzigd|verander(en|t)?|veranderd (worden|te worden)|bewerk(en|t)?|bewerkt worden
  herzie(n|t)?|herziet|herschrij(f|ven|ft)|heroverwe(eg|gen|egt)|herbekijken|herbekijkt|herroepen|bijstel(len|t)|bij te stellen|bijgesteld|bijwerk(en|t)|bij te werken
  verho(og|gen|ogt)|opho(og|gen|ogt)|op te hogen|optrekken|opkrik(ken|t)|op te krikken|opwaarder(en|t)|upgraden|omzetten|ombuigen|om te zetten|verbeter(en|t)?
  verzacht(en)?|nuancer(en|t)|nuanceer|milder|corrige(er|ren|ert)|rectificer(en|t)|rechtzetten|vervang(en|t)?|overdoen|positiever|vriendelijker
`;
const IN_TWO = [
  inOrder(words`haal|haalt|halen`, THEIRS, words`weg|offline|eraf|af|neer|van het (net|internet)`),
  inOrder(words`neem|neemt|trek|trekt`, THEIRS, words`terug|in|op|weg`),
  inOrder(words`(klacht|melding) in (die|dat)`, PUBLIC),
  inOrder(words`trek|trekt`, words`klacht|melding`, PUBLIC),
  inOrder(words`pas|past`, any(THEIRS, words`recensie`), words`aan`),
  inOrder(words`pas|past|werk|werkt|stel|stelt|doe|krik|schroef`, THEIRS, words`aan|bij|over|op|omhoog`),
  inOrder(words`werk|werkt`, words`bij|graag`, THEIRS),
];
const FEWER = words`(mag|kan|mogen) ${FEW}(sterretje|ster|sterren) (er)?bij|meer sterren|hogere (score|waardering|beoordeling)|(een|iets) (vriendelijker|milder|positiever)e? (tekst|woord|review|stukje)`;
const WHAT_FOR = words`(er|daar) ${FEW}(vijf|vier|5|4|acht|negen|tien|meer) (van )?(maken|maakt)?|maak er ${FEW}(vijf|vier|acht|tien|\d+)( sterren)? van|in (een )?(vijf|5|positieve)|door iets (dat|positie\p{L}{0,24}|anders|vriendelijk\p{L}{0,24})`;

const STILL_THERE = words`
  (nog )?(altijd |steeds |nog )*(zichtbaar|te lezen)|iets aan doen|geen (bestaansreden|plaats) meer|(hoort|hoeft) (daar|er) niet|niet meer terecht
  (online|er) (nog )?staa(t|n)|laat ${FEW}niet staan|niet staan
`;
const RETHINK = words`(denk|denkt|nadenken|kijk|kijkt|bekijk|na te denken) ${FEW}(over|naar|eens|opnieuw)`;

const PUBLISH = words`
  plaats(en|t)?|schrij(f|ven|ft)|gee(f|ft)|geven|zet|zetten|achterla(at|ten)|publice(er|ren|ert)|de(el|len|elt)|post(en)?|te (zetten|plaatsen|schrijven|delen)
`;
const NONE = words`geen|niets|niks|niet|liever niet|voorlopig|nog niet`;
const WAIT = words`wacht(en|t)?( u)?|gewacht|uitstel(len|t)|stel ${FEW}uit|(af)?zien van|zie af van|af te zien`;

// It may stay, is not theirs, or is not in our hands.
const LEFT_ALONE = says(words`
  (mag|mogen) ${FEW}(blijven|staan)(?! gerust weg)|laten zoals|zoals (hij|ze|het) is|hoeft (u |je )?(niets|geen|niet)|eerlijke feedback
  (wij|we|ik) (kunnen|mogen|kan|mag|hebben|heb|herzagen|veranderden|vragen nooit)|(kunnen|mogen|hebben) (wij|we)(?! (u|je|afspreken)) |hebben (uw|je)
  sticker|kerstster|typeplaatje|toetsenbord|handgeschreven|magazijn|werkplaats|technicus
`);

export const review_change: Phrases['review_change'] = {
  says: [
    ...together(THEIRS, any(AWAY, OTHERWISE)),
    ...IN_TWO,
    says(FEWER),
    ...together(any(THEIRS, MARKS), WHAT_FOR),
    ...together(THEIRS, STILL_THERE),
    inOrder(RETHINK, THEIRS),
    inOrder(NONE, THEIRS, PUBLISH),
    inOrder(words`schrijf|plaats|zet|deel|publiceer|post|geef`, any(NONE), any(OPINION, PUBLIC)),
    inOrder(words`publiceer|plaats|post|schrijf|deel|zet`, any(THEIRS, PUBLIC), words`niet|nog niet`),
    inOrder(NONE, words`op|onder|bij`, PUBLIC),
    inOrder(WAIT, any(OPINION, THEIRS, words`(met )?(te )?beoordelen|uw beoordeling`)),
    inOrder(words`wacht|wacht even|wachten`, words`tot|totdat|voor|voordat`, words`iets|wat`, PUBLIC),
    inOrder(
      words`hou|houd|houdt|bewaar|bewaart`,
      any(THEIRS, words`(uw|je|jouw) (oordeel|mening|kritiek)`),
      words`voor (je|u|ons|uzelf|jezelf|mij)|bij (je|u)|niet online`,
    ),
    inOrder(words`blijf|blijft`, words`weg van`, any(THEIRS, PUBLIC)),
    inOrder(words`beoordeel|beoordeelt`, words`opnieuw|nogmaals`, words`sterren|hoger|positie\p{L}+|beter`),
  ],
  unless: [LEFT_ALONE],
};
