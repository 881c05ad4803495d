import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const NEXT_ORDER = words`
  (volgende|eerstvolgende|nieuwe|toekomstige|latere|tweede) (bestelling|aankoop|order|aankopen|bestellingen|keer|bezoek)
  (ons|het) ${FEW}assortiment|tweede (paar|artikel|stuk|product)|als (u|je) ${FEW}(uitzoekt|bestelt|koopt)
`;
const CHEAPER = stems`
  (kortings|tegoed|waarde|cadeau)?bon(?![\p{L}\p{N}])|korting|voucher|coupon|\d+ ?(%|procent)|gratis|voordeel|cadeau|punten
  goedkoper|halve prijs|helft|kortingscode|tegoed|shoptegoed
`;
const OUR_RANGE = stems`
  (\p{L}*)?(collectie|assortiment|aanbod|modellen|accessoires|acties|aanbiedingen|deals|koopjes|webshop|winkel(?![\p{L}\p{N}])|outlet|showroom|producten|bestseller|geurlijn|nieuwigheden|nieuwtjes|filiaal)
`;
const LOOK = words`
  (neem|neemt u) ${FEW}(een )?kijkje|kijk(t u)? (ook |eens |snel |gerust |zeker )+|bekijk|bekijkt u|ontdek|ontdekt u|bezoek|shop|snuffel|struin|blader
`;
const FRESH = words`
  (nieuwe|nieuwste|zomer|winter|najaars|voorjaars|herfst|lente)-? ?(\p{L}+ )?(collectie|collecties|lijn|model|modellen|versie|lading|serie|editie|kleuren)
  (zomer|winter|najaars|voorjaars|herfst|lente)(collectie|lijn|mode)|net binnen|nieuw binnen
`;
const TO_BE_HAD = words`
  binnen|online|verkrijgbaar|leverbaar|is er|zijn er|ligt klaar|uit|nu|vanaf
`;
const SALE = stems`
  (\p{L}*)(uitverkoop|solden|opruiming|koopjes|sale(?![\p{L}-])|kortingsactie|stuntprijzen|flashdeals?|dealdagen)
  (black|white|cyber) ?(friday|week|monday|weken)|(moeder|vader|valentijns|kerst|paas|sinterklaas)(dag)?(actie|deals)|(super|top)?deals
  tijdelijke (actie|aanbieding)|acties
`;
const NOW = words`
  nu|vandaag|morgen|vanaf|tot|deze week|begint|begonnen|start|gestart|loopt|komt|grote?|bij ons|alleen|snel|don|mis|profiteer|dit weekend|van (start|deze)
`;
const URGES = words`
  (sla|slaat u) (uw|je) slag|wees er snel bij|op ?(is|=) ?op|alles moet weg|wie eerst komt|(laatste|unieke) kans|zolang de voorraad strekt
  profiteer(t u)? ${FEW}(van|nu)|profiteer nu|mis ${FEW}(niet|geen)|mis het niet|grijp (uw|je) kans|bestel (vandaag|nu|snel)( nog)?
  (nergens|nooit) .{0,40}goedkoper|(de )?(laagste|scherpste|beste) prijs|voor weinig|dol op zijn|verwen (uzelf|jezelf)|(uzelf|jezelf) ${FEW}verwennen
  koop nu|reserveer nu|nu (besteld|bestellen)
`;
const JOIN = any(
  words`
    (meld|schrijf|geef) (je|u|jezelf|uzelf) ${FEW}(aan|in|op)|abonneer|abonneert u|volg(t u)? ons|like(t u)? (ons|onze)|word (lid|vriend|fan)
    (maak|neem) ${FEW}(lid|lidmaatschap)|download(t u)? (de|onze)|zet (je|u|uzelf|jezelf) op
  `,
);
const CHANNEL = stems`
  nieuwsbrief|mailinglijst|mailing|club|instagram|tiktok|facebook|youtube|kanaal|pinterest|app(?![\p{L}])|wachtlijst|klantenkaart|spaarprogramma|loyalty|voordeel
  onze (pagina|socials)|acties|deals|tips
`;
const FRIEND = words`
  (breng|neem|tip|nodig|vertel|stuur) ${FEW}(vrienden|vriend|vriendin|buren|buur|familie|kennissen|collega|collega's)
`;
const UPSELL = words`
  voor (maar |slechts |amper )?(\d+([,.]\d+)? ?(euro)?|€ ?\d+([,.]\d+)?|een tientje|een paar euro) (extra|meer|per maand)
  (mag|mogen) (ik|wij) ${FEW}wijzen op|interesse(?=\?)|combineer (het|dit|hem)|neem er ${FEW}bij|meteen ${FEW}erbij|neemt u niet
  (echt |absolute )?(een )?aanrader|(iets|wat) voor (u|jou)(?=[,.!?]|$)|onze (bestseller|topper)|(raden|raad) (wij|ik|we) ${FEW}aan
  (iedereen|klanten|men) (is|zijn|zijn er) ${FEW}(lyrisch|weg van|dol|enthousiast)|er (lyrisch over|weg van)|(andere )?klanten ${FEW}(kochten|kopen|bestelden|bestellen)
  stap (nu )?over op|stapt u over|upgrade (nu )?naar|(wist|weet|wist je|weet je) ${FEW}(dat )?(we|wij) ${FEW}ook|we hebben ook (een|mooie|nog)|hebben ze in (alle|vele)
  (abonnement|onderhoudsabonnement|premiumpakket)(?= .{0,40}(euro|altijd|voordeel))
  (drie|3|twee|2|vier|4|\d) (voor de prijs van|halen|plus|\+)|een plus een|1 ?\+ ?1|tweede (gratis|halve prijs|aan halve)
`;

