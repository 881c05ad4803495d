import { lines } from '../../phrases.ts';

// Expressions that say nothing, though their words elsewhere would.

/** What a return is called in passing: "u helpen met uw retour". */
const MATTER = `(al |elk van )?(uw|je|jouw|de|deze|dit|het|een|elke?) (recente |nieuwe |lopende |laatste )?(retour(zending|aanvraag|verzoek)?|terugzending|aanvraag|bestelling(en)?|order|aankoop|vra(ag|gen)|verzoek|probleem|situatie|kwestie|melding|terugbetaling)`;
const ABOUT_ONES = `(vra(ag|gen)|contact|bericht|geschreven|schrijft|contacteren|gecontacteerd|opgenomen|opneemt|mail(t|en)?|gesprek|benaderd|benadert|aanklopt)`;

export const IDLE_SAID = lines`
  goe(de|den|ie)?[ -]?(morgen|middag|avond|dag|nacht)
  hoe (gaat|is) (het|ie|dat)( met (u|je|jou|jullie|de familie))?( vandaag)?
  (alles|hopelijk|gaat het) (goed|wel|oke?|kits|in orde|naar wens)( (daar|met (u|je|jullie)|verder))*
  hoe maakt u het
  is daar iemand|(bent u|ben je|zijt ge) (er|daar|online)( nog)?
  (mijn|de) naam is( \p{L}+)?
  (u spreekt|je spreekt|je chat|u chat) (hier )?met( \p{L}+)?
  (ik|wij|we|uw|je|vandaag|kan|u|kunnen|mag|help|helpen|jou|team) vandaag (uw|je|jouw|voor|u|met|van|graag)
  (waarmee|hoe|wat|waar) (kan|kunnen|mag|mogen) (ik|wij|we)( (u|je|jou|jullie|vandaag|ergens|mee|voor|met|van|
    iets))*( (helpen|betekenen|dienst zijn|doen|bijstaan|assisteren|dienen|(blij|gelukkig) (mee )?maken|
    plezier (mee )?doen))?
  (is er )?(nog|verder) iets (waarmee|waar|wat|dat) (ik|wij|we)( (u|je|mee|voor|kunnen?|mee|verder|nog|mag|
    mogen))*( (helpen|doen|betekenen|van dienst zijn))?
  (iets|nog iets|niets|wat) (voor )?(u|je|jou)? ?(kan|kunnen|kwijt) ?(doen|betekenen|wilt?|wil|helpen)?
  (heeft|hebt|heb|mocht|mochten|zijn|als|indien) (u|je|jij|er|jullie)?( (nog|verder|toch|of|andere|verdere|overige|
    meer|hebben|heeft|hebt|zijn))*( (vragen|een vraag|iets|opmerkingen|onduidelijkheden|twijfels|hulp|
    problemen))( (hebben|heeft|hebt|zijn|nodig|onduidelijk|niet duidelijk|over|of))*
  (stel|stelt u) (ze|hem|die|uw vraag|je vraag|gerust|uw vragen|je vragen)( (gerust|maar))*
  (neem|neemt u|nemen|op te nemen|opnemen)( (dan|gerust|altijd|maar|zeker|gerust|vrijblijvend|u))* contact( (met ons|
    met mij|met onze \p{L}+))?( op)?( te nemen)?
  (contact )?(met ons |met mij )?op te nemen
  (een|de|onze|mijn)( \p{L}+)? collega'?s?( van ons)? (neemt|nemen|helpt|helpen|komt|komen|staat|
    staan)( (zo snel mogelijk|snel|spoedig|u|je|graag|verder|dan|contact|met|op))*
  (wij|we|ik) (kom|komen|laten|nemen|reageren|antwoorden)( (hier|er|snel|spoedig|u|je|zo|mogelijk|met|op|bij|
    zo snel mogelijk|contact|iets|van))*( (terug|weten|horen|op))+
  (u|je|jij) (hoort|krijgt|hoor)( (snel|spoedig|zo|mogelijk|zo snel mogelijk|gauw))* (van ons|bericht van ons|antwoord)
  zo (goed|snel|spoedig|prettig|fijn|vlot) (als )?mogelijk
  (gaan|doen|doet|deden)( \p{L}+){0,3} (uiterste )?best( (om|voor|te doen))*
  (te )?(doen|gaan)( \p{L}+){0,2} (uiterste )?best
  (we|wij|iedereen|ik|team)( \p{L}+)? (doe|doen|doet) (er )?(altijd |werkelijk |echt )?(alles|ons best|
    ons uiterste best)( (aan|voor|om))*
  (alles|er alles) aan( te)? doen
  in het vaandel( dragen)?
  op (de eerste plaats|(een|1|nummer (een|1))|de eerste rij|nummer een)
  (koning|nummer een|heilig|centraal|ons alles)
  (dag en nacht|24 ?/ ?7|24 uur( per dag)?|zeven dagen op zeven|7 dagen (per|in de) week|rond de klok|te allen tijde|
    (op )?elk (moment|uur)( van de dag)?)
  (ik zit hier|(wij|we|ik) (zijn|ben)( er)?( telefonisch)?( bereikbaar)?|bereikbaar) (tot|
    van)( \p{L}+){1,2} uur(?=, dus| dus|[.!]?$)
  (met )?hoofdletters? \p{L}
  hoofdletter
  (geen|zonder) (probleem|moeite|zorgen|dank|punt)
  met alle plezier
  (heel )?graag gedaan
  tot (ziens|snel|gauw|spoedig|binnenkort|dan|later|de volgende( keer)?|horens)
  (een )?(fijne?|goede?|mooie|prettige?|zalige?|gezegende?|gelukkige?|vrolijke?|aangename|plezante|leuke|heerlijke|
    rustige) (\p{L}+ )?(dag|avond|weekend|week|middag|ochtend|feestdagen|kerst|vakantie|jaar|nieuwjaar|nacht|werkdag|
    verjaardag)( (nog|verder|toe|gewenst|toegewenst))*
  (het )?ga je goed|het beste|al het (goede|beste)|zorg goed voor (uzelf|jezelf)
  slaap lekker|welterusten|eet smakelijk|smakelijk eten
  (met )?(vriendelijke|hartelijke|warme|lieve|sportieve|zonnige|beste|veel|de) (groet|groeten|groetjes)
  (een )?(klein |kort )?(ogenblikje|ogenblik|momentje|moment)( geduld)?
  (even|nog even) geduld( (aub|alstublieft|a\.u\.b\.?))?
  a\.?u\.?b\.?|s\.?v\.?p\.?|m\.?v\.?g\.?
  (dank|bedankt|merci)( (u|je|jullie))?( (wel|zeer|hartelijk|alvast))*( voor( (het|uw|je|jullie|
    de))*( \p{L}+)? (bericht|mail|reactie|vertrouwen|geduld|begrip|vraag|contact|medewerking|bestelling|aankoop|
    antwoord|interesse|moeite|tijd|woorden|contacteren|contactname|melding|loyaliteit|bezoek|feedback))?
  (voor )?(het|uw|je) (lange )?(wachten|contacteren|vertrouwen|ongemak|geduld|begrip|bestelling|medewerking)
  (uw|je) (bestelling|aankoop|keuze|melding|bericht|vraag)( (en|bij ons|voor ons|serieus|zeer serieus))*
  (dat|die|wij|we|nemen)( \p{L}+){0,3} (serieus|ter harte)
  (hiermee|daarmee|hierbij)? ?(voldoende|zo|hopelijk)? ?(te hebben |hebben )?geinformeerd( (te hebben|hebben))?
  (te horen|om te horen|horen|hoort|om van (u|je) te horen)
  (komen (we|wij) er|komt het)( (wel|zeker|vast|helemaal))* (uit|goed|in orde)
  bij ons (kunt|kan|kun|terecht)( (u|je|altijd|terecht))*
  (u|je|klanten) (kunt|kan|kun|kunnen)( (bij ons|bij mij|aankloppen|altijd|steeds|op|ons|op ons|mij|rekenen|gerust|
    dag en nacht|vertrouwen|terecht|bouwen|hier))+
  (aan|op) het (juiste|goede) adres
  voor (u|je) (klaar|paraat)( (staan|staat|te staan))?
  van dienst( (zijn|te zijn|geweest))?
  ter harte|ten dienste|te woord|tot dienst|tot uw dienst|in goede (handen|gezondheid)
  eerste plaats
  treft dit bericht|bereikt dit bericht
  op (reis|weg) (samen|met ons)
  (nieuwe|beste) (vrienden|wensen)
  (alle|veel) goeds
  insha'?allah|inchallah|mubarak|kareem
  (help|helpen|helpt|bijstaan|bijstaat|ondersteunen|begeleiden|adviseren)( (ik|wij|we|u|je|jou|jullie|graag|verder|
    daarbij|hier))* (met|bij|over|rond|omtrent|inzake) ${MATTER}( (verder|te helpen|helpen))?
  (met|bij|over|rond|omtrent|inzake|voor) ${MATTER} (te )?(helpen|help|helpt|bijstaan|ondersteunen|begeleiden|adviseren)
  ${ABOUT_ONES}( (ons|mij|u|je|heeft|hebt|met ons)){0,3} (over|omtrent|rond|betreffende|inzake|bij|
    naar aanleiding van|in verband met|aangaande) ${MATTER}
  contact( (met|op|ons|mij|u|je|onze \p{L}+|heeft|hebt|te|hebt u))* (opgenomen|opneemt|opnemen|opnam|zoekt|zocht|
    gezocht|zoeken)( (heeft|hebt|hebben|had))?
  (voor|bij) (ons|onze \p{L}+) (heeft |hebt |had |te )?(gekozen|kiest|koos|kiezen|gewinkeld|winkelt|gekocht|geshopt|
    shopt)( (heeft|hebt|had))?
  (heeft|hebt) gekozen
  wat (een )?(ontzettend |heel |erg |zo |verdorie )?(fijn|vervelend|spijtig|jammer|leuk|lief|mooi|goed|geweldig|
    heerlijk|attent|aardig|sneu|naar|erg|super|tof|gezellig|verdrietig|pech)e?( (dat|om te horen|dit te horen|
    te horen|voor (u|je|jou)|nieuws|van (u|je|jou)))*
  hoe (is|gaat|was|loopt) (het|alles|ie|dat|hij)( (ermee|met (u|je|jou|jullie|de \p{L}+)|daar|nu|toch|vandaag|verder|
    bij (u|jou|jullie|je)))*(?= ?[?!.,]|$)
  hoe voelt (u|je) (zich|je)|hoe was (uw|je) (\p{L}+ )?(weekend|dag|vakantie|avond|reis|week)
  (zegt|zeg|vertel|vertelt)( (u|je|het|eens|ons|me|mij|alles|gerust)){1,3}( maar)?(?= ?[!.,]|$)
  (waarmee|hoe|wat|waar) (kan|kunnen|mag|mogen) (ik|wij|we)( \p{L}+){0,3} (blij|gelukkig|plezier|helpen|dienen|
    betekenen)( (maken|mee|mee doen|doen|zijn))*
  (kan|kunnen|mag|mogen) (ik|wij|we)( (verder|nog|misschien|soms|ergens|iets|voor|u|je|jou|jullie|mee|van|met|vandaag|
    anders))+ (helpen|doen|betekenen|dienst zijn|bijstaan|assisteren)
  (wens|wensen|wenst)( (ik|wij|we|ons team))? (u|je|jou|jullie|iedereen|
    allen)(?!( \p{L}+)* te )( [\p{L}'-]+){0,9}(?= ?[.,!;:]|$)
  (gefeliciteerd|proficiat)( (met|aan|voor) (uw|je|de|het)( \p{L}+){1,2})?
  veel (\p{L}*plezier|geluk|succes|sterkte|liefde|moed|gezondheid|wijsheid)( (ermee|toegewenst|gewenst|met (uw|je|de|
    het)( \p{L}+){1,2}))?
  geniet( (u|maar|er|nog|lekker|vooral|ten volle))*( van (uw|je|de|het|elke|deze)( \p{L}+){1,2})?(?= ?[.,!]|$)
  van harte( (beterschap|gefeliciteerd|welkom|bedankt))?|beterschap( (aan|met|voor)( (uw|je|de))?( \p{L}+)?)?
  (sta|staan|(?<=(?<!\p{L})(team|collega|deur|iedereen|medewerker|medewerkster|winkel|zaak|klantenservice|
    klantendienst) )staat)( (ik|wij|we|er|u|je|voor (u|je|jullie|iedereen|al (uw|je) vragen)|graag|altijd|steeds|
    vandaag|hier|ook|dag en nacht))* (te woord|ter beschikking|klaar|bij|paraat|in de startblokken)( (om|staan))?
  zit (u|je) (ergens|iets|er) (mee|dwars)
  (wat|iets)( (wat|dat|is er))? (u|je) (dwarszit|dwars zit|bezighoudt|tegenhoudt|op (het|uw|je) hart (heeft|hebt|ligt))
  is er iets(?= (wat|dat) (u|je))
  (vinden|vind|vindt)( (ik|wij|we|het|u))* (heel |erg |zeer )?(belangrijk|fijn|leuk|prettig|geweldig|heerlijk|jammer|
    spijtig|vervelend)( (dat|om|te horen))*
  (zich|u|je) (\p{L}+ )?(gehoord|gewaardeerd|welkom|thuis(?= voel)|begrepen|gesteund|geholpen)( (voelt|voelen|voel))?
  door het vuur|hart en ziel|dag in dag uit|keer op keer|door dik en dun|met open armen|(een )?luisterend oor
  met raad en daad|warm hart toe
  (zo )?lang (heeft |hebt |hebben )?(moeten |moest |te )?(wachten|wacht)|laten wachten
  op (u|je|jou|jullie) (te )?(wachten|wacht)|wacht(en)? (ik |wij |we )?(gerust |rustig )?op (u|je|jou)(?= ?[.,!]|$)
  prima(?= ?[,.!]|$)
  (u|je|jij) (bent|ben) (een |de |onze |echt |helemaal |super|zo |heel ){0,3}(topper|engel|schat|held|heldin|kanjer|
    ster|lieverd|beste|lief|vriendelijk|geweldig|welkom)
  te mogen (verwelkomen|ontvangen|begroeten|helpen|ontmoeten|dienen|spreken|staan|begeleiden)
  pas (echt |helemaal )?(tevreden|blij|gelukkig)|(goed|blij|fijn|leuk)( (van|om|weer|u|je|jou|iets))* te horen
  (u|je) hoeft zich (nergens|geen)( (zorgen|druk|over|te|maken|om|ongerust))+
  maakt? (u|je) (zich )?(maar |vooral )?(geen|niet) (zorgen|druk|ongerust)
  (geen|nergens) zorgen( (over|te|maken|om|hoor))*
  neemt? (u |dan |gerust |rustig |alle |uw |je |de |maar ){1,4}tijd
  geeft?( (ons|me|mij|gerust|maar|even|een|u))+ (seintje|gil|belletje|kik|teken|berichtje)
  (uw|je|jouw) (\p{L}*bericht|mail|e-mail|verzoek)( (is|hebben|heb|wij|we|ik|goed|al|netjes|
    in goede orde))* (ontvangen|gekregen|gelezen|binnengekomen|aangekomen|binnen)
  (kom|komt|komen)( (ik|wij|we|er|hier|daar|zo|snel|spoedig|mogelijk|bij|u|je|zsm|gauw|graag|op))+ (op )?terug
  tot (de|een) volgende( keer)?
  (aarzel|aarzelt|schroom|schroomt|twijfel|twijfelt)( (u|dan|dus|zeker|vooral|absoluut|gerust|
    zeker))* niet( om)?( (ons|mij|te|contact|schrijven|vragen|mailen|berichten|contacteren|laten|weten|bereiken|
    spreken))*
  contact op te nemen( met (ons|mij|onze \p{L}+))?|aangenaam kennis( te maken| te mogen maken)?
  kennis( met (u|je))? te (mogen )?maken|(naar (de|uw|je) zin|naar wens)( te maken)?
  (al|sinds|reeds|met|ruim|bijna)( (meer dan|ruim|bijna|al))* (\d+|\p{L}+) (jaar|jaren|generaties)(?= (ervaring|lang|
    zetten|staan|staat|zijn|helpen|ons|onze|een|wij|we|met|passie|werken|het|de))
  sinds (19|20)\d\d|van generatie op generatie
  daar (doen|doe) (we|wij|ik) het voor|daar worden (we|wij) blij van
  (doen|doe|doet)( (wij|we|ik))? (ons|mijn|haar|hun|dit) werk
  (uw|je|elke) (mening|stem|tevredenheid|vertrouwen|geluk) (telt|is (\p{L}+ ){1,3}(belangrijk|waardevol|alles|
    onze \p{L}+|ons( \p{L}+)?))( (voor|bij) ons)?
  (leven|leef|denken|denk)( (wij|we|ik))?( graag| ook)?( met (u|je|jou|jullie))?( graag)? mee
  (kijk|kijken)( (ik|wij|we))? (er|ernaar|er naar)( \p{L}+){0,3} uit( om)?
  (zien|zie|zien we|zien wij)( (we|wij|ik|u|je|jou|jullie|graag|snel|spoedig|gauw|hopelijk|weer|nog))+ (terug|weer)
  (snel|graag|spoedig|gauw) (weer )?terug te zien|(voor|van) het leven
  (vandaag|deze week|vanavond)(?= (uw|je|jouw|te woord|voor u|met u|van dienst|uw \p{L}+))
  (help|helpen|te woord|aanspreekpunt|dienst|sta|staan|begeleid|assisteer)( (ik|wij|we|u|je|jou))* vandaag
  \p{L}+ (hier van|hier bij|aan de lijn|aan het woord)( (van|bij|voor|de|het|onze))* ?(retour\p{L}*|klanten\p{L}*|
    service\p{L}*|support|winkel|webshop|afdeling)?
  (hier|daar|ik|wij)( (is|zijn|ben|ik|we))* (weer|opnieuw|alweer)(?= ?[.!]|$)|vertel (eens|maar)
  (staan|staat|sta|gaan|gaat) (wij|we|ik) (voor|ervoor|voor u)
  waar (wij|we|ik) (voor (staan|sta|gaan|leven)|in geloven)
  (ons|onze|mijn) (streven|credo|doel|missie|motto|belofte|passie|trots|ambitie|drijfveer|kracht|hoogste goed|
    prioriteit)
  (volle|volste|onverdeelde|alle|de meeste|hoogste) (aandacht|respect|begrip|vertrouwen|inzet|waardering|zorg|
    tevredenheid)
  (late|trage|vertraagde|snelle|lange) (antwoord|reactie|reacties|wachttijd|stilte)
  (voor|excuses voor) (het|de|mijn|onze) (\p{L}+ )?(antwoord|reactie|misverstand|verwarring|overlast|wachttijd|stilte|
    vergissing|hinder)
  (voor|om) (het )?(delen|vertellen|doorgeven) (van )?(uw|je) (verhaal|ervaring|gevoel|gevoelens|mening|zorgen)
  (uw|je) (verhaal|gevoel|gevoelens|zorgen|ergernis|ongenoegen)
  (onze|de) deur(en)? (staat|staan|is|zijn) (altijd |steeds |voor u |wijd ){0,3}open
  (wil|wilde|wou|wilden|willen)( (ik|wij|we|u|je|gewoon|even|alleen|maar|graag|toch|nog)){1,6} (laten weten|zeggen|
    bedanken|groeten|wensen|meegeven)( dat (wij|we|ik))?
  (aan (u|je|jou|jullie) (denken|denk|dacht|dachten))
  (hopelijk|hoop|hopen)( \p{L}+){0,4} (een )?(\p{L}+ )?(dag|weekend|week|avond|zondag|maandag|zaterdag|vakantie|
    ochtend|feest|tijd|rit|reis)( (gehad|achter de rug|gehad heeft|gehad hebt|heeft gehad|had|heeft|hebt))?
  slaap (zacht|lekker|wel)|droom (zacht|lekker|fijn)|(houd?|heb|veel) moed|kop op|hou vol
  (leuke|mooie|prachtige|schattige) naam( (heeft|hebt|trouwens|u|je|zeg))*|trouwens
  (draait|gaat) (het )?(alles |allemaal )?om (u|jou|je|de klant|mensen)
  (ook |en )?(aan|voor|met) (uw|je|jouw|heel uw) (man|vrouw|gezin|familie|zoon|dochter|moeder|vader|mama|papa|ouders|
    kinderen|kleinkinderen|kindje|baby|broer|zus|partner|geliefden|dierbaren|naasten|huisgenoten|
    verloofde)(?<!is het voor (uw|je) \p{L}+)( ook| erbij)?
  (blijf|blijven|blijft) (ik |wij |we )?(graag |altijd |steeds )?(tot|ter|voor|bij|er) (uw|je|u|
    uw volle)?( ?(beschikking|dienst|klaar|staan))?
  (bent|ben) (u|je) (altijd |steeds |van harte )*welkom|(u|je) hoort (snel |gauw |nog |spoedig )*van (ons|mij)
  (nieuwe|nieuw) (jaar|week|dag|maand|hoofdstuk)
  (dat|het) (waardeer|waarderen|waarderen) (ik|wij|we)( enorm| zeer| erg| heel erg)?
  (het|dat) (is|was) (mij |ons |me )?(een|ons een|mij een) (eer|genoegen|plezier|voorrecht)( geweest)?( om)?
  groot of klein|schrijft? (u )?(ons |mij |me )?gerust|voor (u|je|jou|jullie) (zorgt|zorgen|zorg)
  (zit|zitten|staat|staan|werkt|werken)( hier| er| bij ons)? (een|het|ons) (\p{L}+ )?(team|mens|mensen|medewerkers?)
  (van )?(maan|dins|woens|donder|vrij|zater|zon)dag (tot|tot en met|t/m) (maan|dins|woens|donder|vrij|zater|zon)dag
  (fijne?|goede?|mooie|prettige|leuke|zonnige|gezegende|rustige|zalige|gezellige|heerlijke) (maan|dins|woens|donder|
    vrij|zater|zon)dag( (nog|verder|toegewenst|gewenst))?
  (zet|zetten)( (ik|wij|we))? (ons|mij|zich|alles)( \p{L}+){0,3} in( (om|voor))?
  alles (op alles|in het werk|wat (wij|we|ik) (doen|kunnen|doe|kan))|centraal|(nooit|niet) in de steek( laten)?
  in de steek laten
  (bij ons|hier) (zit|bent|voelt) (u|je)( \p{L}+)? (goed|juist|welkom|op uw plaats|in goede handen)
  zorgt (goed )?voor (u|je|jou|iedereen)|(grote|hechte|kleine|warme) familie
  (in|van|op) alle(s)? (rust|gemak|vertrouwen|opzichten)
  (waarvoor|met) (onze |mijn )?(hartelijke? |grote |veel |oprechte )?dank
  (hart|warm|vriendelijk|oprecht|nogmaals|alvast|heel erg) (dank|bedankt|welkom)
  (onze|mijn) (\p{L}+ )?(verontschuldiging|excuus|excuses|dank|groeten?|waardering|steun|aandacht|hulp|inzet|
    kracht)(en)?
  (ergens|iets) (mee|bij|voor) (helpen|doen|betekenen|van dienst zijn)
  (verdere|extra|meer|andere|bijkomende) (hulp|vragen|uitleg|ondersteuning|bijstand|toelichting|
    informatie)( nodig)?( (hebben|heeft|hebt))?
  (wij|we|ik) (maken|maak) (het|er) (samen )?(in orde|iets moois van|een \p{L}+ dag van)
  (maakt|maken) (ons|onze|mijn|het|jouw|uw) (dag|week|werk|verschil)
  (geeft|geven) ons (energie|vleugels|moed|een goed gevoel|plezier|voldoening)
  (altijd|steeds|immer|graag) (een )?(open|welkom|bereikbaar|aanspreekbaar|tot uw dienst|plezier)
  (een )?(kop|kopje|bakje) (koffie|thee)|op (uw|je|jouw) gezondheid|met de glimlach
  een glimlach( op (uw|je|elk) gezicht)?
  (wees|weest) (maar )?(gerust|welkom|verzekerd|zeker|lief)( van)?
  (u|je|jij|jullie) (staat|bent|ben|sta) er niet alleen( voor)?|niet alleen(?= (maar|een|de|het|voor))
  tot (nu|hier)( ?toe)?
  deel( uit)?( te)?( mogen)? ?(uitmaken|maken|maakt|te maken)( van)?
  (van|in|uit) (uw|je|jouw|ons|het dagelijkse?) leven
  (er )?(komt|is) (zo|zo meteen|dadelijk|straks|gauw|snel|meteen) iemand( (bij|naar|voor) (u|je))?( toe)?
  (komt|staat|zijn|is|komen|staan)( (bij|ons|voor|altijd|steeds|hier)){0,4} op (de eerste plaats|nummer een|een|
    de eerste rij)
  (dag|week|avond|vakantie|weekend|nacht|reis|feest|tijd) gehad
  (zich|je|u) (zo|goed|slecht|welkom|thuis|gehoord|niet goed|beter|prettig)( (zo|bij ons))? (voelt|voelen|voel)
  (hopelijk|ik hoop dat|wij hopen dat|we hopen dat) (u|je) (zich|je) (goed|beter|prettig) voelt
  (ik|wij|we) (wil|wilde|wou|wilden|willen)( (gewoon|even|u|je|jou|jullie|graag|alleen|maar|toch|nog|eens|hallo|gedag|
    dag|goedendag)){1,6}( (zeggen|groeten|bedanken|wensen|begroeten|danken))?
  (mij|me|ons|onze medewerkers|mij een|ons een) (een )?(waar |groot )?(genoegen|plezier|eer|vreugde|voorrecht)
  (zal|zullen|zou|zouden|kan|kunnen|mag|mogen) (u|je|jou|jullie|ons|mij)( (graag|altijd|met plezier|met veel plezier|
    snel|zo snel mogelijk|verder|dag en nacht|hier)){0,3} (helpen|bijstaan|bereiken|begeleiden|ondersteunen|
    contacteren|antwoorden|schrijven|bedienen|ontvangen|verwelkomen)
`;
