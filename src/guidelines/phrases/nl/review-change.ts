import { any, FEW, inOrder, type Phrases, says, together, words } from '../../phrases.ts';
import { MARKS, OPINION, PUBLIC, PUBLISHED, SHOWN, SLATING, STARS } from './review.ts';

// What they have published.
const THEIRS = any(
  PUBLISHED,
  words`
    (uw|je|jouw|die|deze|jullie|${SLATING}|${SHOWN}) ${FEW}(beoordeling|beoordelingen|waardering|score|cijfer|
      feedback|oordeel|kritiek|commentaar|coment|comment|quotering|evaluatie|mening
      relaas)(?! op (de|het|uw) (?!site|pagina|website|winkel))
    (de|een) (feedback|beoordeling|waardering|score|kritiek)(?! (van|door))
    (${SLATING}|${SHOWN}) ${FEW}(klacht|melding|reactie|bericht|tekst|stuk|stukje|verhaal)
    (vernietigende?|negatieve?|slechte?) ${FEW}(stukje|bericht|verhaal|opmerking)
    (klacht|melding|reactie|bericht|tekst|stukje?|verhaal|opmerking|post|woorden|foto|filmpje|commentaar|ster|sterren|
      cijfer) (die|dat|welke) (u|je|jij) ${FEW}(publiceerde|plaatste|gaf|schreef|postte|achterliet|zette|deelde|
      geplaatst|gepubliceerd|geschreven|gegeven|gepost|achtergelaten|gedeeld|gezet)
    (zo'n|zulke?|dergelijke?) ${FEW}(commentaar|beoordeling|reactie|score|kritiek|oordeel|bericht|stukje)
    wat (u|je|jij) ${FEW}${PUBLIC}|(uw|je|jouw) (woorden|uitspraken) ${FEW}(online|openbaar|publiek|op internet)
    (het cijfer|wat) (dat |wat )?(u|je|jij) ${FEW}(gaf|gegeven|gepost|geplaatst|geschreven|schreef|publiceerde)
    wat (daar|er) (nu )?staat
    ${STARS}|(een|twee|drie|[1-3]) ?(op|/) ?(vijf|tien|5|10)
  `,
  `(klacht(en)?|melding(en)?|reacties?|bericht(en)?|tekst(en)?|verhaal|stukjes?|opmerking(en)?|commentaren|woorden|post|filmpje|foto|schreef|geschreven|getuigenis|mening|oordeel|iets|niets|niks|dit|over ons)(?![\\p{L}]).{0,50}?${PUBLIC}`,
  `${PUBLIC}.{0,40}?(klacht|melding|reactie|bericht|tekst|verhaal|geschreven|gepost|geplaatst|schreef|publiceerde|iets|niets|niks)(?![\\p{L}])`,
);

const AWAY = words`
  verwijder(en|t|d|de)?|verwijderd (worden|te worden)|wis(sen|t)?|gewist|schrap(pen|t)?|delet(e|en)?|wegha(al|alt|len)
  weg te halen
  weg|wegneemt?|eraf|er ${FEW}af|offline( te)?( halen| haalt)?|verdwijn(en|t)?|verdween|verdwenen
  weg (ging|gaat|is|was|mag|kan)|(verwijdering|intrekking|schrapping) van|intrek(ken|t)|in te trekken|ingetrokken
  terug ?te trekken|terugtrek(ken|t)|terugne(em|emt|men)|ongedaan|onzichtbaar|verberg(en|t)?|verborgen
  annule(er|ert|ren)|deactiveren|ontkracht(en)?
  (weg|terug|in|af|eraf|offline) te (halen|nemen|trekken)
  af te zien|halen|haalt|wegging|weggaat|offline (ging|gaat|is|was)
`;
const OTHERWISE = words`
  aanpas(sen|t)|aan te passen|aangepast|wijzig(en|t)?|gewijzigd|verander(en|t)?|veranderd (worden|te worden)
  bewerk(en|t)?|bewerkt worden
  herzie(n|t)?|herziet|herschrij(f|ven|ft)|heroverwe(eg|gen|egt)|herbekijken|herbekijkt|herroepen|bijstel(len|t)
  bij te stellen|bijgesteld|bijwerk(en|t)|bij te werken
  verho(og|gen|ogt)|opho(og|gen|ogt)|op te hogen|optrekken|opkrik(ken|t)|op te krikken|opwaarder(en|t)|upgraden
  omzetten|ombuigen|om te zetten|verbeter(en|t)?
  verzacht(en)?|nuancer(en|t)|nuanceer|milder|corrige(er|ren|ert)|rectificer(en|t)|rechtzetten|vervang(en|t)?
  (aanpassing|wijziging|bijstelling|herziening) van
  (aan|bij|om|op|over) te (passen|stellen|werken|zetten|trekken|waarderen|krikken|doen|schalen)
  overdoen|positiever|vriendelijker
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
const FEWER = words`
  (mag|kan|mogen) ${FEW}(sterretje|ster|sterren) (er)?bij|meer sterren|hogere (score|waardering|beoordeling)
  (een|iets) (vriendelijker|milder|positiever)e? (tekst|woord|review|stukje)
