import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const PERCENT = words`(-|min )?\d+ ?(%|procent)`;
const PRICE = words`
  (voor|vanaf|slechts|maar|amper|al voor|nu|kost) (maar |slechts |amper |nog geen )?((€|eur) ?\d+([,.]\d+)?|
    \d+([,.]\d+)?( ?(euro|€|eur)| per|,-)|een (paar euro|tientje|prikje))
  \d+([,.]\d+)? (euro )?(meer|extra) (heeft|heb|krijgt|krijg|hebt)|per maand|een tientje meer
`;
const NEXT_ORDER = words`
  (volgende|eerstvolgende|toekomstige|latere|tweede|nieuwe) (bestelling|aankoop|order|aankopen|bestellingen|bezoek)
  (de )?volgende keer
  (ons|het) ${FEW}assortiment|(hele|volledige) (site|webshop|winkel|collectie)
  als (u|je) ${FEW}(uitzoekt|bestelt|koopt)|in onze winkel
`;
const PRESENT = stems`
  (kortings|tegoed|waarde|cadeau|aankoop)?-?(bon|bonnetje)(?![\p{L}])|korting|voucher|coupon|gratis|voordeel|cadeau
  kado|spaarpunten|punten
  goedkoper|halve prijs|helft|\p{L}{0,24}code(?![\p{L}])|\p{L}{0,24}tegoed(?![\p{L}])|scheelt|bespaar|${PERCENT}
`;

// What there is to buy besides, and what leads there.
const OUR_RANGE = stems`
  [\p{L}-]{0,24}(collectie|assortiment|aanbod|modellen|accessoires|acties|aanbiedingen|deals|koopjes|webshop|outlet|
    showroom|bestsellers?|geurlijn|nieuwigheden|nieuwtjes|folder|catalogus)
  onze (andere |nieuwe |nieuwste |mooie |tweede )*\p{L}{0,24}(winkel|pagina|site|afdeling|spullen|jassen|schoenen|
    truien|producten|artikelen|pakketten|voordeelpakketten|lijn|serie|verzekering|cadeaus)
  (de|het) (nieuwe|nieuwste) [\p{L}]+|[\p{L}]+ die (we|wij) (deze week|net|pas|zopas)
`;
const LOOK = words`
  (neem|neemt|werp) ${FEW}(kijkje|blik)
  (kijk|kijkt) ((u|je|ook|eens|snel|gerust|zeker|gauw|rond|maar) )+(naar|bij|in|op|tussen|rond)?|bekijk|bekijkt|ontdek
  ontdekt|bezoek|bezoekt|shop|shopt
  snuffel|snuffelen|struin|blader|rondneuzen|rondkijken|neus|grasduinen|vraag (ook )?naar
  kom ${FEW}(kijken|ontdekken|proberen)
`;
const FRESH = words`
  (nieuwe|nieuwste|zomerse|winterse|laatste) (\p{L}+ )?(collectie|collecties|lijn|model|modellen|versie|lading|serie|
    editie|kleuren|\p{L}+bonen|generatie|smaken|geuren)
  (zomer|winter|najaars|voorjaars|herfst|lente|feest|kerst)-?(collectie|lijn|mode|assortiment|aanbod|items)
`;
const TO_BE_HAD = words`
  (is|zijn|ligt|liggen|staat|staan)? ?(net |weer |nu |pas )?(binnen(gekomen)?|online|verkrijgbaar|
    in de winkel|beschikbaar)
  (is|zijn|ligt|liggen|staat|staan) (net |weer |nu |pas |er |voor u ){0,2}(klaar|er|uit)
  vanaf
`;
const HAS_COME = words`(net|vers|nieuw|pas|zopas|zojuist) (weer )?(binnen|binnengekomen|toegevoegd|online)(?! bij ons magazijn)`;