const OF_THE_RETURN = [
  says(words`
    (gebruikte|betaalde|kocht|gekocht|besteld(e)?|betaald|toegepast|ingehouden|verrekend|verrekenen|rato|opgewaardeerd|vervallen|vervalt|vervalt|teruggestort|trekken|afgetrokken)
    (was|waren|liep|liepen|uitgeschreven|destijds|inmiddels verlopen|verlopen|niet geldig|ongeldig|helaas|niet meer|terugroepactie|stopzet)
    (betalen|betaal|storten|vergoeden|boeken) (wij|we|ik) ${FEW}(terug|niet|u)|(bied|bieden) (ik|wij|we) .{0,40}terug|terugbetaal\p{L}*|als (u|je) .{0,30}houdt
    retourlabel|gratis (retour|retourneren|ruilen|ophalen)|vervangend\p{L}*|(on)?beschadigd\p{L}*
  `),
];

export const marketing: Phrases['marketing'] = {
  says: [
    says(words`(gebruik|met|voer|vul|via|en)? ?(de |onze |je |uw )?(kortings|actie|promo)?code [a-z]+\d+[a-z\d]*`),
    ...together(NEXT_ORDER, CHEAPER),
    inOrder(LOOK, OUR_RANGE),
    ...together(FRESH, TO_BE_HAD),
    ...together(SALE, NOW),
    says(URGES),
    inOrder(JOIN, CHANNEL),
    says(words`volg(t u)? ons|like(t u)? (ons|onze)|abonneer (u|je) op`),
    says(FRIEND),
    says(UPSELL),
    inOrder(
      words`(nu|deze week|vandaag|voortaan|alles|speciaal voor|vanaf)`,
      words`\d+ ?(%|procent)`,
      words`korting|eraf|lager|op alles|goedkoper`,
    ),
    inOrder(words`alles|hele assortiment|alle`, words`\d+ ?(%|procent)`),
    says(
      words`tot (wel )?-?\d+ ?(%|procent)( korting| lager)?|vroegboekkorting|exclusieve (voordelen|aanbieding|deals)`,
    ),
    says(
      words`speciaal voor (jou|u|jullie|trouwe klanten|onze)|leuke aanbieding|(nu |tijdelijk )+(in de aanbieding|afgeprijsd)`,
    ),
    says(
      words`(kom|komt u|spring|loop) ${FEW}(langs|binnen) ${FEW}(in|bij) (onze|de|ons)|(onze|de) koffie staat klaar|hou ${FEW}(site|webshop|pagina) in de gaten`,
    ),
    inOrder(words`gratis verzending`, words`vanaf|bij (besteding|aankoop)|euro`),
    inOrder(words`spaar(t u|t)?`, stems`punten|zegels|cadeau|korting|mee`),
    inOrder(words`(wie )?(nu|vandaag) bestelt|bij elke bestelling`, words`krijgt|cadeau|gratis`),
    inOrder(words`met (de|onze) (klanten|voordeel|spaar)?kaart|onze klantenkaart`, words`krijgt|spaart|\d+ ?%|korting`),
    inOrder(words`maak(t u)? kans op`, words`weekend\p{L}*|reis|prijs|cadeau\p{L}*|\p{L}+`),
  ],
  unless: OF_THE_RETURN,
};