`;
const WHAT_FOR = words`
  (er|daar) ${FEW}(vijf|vier|5|4|acht|negen|tien|meer) (van )?(maken|maakt)?
  maak er ${FEW}(vijf|vier|acht|tien|\d+)( sterren)? van|in (een )?(vijf|5|positieve)
  door iets (dat|positie\p{L}{0,24}|anders|vriendelijk\p{L}{0,24})
`;

const STILL_THERE = words`
  (nog )?(altijd |steeds |nog )*(zichtbaar|te lezen)|iets aan doen|geen (bestaansreden|plaats) meer
  (hoort|hoeft) (daar|er) niet|niet meer terecht
  klopt niet (meer|langer)|niet (meer|langer) (kloppen|klopt|correct|actueel|juist|waar|terecht|van toepassing)
  achterhaald|wat (kan|kunnen) (we|wij|u|je|daar|er) ${FEW}(aan|mee)|(online|er) (nog )?staa(t|n)
  laat ${FEW}niet staan|niet staan
`;
const RETHINK = words`(denk|denkt|nadenken|nadenkt|kijk|kijkt|bekijk|na te denken) ${FEW}(over|naar|eens|opnieuw)`;

const PUBLISH = words`
  plaats(en|t)?|schrij(f|ven|ft)|gee(f|ft)|geven|zet|zetten|achterla(at|ten)|publice(er|ren|ert)|de(el|len|elt)
  post(en)?|te (zetten|plaatsen|schrijven|delen)
`;
const NONE = words`geen|niets|niks|niet|liever niet|voorlopig|nog niet`;
const WAIT = words`wacht(en|t)?( u)?|gewacht|uitstel(len|t)|stel ${FEW}uit|(af)?zien van|zie af van|af te zien`;

const DONE_TO_IT = `(verwijder|wijzig|aanpas|aangepast|gewijzigd|verander|herzien|verhoogd|geschrapt|bijgewerkt|gecorrigeerd)\\p{L}{0,3}`;
const OURS = '(magazijn|werkplaats|technicus|controleur|keurmeester|koerier|vervoerder)';

// It may stay, is not theirs, or is not in our hands.
const LEFT_ALONE = says(words`
  (u|je) (mag|kunt) ${FEW}(aanpassen|wijzigen|veranderen) of|of (houden|laten staan)
  (mag|mogen) ${FEW}(blijven|staan)(?! gerust weg)|laten zoals|zoals (hij|ze|het) is|hoeft (u |je )?(niets|geen|niet)
  eerlijke feedback
  (heb|hebben) ${FEW}(commentaar|opmerking|reactie|review|feedback|mening|bericht) (toegevoegd|genoteerd|doorgegeven|
    gewist|verwerkt|besproken)
  (wij|we|ik) (kunnen|mogen|kan|mag) ${FEW}(niets|niet|geen|nooit) ${FEW}${DONE_TO_IT}
  (wij|we|ik) (hebben|heb) ${FEW}${DONE_TO_IT}
  (wij|we|ik) (herzagen|herzag|veranderden|veranderde|pasten|vragen nooit|vraag nooit)
  hebben (wij|we) ${FEW}${DONE_TO_IT}
  (kunnen|mogen) (wij|we) (zelf|ze|reviews|beoordelingen|die) ${FEW}(niet|nooit)
  hebben (uw|je) ${FEW}(gelezen|gezien|ontvangen|bekeken)
  sticker|kerstster|typeplaatje|toetsenbord|handgeschreven
  ${OURS} ${FEW}(beoordeling|verslag|score|opmerking|reactie|waardering)
  (beoordeling|verslag|score|opmerking|reactie|waardering) (van|door) (de|het|onze|ons) ${OURS}