const ALLURE = words`
  onze (absolute |grote |grootste )?(bestseller|topper|favoriet|lieveling|hit)
  (echte?|absolute) (aanrader|must|topper|buitenkans)|een aanrader|must-?have|razend populair|enorm populair
  lyrisch|weg van|dol op|zwer(en|t) (er)?bij|vlieg(en|t) de deur uit|gaat als warme broodjes|onmisbaar|doet wonderen
  het proberen waard|nog nooit zo (goedkoop|voordelig|laag)
  (iedereen|klanten|mensen) ${FEW}(enthousiast|verliefd)|scherp geprijsd|niet te missen|perfect cadeau|leuk cadeau
  iets (leuks|moois) tussen
`;
const TEMPT = words`
  (denk|denkt) (dan |ook |eens |aan |zeker |nog )+|overweeg|overweegt|gun (uzelf|jezelf|u|je)|trakteer|verwen|probeer
  probeert|upgrade|upgraden|stap ${FEW}over|combineer
  neem|neemt|nemen|koop|bestel|kent (u|je)|ken je|kies
`;
const BESIDES = words`
  onze|ons|(er )?(meteen|direct|gelijk) (ook )?bij|(bij)?passende?|bijhorende?|bijbehorende|nieuwste|grotere|premium
  pro|deluxe|luxe\p{L}{0,24}|xl|plus|max|\p{L}+ \d
`;
const MATCHING = words`(bijpassende?|bijhorende?|passende?|matchende?|handige?|aanvullende?) (\p{L}+ )?\p{L}+`;
const SELL = words`
  verkopen|verkoopt|hebben (wij|we)|(wij|we) hebben|kopen|kochten|namen|nemen|neemt|bestelden|verkrijgbaar|interesse
  vanaf|erbij|slechts|in dezelfde kleur|bestaat ook|er bestaat|in alle (soorten|kleuren|maten)
`;

const SALE = stems`
  \p{L}{0,24}(uitverkoop|solden|opruiming|koopjes|sale(?![\p{L}-])|kortingsactie|stunt|stuntprijzen|flashdeal|
    dealdagen|koopjesdagen|braderie|outlet)
  (black|white|cyber|single) ?-?(friday|week|monday|weken|days?)
  (moeder|vader|valentijns?|kerst|paas|sinterklaas|zomer|lente|herfst|winter)(dag)?-?(actie|deals|aanbieding)
  (super|top|dag|week)?deals
  \p{L}{0,24}aanbieding(en)?|\p{L}{0,24}acties?(?![\p{L}])|privéverkopen|priveverkopen|voorverkoop|afgeprijsd
  halve prijs|\p{L}{0,24}korting(?![\p{L}])
`;
const NOW = words`
  nu|vandaag|morgen|(deze|dit|hele) (week|maand|weekend|zomer|winter|seizoen)|begint|beginnen|begonnen|start|starten
  gestart|loopt|lopen|grote|tijdelijke?|alleen|snel|mis|profiteer|profiteert
  vanaf|tot (zondag|zaterdag|vrijdag|maandag|woensdag|eind|en met|wel|\d+)
  (speciaal|extra|exclusieve?|unieke|leuke?|leukste|mooie|mooiste|scherpe) |voor (jou|u|onze|trouwe)|bij ons|alles
  hele|van alles
`;
const URGES = words`
  (sla|slaat u) ${FEW}slag|wees er ${FEW}bij|op ?(is|=) ?op|alles moet weg|wie eerst komt|(laatste|unieke) kans(?! om)
  zolang de voorraad strekt|(wacht|wachten) niet te lang
  profiteer(t u)? ${FEW}(van|nu)|mis ${FEW}(niet|geen)|loop ${FEW}niet mis|grijp ${FEW}kans
  bestel (vandaag|nu|snel)( nog)?|(vandaag|nu) (nog )?besteld|wie nu bestelt
  (nergens|nooit) .{0,40}goedkoper|(de )?(laagste|scherpste|beste) prijs|voor weinig|dol op zijn
  (uzelf|jezelf) ${FEW}(verwennen|trakteren)|verwen ${FEW}(uzelf|jezelf)
  koop nu|reserveer nu|(er zijn )?er nog maar \p{L}+(?=[.!]|$)|in te slaan|stuntprijs|spotprijs
  prijs die (u|je) nergens|laatste stuks|bijna uitverkocht
`;
const JOIN = words`
  (meld|schrijf|geef|zet) (je|u|jezelf|uzelf) ${FEW}(aan|in|op)|abonne(er|ert|ren)|volg|volgt|like|likes?|tag|word
  wordt|download|downloadt|installeer|laat ${FEW}(e-?mail|mail)\p{L}{0,24} achter|krijg|ontvang
`;
const CHANNEL = stems`
  nieuwsbrief|mailinglijst|mailing(?![\p{L}])|club|insta|tiktok|facebook|youtube|kanaal|pinterest|app(?![\p{L}])
  wachtlijst|klantenkaart|spaarprogramma|loyalty|vip|fan(?![\p{L}])|lid(?![\p{L}])|lidmaatschap
  (onze|ons) (facebook)?(pagina|socials|kanaal|account)|acties|deals|aanbiedingen|als eerste
`;
const FRIEND = words`
  (breng|breng je|neem|tip|nodig|vertel|stuur) ${FEW}(vrienden|vriend|vriendin|buren|buur|buurvrouw|familie|kennissen|
    kennis|collega|collega's) ${FEW}(aan|uit|over|mee|door|en|krijg)
  (vriend|vriendin|kennis|kennissen|vrienden) aan(brengen|brengt)|doorverwij\p{L}+|(u|jullie) ${FEW}(allebei|beiden)
  krijgen (jullie )?(allebei|beiden)
`;
const CLUB = words`
  (onze|het|een|de) ([\p{L}-]+ )?[\p{L}-]{0,24}(abonnement|verzekering|premium-?service|garantieplan|klantenkaart|
    club|lidmaatschap|spaarprogramma|voordeelpakket(ten)?|servicecontract)
  (de|onze) \p{L}{0,24}kaart van het huis
`;
const CLUB_CALLS = words`
  (denk|denkt) ook|kent|ken|kies|neem|wijzen|per maand|slechts|maar|altijd|(bespaart|spaart|krijgt) (u|je)
  eerste maand|voortaan|vraag|ontdek|exclusieve|word
`;
const VISIT = words`
  (kom|komt|spring|loop|wip|ga) ((u|je|gerust|gezellig|eens|ook|dan|snel|dit weekend|zeker|maar|
    vrijblijvend) )*(langs|binnen|kijken|proeven)
  (opent|openen|opening) (wij |we )?(onze|een|van|feestelijk)|open dag|opendeurdag|(de|een) koffie (staat|ligt) klaar
  hapjes|iets lekkers
`;
const SHOP_PLACE = words`
  (in|bij|naar) ${FEW}(winkel|filiaal|showroom|zaak|stand|boetiek|ons|markt)
  (onze|tweede|nieuwe) (\p{L}+ )?(winkel|vestiging|filiaal)|koffie|taart|lekkers|hapjes|welkom
`;
const FOR_ONE_MORE = words`
  (drie|3|twee|2|vier|4|\d) (voor de prijs van|halen|plus|\+) ?\p{L}{0,24}|een plus een|1 ?\+ ?1
  (tweede|derde|vierde|tiende|\d+e) (\p{L}+ )?((is|is voor|voor|krijg|krijgt|kost|aan|maar|u|je) ?)*(gratis|
    halve prijs|de helft|niets|cadeau)
  (bij|voor) (aankoop|besteding|elke|iedere|ieder|elk) ${FEW}.{0,30}(gratis|cadeau|korting|halve|helft|weg|punten)
  geven (we|wij) bij elke|(cadeau|gratis) (erbij|bij (aankoop|elke|iedere))|er een \p{L}+ bij cadeau|neem er ${FEW}bij
`;
const SAVING = words`
  (bespaar|bespaart|besparen) (u|je|er|daar|flink|tot|wel)|(u|je) ${FEW}bespaart
  spaar(t u|t)? ((u|je|mee|voor|met|bij) )*(punten|zegels|mee|voor|met|bij)|scheelt (u |je )?\d+
  verzending is (dan )?(gratis|op ons)|(wij|we) betalen de verzending|dan is de verzending
`;

