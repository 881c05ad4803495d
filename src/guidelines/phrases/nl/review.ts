import { any, FEW, words } from '../../phrases.ts';

const PRAISING = `(positie(f|ve)|goede?|mooie?|lovende|hoge|hoogste|hogere|betere|enthousiaste|leuke?|gunstige?|warme|lieve|eerlijke|fijne|top)`;
export const SLATING = `(slechte?|negatieve?|lage?|boze?|harde|onterechte?|vernietigende?|kritische?|zure?|matige?|ongunstige?|vervelende?)`;
export const SHOWN = `(openbare?|publieke?|gepubliceerde?|geplaatste?|online|geposte?)`;

// Where everybody can read it.
export const PUBLIC = words`
  google|trustpilot|kiyoh|facebook|fb|insta|instagram|tiktok|twitter|linkedin|youtube|tweakers|klachtenkompas(\.nl)?
  (het )?(internet|net)|online|publiek|publiekelijk|openbaar|forums?|(sociale|social) media|socials
  (product|winkel|web|review|verkoop|facebook|bol)?pagina|(de|onze|uw|hun) (site|website|webshop|profiel|advertentie)
  profiel
  (onder|bij|naast) (het|dit|ons) (product|artikel|speelgoed)|(andere|toekomstige|nieuwe) (kopers|klanten|bezoekers)
`;
export const PUBLISHED = any(
  words`
    [\p{L}\d★⭐-]{0,24}(reviews?|reviewtjes?|recensies?)(?! (van|door) (anderen?|onze|de))
    reviewers?|recensent(en)?|testimonials?|getuigenis(sen)?|reviewpagina
    (vijfsterren|winkel|klanten?|product)-?(beoordeling|waardering|score)(en)?
  `,
);
export const STARS = `((een|1|twee|2|drie|3|vier|4|vijf|5|tien|ene|enige|enkele|uw|je|jouw|die|deze|alle|volle|meer|elke|de) )(enige |volle |enkele |gouden )?-?(sterretje|sterren|ster)(?! (op|aan|in|uit) (de|het)|[\\p{L}]| van (de|het))`;
export const MARKS = words`
  ${STARS}|[1-5] ?(★|⭐)|[★⭐]{2,5}
  (een|twee|drie|vier|vijf|acht|negen|tien|[1-9]|10) ?(op|/|van de) ?(vijf|tien|5|10)(?! (die|van) )
  topscore|(hoogste|volle|mooie|goede|hoge|hogere) (score|punten|cijfer)|mooi (cijfer|rapport)|goed cijfer
  allemaal tienen|een (10|tien)
`;

export const GOOD_MARKS = words`
  (vier|4|vijf|5|alle|uw|je|volle) sterren(?! (op|aan|in|uit|van) (de|het|een))|[45] ?(★|⭐)|[★⭐]{4,5}
  (vijf|5|tien|10) ?(op|/) ?(vijf|tien|5|10)|topscore
  (hoogste|volle) (score|punten|cijfer)
`;

// "Online" and "the website" are where returns are asked for, too.
const TOLD = `(iets|verhaal|ervaring(en)?|woord(en|je)?|reacties?|blij|tevreden|enthousiast|aanbevolen|aanbevelen|aanbeveelt|prijst?|prijzen|vermeldt?|vermelden|noemt?|noemen|foto|filmpje|video|selfie|schrijft?|vertelt?|deelt?|post|over ons|ons)`;