`);

/** What is asked of a review that was named before. */
const THAT_ONE = words`
  (verander|wijzig|verwijder|haal|pas|wis|schrap|neem|trek|herzie|corrigeer|bewerk|verberg|verhoog|
    verzacht)t?( u)? (ze|hem|het|die|dat|deze)(?! (label|doos|pakket|scherm))
  (mag|mogen|kan|kunnen|moet|zou|zouden) (hij|ze|die|het|dat|deze) ${FEW}(${AWAY}|${OTHERWISE})
  (pas|past|werk|stel|haal) (ze|hem|het|die|dat)( \p{L}+)? (aan|bij|weg|eraf)
  (kunt|kun|kan|wilt|wil|zou|zoudt) (u|je|jij) (ze|hem|het|die|dat|deze|er|daar) ${FEW}(${AWAY}|${OTHERWISE}|
    iets aan (doen|veranderen)|(milder|vriendelijker|positiever|zachter) maken)
  (hem|ze|die|deze) (aanpassen|verwijderen|wijzigen|veranderen|verhogen|herzien|weghalen|intrekken|bijstellen|optrekken)
  (de|het) (uwe|jouwe) ${FEW}(${AWAY}|${OTHERWISE})
`;

// Too common to ask any change of, but not to ask it away.
const SAID_BY_THEM = words`(uw|je|jouw) ${FEW}(reacties?|commentaar|berichten|woorden|posts?|opmerkingen|mening)`;
const AWAY_WITH_IT = words`
  (haal|haalt|neem|neemt|trek|trekt) (ze|hem|het|die|dat)( \p{L}+)? (weg|offline|terug|in|eraf)
  (verwijder|schrap|wis)t? (ze|hem|die|dat)
`;

export const review_change: Phrases['review_change'] = {
  says: [
    ...together(THEIRS, any(AWAY, OTHERWISE)),
    ...IN_TWO,
    says(FEWER),
    says(
      words`
        (aangepaste|hogere|betere|gewijzigde|herziene|bijgewerkte|eerlijkere|mildere) (score|review|beoordeling|
          recensie|waardering) (van (u|je|uw kant|jouw kant)|zou|kan|helpt)
        (vier|vijf|4|5) sterren in plaats van
      `,
    ),
    ...together(any(THEIRS, MARKS), WHAT_FOR),
    ...together(THEIRS, STILL_THERE),
    inOrder(RETHINK, THEIRS),
    inOrder(words`zolang|totdat|tot`, THEIRS, words`er ${FEW}(staat|staan)|online|zichtbaar|blijft`),
    says(
      words`voor(dat|aleer)? (u|je) (\p{L}+ ){0,3}(feedback|reviews?|beoordeling|recensie|score|sterren) (achterlaat|geeft|plaatst|schrijft|post|deelt|publiceert)`,
    ),
    inOrder(words`klopt|kloppen|past|passen|hoort|horen`, THEIRS, words`niet( meer| langer)?`),
    inOrder(words`neem|neemt|trek|trekt|haal|haalt`, words`terug|in|weg|offline`, THEIRS),
    inOrder(words`in plaats van|liever dan|eerder dan`, OPINION, words`contact|eerst|rechtstreeks|ons|mij`),
    says(
      words`voor(dat|aleer)? (u|je) (iets|wat|dit|ons|een \p{L}+)?( online| openbaar| over ons| op \p{L}+)? ?(plaatst|publiceert|post|beoordeelt|deelt|reviewt)`,
    ),
    says(
      words`van (die|de|uw|je|deze) (1|2|3|een|twee|drie)( sterren| ster)? (een |er )?(4|5|vier|vijf)( sterren)?( \p{L}+)? ?(maak|maken|maakt|te maken)`,
    ),
    inOrder(
      words`(uw|je|jouw) (verhaal|tekst|bericht|reactie|post|stuk|stukje|opmerking)`,
      words`zichtbaar|te lezen|online|te zien`,
      words`iets aan doen|weg|offline|verwijderen|aanpassen`,
    ),
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
  across: [inOrder(THEIRS, THAT_ONE), inOrder(SAID_BY_THEM, AWAY_WITH_IT)],
  unless: [LEFT_ALONE],
};