// It is about what was bought then, or what is paid back now.
const OF_THE_RETURN = says(words`
  (gebruikte|betaalde|kocht|gekocht|verkocht|betaald|toegepast|ingehouden|verrekend?|verrekenen|rato|opgewaardeerd|
    vervallen|vervalt|teruggestort|afgetrokken|ingegeven)
  (was|waren|liep|liepen|uitgeschreven|destijds|verlopen|ongeldig|helaas|terugroepactie|stopzet|genoot|vroeg|hoorde|
    hoort|zaten)
  niet (geldig|meer)|geen (korting|nieuwe)
  (betalen|betaal|storten|vergoeden|boeken|trekken|houden) (wij|we|ik) ${FEW}(terug|niet|u|af|in)
  (bied|bieden|stellen|stel) (ik|wij|we) .{0,40}(terug|voor)|terugbetal\p{L}{0,24}|terugbetaald
  als (u|je) .{0,30}houdt|u houdt|(u|je) mag .{0,20}houden
  retour(label|kosten|neren|punt|en)|gratis (retour|ruilen|ophalen)|vervangend\p{L}{0,24}|vervanger
  (on)?beschadigd\p{L}{0,24}|afgeven|afhaalpunt|pakket|advertentie|doos|stuk ging|reclamemails|batterijen|zakje
  aanbod van|bod
`);

