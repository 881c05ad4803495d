import { lines } from '../../phrases.ts';

const oneOf = (list: TemplateStringsArray) => `(${lines(list).join('|')})`;

// Said of things and of ourselves as well, and therefore rude only of the reader.
const UNKIND = oneOf`
  dom|domme|stom|stomme|gek|gekke|gestoord|gestoorde|zielig|zielige|lui|luie|blind|doof|debiel|debiele|achterlijke?|asociaal|asociale
  onbeschofte?|waardeloos|waardeloze|hersenloos|hysterisch|dement|lachwekkend|belachelijk|onnozel|onnozele|gierig|gierige|leugenachtig|ziek in
  walgelijk|schaamteloos|schaamteloze|ondankbare?|kinderachtig|incompetent|onbekwaam|niet goed snik|niet goed wijs|niet normaal|triest|pathetisch
`;
const NAME = oneOf`
  dommerik|idioot|idioten|dief|dieven|ezel|varken|koe|geit|aap|rund|kalf|rat|hond|clown|eikel|lul|zak|leugenaar|leugenares|leugenaarster
  bedrieger|bedriegster|oplichter|oplichtster|crimineel|kleuter|kreng|heks|dwaas|gek|nul|lomperd|profiteur|parasiet|zeur|zeurkous|zeurpiet
  lastpak|figuur|geval|mens|wijf|vent|vrek|pin|kip|doos|teef|trut|muts|loser|debiel|imbeciel|stuk onbenul|onbenul|zielenpoot|huilebalk|misbaksel|viespeuk
`;
const DIRTY = oneOf`
  dikke|domme|stomme|vuile|vieze|luie|lelijke|achterlijke|gore|smerige|oude|rotte|gemene|lompe|onbeschofte|zielige|gierige|gestoorde|rare|valse|schijnheilige|leugenachtige?
`;
const THEY_ARE = oneOf`
  (u|jij|je|jullie|gij|ge) (bent|ben|zijt|lijkt|lijk)( wel)?
  (bent|ben|zijt) (u|jij|je|jullie|ge|gij)
  (u|jij|je|jullie|gij|ge)(?= ([\p{L}']+ ){0,4}(bent|zijt))
  (u|je|jij) moet (toch |wel |echt )*
`;
const SOME = `([\\p{L}']+ ){0,3}`;