// What a customer says of the shop where others read it.
export const OPINION = any(
  PUBLISHED,
  MARKS,
  words`
    (?<!\b(na|de|onze) )[\p{L}-]{0,24}beoordeling(en|kje)?(?! (van|door) (de|het|uw|je|onze|een|foto))
    (?<!\bonze )waardering(?! (van|voor) (de|het|een))|ratings?|appreciatie|aanbeveling(en)?|referentie|quotering
    (een|uw|je|jouw|elke|per|die|geen|jullie|${PRAISING}|${SHOWN}) ${FEW}(score|feedback|evaluatie|
      cijfer)(?! voor (het|de) (?!(winkel|service|zaak|verkoper|shop|levering)))
    feedback (geven|achterlaten|loont)|geef ${FEW}feedback
    (${PRAISING}|${SHOWN}) ${FEW}(oordeel|mening|reactie|com|coment|comment|commentaar|bespreking|woord|woorden|
      woordje|berichtje|tekstje|verhaal|ervaring|post)
    iets (aardigs|leuks|moois|positiefs|goeds) (over|van|op|te)
    duim(pje|en)?( omhoog)?(?! (omhoog )?(op|van|in) (de|het))|compliment(en|je)?|hartjes?
    sterren(?! (op|aan|in|uit|van) (de|het|een))
    [\p{L}-]{0,24}(enquete|peiling|bevraging|vragenlijst|survey|klantenpanel)|uw (stem|compliment)|stem op ons
    (ons|onze (winkel|zaak|shop|service)|de (winkel|webshop)|mij) ${FEW}(beoordeelt|beoordelen|beveelt|aanbevelen|
      aanbeveelt|aanraadt|aanraden|aanprijst|prijst|tagt)
    (beoordeel|beveel|raad|rate|tag|steun)(t u)? (ons|onze|de (winkel|shop|webshop|zaak)|mij|mijn)
    (uw|je|jouw|hun) (oordeel|mening|ervaring|ervaringen|enthousiasme)(?! (over|met) (de|het) (?!(winkel|service|shop|
      webshop|zaak|verkoper|aankoop)))
    (anderen|de wereld|andere (kopers|klanten)|uw vrienden) ${FEW}(weten|vertel\p{L}{0,24}|horen|laten)
    (vertel|laat) ${FEW}(anderen|de wereld|andere (kopers|klanten))
    google|trustpilot|kiyoh|facebook|insta(gram)?|tiktok|app ?store|play ?store|reviewsites?
    ${TOLD}( \p{L}+){0,5} ${PUBLIC}
    (wie|klanten|u|je|die|koper) ${FEW}(beoordeelt|quoteert|aanbeveelt|aanraadt)
    (beoordeel|waardeer|quoteer|score|recenseer) (je|uw|ons|het|de|onze|dit)(?! (retour|zelf))
    (reactie|commentaar|commentaartje|berichtje|woordje|boodschap|indruk) (achter|na|plaats\p{L}{0,24}|onder|op|delen)
    (laat|zet|plaats|schrijf) ${FEW}(reactie|commentaar|berichtje|woordje|indruk) ${FEW}(achter|na|op|onder|neer)
    (hoe|dat) (tevreden|blij|goed|gelukkig) (u|je|ge|wij|we)|(tevreden|blij|enthousiast) (bent|ben|is) en
    wat (u|je) van (ons|onze)|goed(e)? (over|van) ons|reclame (voor|maken)|mond-?(tot|aan)-?mond\p{L}{0,24}
    (ons|onze \p{L}+) ${FEW}(vermeldt|vermelden|vermeld|prijst|prijzen|noemt|noemen|aanbevolen|beoordeeld|getagd|
      geprezen)
    (prijst|vermeldt|noemt|beoordeelt|beveelt) ons|(geef|geeft|geven|gaf) ons ${FEW}(10|tien|negen|9)
    (paar|twee|drie|enkele) (regels|woorden|zinnen|lijnen) (over|op|bij|onder)
    laat ${FEW}feedback|feedback achter|(de|onze) verkoper ${FEW}(beoordeelt|beoordelen|beoordeeld)
    (${PRAISING}) ${FEW}(reacties|berichten|verhalen|commentaren|woorden|ervaringen)
    (onze|de|een|deze) hashtag|(tag|vermeld|noem) ons|(goed|leuk|lief) woordje (voor|over)
    (snelle?|korte?|kleine?) (beoordeling|recensie|score)|(like|volg) (onze pagina|ons)|iets (liefs|vriendelijks)
    (foto|video|filmpje|story|unboxing) ${FEW}(online|op uw|op je|delen|deelt|post|van (uw|het) product)|ambassadeur
    terugkoppeling|klantervaring(en)?|ervaring(en)? (delen|deelt|deel|van klanten)|smiley
    (een|dikke|mooie|hoge) (acht|negen|tien|8|9|10|vijf)(?! (euro|procent|%|minuten|dagen|uur|stuks|keer))(?= (voor|
      geeft|op|geven|van u|scoort|bij|in|en|,))
  `,
);