export const marketing: Phrases['marketing'] = {
  says: [
    says(
      words`(kortings|actie|promo)?code:? [a-z]+\d+[a-z\d]*|kortingscode(tje)? (voor|speciaal|van)|met de code \p{L}+`,
    ),
    ...together(NEXT_ORDER, PRESENT),
    inOrder(LOOK, OUR_RANGE),
    ...together(LOOK, words`afgeprijsd|nieuwe|deze week|onze|vast iets`),
    ...together(FRESH, TO_BE_HAD),
    inOrder(HAS_COME, ALLURE),
    says(
      words`
        (nieuwe?|\p{L}+) (is|zijn) (net|pas) binnen(?=[,.!]| en)
        (we|wij) hebben ${FEW}nieuwe (lading|collectie|kleuren)
      `,
    ),
    ...together(SALE, NOW),
    says(ALLURE),
    inOrder(TEMPT, BESIDES, any(PRICE, ALLURE, words`eens|nooit zonder|past|voordeel|meer|extra`)),
    inOrder(
      TEMPT,
      words`onze|ons`,
      words`\p{L}{0,24}(verzekering|pakket|service|abonnement|club|topper|model|collectie)`,
    ),
    ...together(MATCHING, SELL),
    says(URGES),
    inOrder(JOIN, CHANNEL),
    says(words`volg(t u)? ons(?! op de hoogte)|like(t u)? (ons|onze)|tag ons|deel onze|abonneer (u|je) op`),
    says(FRIEND),
    ...together(CLUB, CLUB_CALLS),
    inOrder(VISIT, SHOP_PLACE),
    inOrder(SHOP_PLACE, VISIT),
    says(FOR_ONE_MORE),
    says(SAVING),
    inOrder(
      words`nu|(deze|dit|hele) (week|weekend|maand)|vandaag|voortaan|alles|speciaal|vanaf`,
      PERCENT,
      words`korting|eraf|lager|op alles|goedkoper|minder`,
    ),
    inOrder(
      words`alles|hele (assortiment|collectie|rayon|afdeling|site)|alle|hele \p{L}{0,24}afdeling`,
      any(PERCENT, words`halve prijs|korting|afgeprijsd`),
    ),
    says(
      words`
        tot (wel )?-?\d+ ?(%|procent)( korting| lager)?|vroegboekkorting|exclusieve (voordelen|aanbieding|deals)
        \d+ ?(%|procent) (korting|eraf) (op (je|uw|alles|de|het)|bij|als|voor)
      `,
    ),
    says(
      words`
        speciaal voor (jou|u|jullie|trouwe klanten|onze)|leuke aanbieding
        (nu |tijdelijk )+(in de aanbieding|afgeprijsd|verlaagd)|iets voor (u|jou)(?=[,.!?]|$)
      `,
    ),
    says(
      words`
        (mag|mogen) (ik|wij|we) ${FEW}wijzen op|interesse(?=\?)|(wist|weet) ${FEW}(dat )?(we|wij) ${FEW}ook
        we hebben ook (een|mooie|nog)|(raden|raad) (wij|ik|we) ${FEW}aan|hebben ze in (alle|vele)
      `,
    ),
    says(
      words`
        (andere )?klanten ${FEW}(ook |vaak )?(kochten|bestelden|namen)|klanten die .{0,40}(namen|kochten|bestelden)
        (hou|houd) ${FEW}(site|webshop|pagina) in de gaten|koop nu, betaal
      `,
    ),
    inOrder(words`gratis verzending`, words`vanaf|bij (besteding|aankoop)|tot`),
    inOrder(words`leg|voeg|doe|stop`, words`(in|aan) (uw|je) (winkel)?(mandje|wagen|wagentje|mand|winkelwagen)`),
    inOrder(
      words`krijgt|ontvangt|geven`,
      words`iedereen|elke klant|bij (zijn|elk|elke|ieder)`,
      words`pakje|bestelling|jas|aankoop`,
    ),
    inOrder(PRICE, BESIDES, words`versie|model|uitvoering|topper|\p{L}+`),
    says(
      words`
        voor (maar |slechts |amper )?(\d+([,.]\d+)? ?(euro)?|€ ?\d+([,.]\d+)?|een tientje|een paar euro) (extra|meer|
          per maand)
        eerste maand (gratis|op ons)|voorrang|een dag eerder
      `,
    ),
    inOrder(words`maak(t u)? kans op|win`, words`\p{L}+`),
  ],
  unless: [OF_THE_RETURN],
};