export const rude: string[] = [
  `${THEY_ARE} ?(nou |nu |toch |echt |zo |zeker |gewoon |wel |maar |ook |zelf |te |heel |erg |volslagen |helemaal |een beetje |duidelijk |soms |blijkbaar |misschien |zelfs ){0,4}${UNKIND}`,
  `${THEY_ARE} ${SOME}(een|ne|nen|zo'n|geen haar beter dan een) (${DIRTY} |echte |grote |regelrechte |ordinaire ){0,2}${NAME}(?! (kwijt|verloren|vergeten|nodig|tegengekomen))`,
  `wat (een|ne|nen) (${DIRTY} |zielig |gestoord |raar |vies |gemeen |ontzettende ){0,3}${NAME}( (bent|ben|zijt) (u|jij|je|gij|ge))?(?= ?[!.]|$| bent| ben | zijt)`,
  `wat ben (jij|je) (een |toch )*((${DIRTY}|${UNKIND}) ){0,3}${NAME}`,
  `wat (bent|zijt) (u|gij|ge) (toch )?(een |ne |nen )((${DIRTY}|${UNKIND}) ){0,3}${NAME}`,
  `${DIRTY} (koe|geit|trut|doos|ezel|aap|varken|zak|rat|teef|dief|bedrieger|leugenaar|vinger|gladiool|muts|kip|gans|mens|wijf|klant|vent|lul|eikel|profiteur|hond!|leugens)`,
  `(?<=^|[.!?] ?|, )${NAME}[,!] ?(?=je|u|jij|lees|kijk|gij|dat|het|we|wij|waar|leer|\\n|$)`,
  `(?<=, )${NAME}(?=[.!]+ ?($|\\n))`,
  `(?<=^|[.!?] ?)(${DIRTY}|schaamteloze) ${NAME}`,
  `(?<=^|[.!?] ?|\\n)(zielig|pathetisch|triest|belachelijk)(?= hoor|[.!,])`,
  `(een|zo'n|zulke|welke|van|met) (${DIRTY} )?${NAME} (zoals|als|gelijk) (u|jij|jou|jullie|gij)`,
  `(welke|zo'n|zulke|stelletje|bende) (${DIRTY} )?(idioot|idioten|sukkels?|dwaas|dwazen|debiel|gek|zeikerd|eikels?|mafkees|dieven|oplichters|leugenaars|clowns?|stuk (tuig|vreten))`,
  `te (dom|stom|lui|achterlijk|beroerd|bete) om`,
  `(heeft|hebt|heb) (u|je|jij) (wel |dan |geen |niet |eigenlijk )*(hersens|hersenen|stront in|verstand|manieren|fatsoen|opvoeding|schaamte)`,
  `(u|je|jij|ge) (heeft|hebt|heb) (echt |zeker |toch )*(geen (hersens|hersenen|manieren|fatsoen|opvoeding|verstand|schaamte)|het verstand van|niet alle vijf|ze niet alle|het iq)`,
  `(jouw|je|uw) (gezeur|gejank|gezever|gelul|geklaag|gezeik|gemekker|gezanik|geblaat|gejammer|smoesjes|leugens|domheid)`,
  `(ouders|moeder) (hadden|had) (je|u|jou) .{0,20}manieren`,
  ...lines`
    (u|jij|je) liegt|stop met liegen|lieg niet|liegt dat het gedrukt staat|(vuile )?leugens|liegen en bedriegen
    (hou|houd|houdt) (je|uw|eens je) (bek|kop|mond|muil|smoel|bakkes|waffel|klep|tater)|(bek|kop|muil|smoel) (dicht|toe)
    ziek in (je|uw) (kop|hoofd)|(kunt|kan|kun) (u|jij|je) (zeker |wel |niet |eigenlijk )+lezen(?= ?[?!])
    (u|jij|je) kunt zeker niet lezen|leer (eerst |eens |toch )*lezen
    niet goed (bij je hoofd|bij uw hoofd|snik|wijs)|(snapt|begrijpt) (dit|dat), (u|jij) .{0,12}niet
    zelfs een (kleuter|kind|aap|ezel) (snapt|begrijpt|kan)
    krijg (de|toch de|allemaal de) (kanker|tering|tyfus|klere|kolere|pest|pleuris|pokken|ziekte|tyfes|zenuwen|hik)
    (val|rot|flikker|donder|sodemieter|lazer|pleur|tief|tyf|hoepel|scheer|bol|kras|ga|kanker|optief) (toch |eens |
      maar |je )*(dood|op(?! (de|het|een|uw|je|bol|onze))|weg(?=[!. ]+$)|het af|fietsen|schamen|janken)
    (loop|ga|naar) (toch |maar )?(naar )?(de )?(hel|pomp|duivel|maan)(?= |[.!]|$)
    (je|ge|u) (kan|kunt|kon) (de|mijn) (pot|boom|rug|kont) op
    zak in de stront|schijt aan|kus mijn (kont|kloten|gat)|(komt|hangt) me de (strot|keel) uit
    (ik )?hoop dat (je|u) (stikt|sterft|crepeert|verrekt)|stik er ?(toch )?in|verrek
    (schaam (je|u)|schaamt u zich)(?! niet om)( niet)?|ga (toch )?werken|zoek (eens )?hulp|laat je nakijken
    (kanker|tering|tyfus|klere|kolere|pleuris|kut|schijt|gvd|rot)(klant|hoer|lijer|wijf|vent|zooi|mens|zak|volk|kop|
      bedrijf|smoes|streek|gezeur)\p{L}{0,24}
    kloot(zak|zakken|viool|hommel|oog)|klote\p{L}{0,24}|kloten|verklo(t|ten|oten)|verknallen|verneuken|naaien|kut
    kutten|lulletje|lulhannes|gelul|lul niet|zeikerd?s?|zeikwijf|zeurpie?t|zeikstraal|gezeik|zeik niet
    hoer|hoeren|hoerenzoon|hoerenjong|slet|sletten|mietje|mongool|mongolen|mongooltje|imbeciele?n?|randdebiel|debielen
    kneus|kneuzen
    trutten|tuthola|takkewijf|wijven|smeerlap|smeerlappen|schoft|schoften|schurk|schurken|schooier|schoelje|kakker
    boer, |boerin, |nitwit|pannenkoek,
    hufters?|hufterig|lamzak|lamzakken|etterbak|etter|lomperik|lomperd|sukkels?|sukkelaar|onnozelaar
    onnozele (hals|gans|kloot)|stommerik|stommeling|domkop|domoor|domme gans|botterik|boerenlul
    mafkees|mafkezen|halve ?(gare|zool)|malloot|oen|oelewapper|idioten|leeghoofd|uilskuiken|kwal|klier|ploert|rotjoch
    rotmens|gajes
    godver\p{L}{0,24}|gvd|verdomme|verdomde|verdraaide|potverdomme|nondeju|shit|fuck\p{L}{0,24}|optief\p{L}{0,24}
    oprotten|opgerot|opzouten|opflikkeren|rotzak|rotzakken|zakkenwasser
    stuk (ongeluk|stront|vreten|verdriet|tuig|vuil|onbenul|uitschot)|schorem|gespuis|uitschot|volk als (u|jullie)
    asociaal volk|parasieten|oplichters(?! die)|dievenbende|bedriegers|tuig(?= van)
    ga je moeder|je moeder(?=[!.]*$)|(oplichten|bedriegen|bestelen) voor
    dief, |loser|losers|debiel, |kreng(?=[.!])|parasiet(?=[.!])
  `,
];
