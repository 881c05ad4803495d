import { lines } from '../../phrases.ts';

// Said of things as well ("ezel", "varken", "zak"), and therefore rude only when somebody is called it.
const MILD = `(${lines`
  dom|domme|stom|stomme|dommerik|stommerik|idioot|dief|dieven|ezel|varken|koe|geit|aap|gek|gekke|gestoord|gestoorde|zielig|zielige
  zielenpoot|ziek|clown|zak|eikel|lul|leugenaar|leugenares|bedrieger|oplichter|crimineel|blind|doof|lui|luie|kleuter|debiel
  asociaal|asociale|achterlijk|achterlijke|belachelijk figuur|triest figuur|zielig figuur|kreng|heks|rat|rund|dwaas
  onbeschoft|onbeschofte|schandalig mens|waardeloos|hersenloos|hysterisch|dement|hopeloos
`.join('|')})`;

export const rude: string[] = lines`
  (u|jij|je|jullie|gij|ge) (bent|ben|zijt|zijn|lijkt wel|is) ((nou|nu|toch|echt|zo|zeker|gewoon|een|ne|nen|te|wel|maar|ook|zelf|vuile|vieze|grote|ontzettend|heel|erg|een beetje|niet goed) ){0,4}${MILD}
  (bent|ben|zijt|zijn) (u|jij|je|jullie|ge|gij) ((nou|nu|toch|echt|zo|zeker|gewoon|een|ne|nen|te|wel|maar|soms|helemaal) ){0,4}${MILD}
  wat (een|ben jij een|bent u een|zijn jullie) ((ontzettend|echt|zielig|vuil|dom|gestoord) ?e? ?)?(idioot|idioten|dwaas|ezel|varken|zak|eikel|lul|leugenaar|bedrieger|oplichter|zielig figuur|mafkees|gestoord mens|gek|kreng|heks)
  (dikke|domme|stomme|vuile|vieze|luie|lelijke|achterlijke|gore|smerige|oude|rotte) (koe|geit|trut|doos|ezel|aap|varken|zak|hond|rat|teef|dief|bedrieger|leugenaar|vinger|gladiool|muts|kip|gans|mens|wijf|klant|vent|lul|eikel)
  (eikel|ezel|idioot|dwaas|varken|dief|leugenaar|lul|zak|loser|gek|debiel|kreng|parasiet)(?=[,!] ?(je|u|jij|lees|kijk|gij|dat|het|\n)|!)
  (welke|zo'n|zulke) (idioot|sukkel|dwaas|debiel|gek|zeikerd|eikel|mafkees)
  (u|jij|je) liegt|vuile (leugenaar|dief|bedrieger|oplichter)|liegt dat het gedrukt staat
  zielig hoor|zielig mannetje|zielig figuur|janken om
  (hou|houd) (je|uw) (bek|kop|mond|muil|smoel|bakkes|waffel)|bek dicht|kop dicht|muil dicht
  (hebt|heb|heeft) (u|je|jij) (wel |geen |niet )?(hersens|hersenen|stront in|verstand)
  niet goed (bij|snik|wijs)|ziek in (je|uw) (kop|hoofd)|(kunt|kan|kun) (u|jij|je) (zeker |wel |niet )+lezen|leer (eens )?lezen
  krijg (de|toch|allemaal de) (kanker|tering|tyfus|klere|kolere|pest|pleuris|pokken|ziekte)
  (val|rot|flikker|donder|sodemieter|lazer|pleur|tief|tyf|rot toch|hoepel) (toch )?(dood|op|een eind op)
  loop naar de (hel|pomp|maan|duivel)|(je|ge|u) (kan|kunt|kon) de (pot|boom) (op|in)|ga (toch )?fietsen|zak in de stront|schijt aan (jou|je|u)
  (kanker|tering|tyfus|klere|kolere|pleuris|kut|rot|schijt|gvd)(klant|hoer|lijer|lijers|wijf|vent|zooi|mens|zak|volk|kop|klanten|bedrijf|winkel)\p{L}*
  klootza(k|kken)|klootviool|klote|kloten|verklo(t|ten|ot)|verkloten|kut|lulletje|lulhannes|zeikerd?s?|zeikwijf|zeurpie?t|zeikstraal|gezeik|zeik niet
  hoer|hoeren|hoerenzoon|slet|sletten|teef|flikker|mietje|mongool|mongolen|mongooltje|debielen|imbeciel|imbecielen|achterlijke gladiool
  trut|trutten|tuthola|muts|doos, |takkewijf|kutwijf|rotwijf|pestwijf|stom wijf|gek wijf|oud wijf|wijf|smeerlap(pen)?|smeerlapperij|schoft|schoften|schurk
  hufters?|hufterig|lamzak|etterbak|etter|lomperik|lomperd|sukkels?|sukkelaar|onnozelaar|onnozele (hals|gans|kloot)|stommerik|stommeling|domkop|domoor|domme gans|botterik|boerenlul
  mafkees|mafkezen|halve ?(gare|zool)|randdebiel|malloot|idioten|oen|oelewapper|eikels, |zwakzinnige?|achterlijk
  godver\p{L}*|gvd|verdomme|verdomde|potverdomme|klere(zooi|lijer)|shit|fuck\p{L}*|sodeju|kanker op|tering|tyfus|kolere|pleurt? op|optief\p{L}*
  rotzak|rotzakken|zakkenwasser|stuk (ongeluk|stront|vreten|verdriet|tuig)|tuig|schorem|gespuis|uitschot|asociaal volk|parasieten
  oplichters|dieven(bende|tuig)|bedriegers
  (bent u|ben je|ben jij|zijt ge) (soms )?(blind|doof|dom|gek|achterlijk)
  ga je moeder|je moeder(?=[!.]*$)|ge zijt nen?
`;
