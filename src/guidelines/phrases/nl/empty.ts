import { lines } from '../../phrases.ts';

// Words of which a message can be full without saying anything. Not among them is what answers a question by itself:
// yes and no, "goed", "kan", "doen", "morgen".
const COURTESY = `
  aanmoediging aandacht aangenaam aangename aanspreekpunt aardig aardige aarzelen aarzel alaikum aleikum allerbeste
  allerliefste assistentie attent bedank bedanken bedankje bedankt behulpzaam behulpzame belangrijk belangrijke
  betrokken betrokkenheid beterschap betrouwbaar betrouwbare blij blije charmant compliment complimenten condoleances
  dank danken dankbaar dankbaarheid dankjewel dankt dankuwel dankwoord deskundig deskundige deskundigheid dierbare
  dierbaren doei eer eerlijk eerlijkheid eid enthousiasme enthousiast enthousiaste erkentelijk excuseer excuses
  excuus felicitaties fijn fijne fijnste frustratie frustraties frustrerend gastvrij gastvrijheid gedreven gedrevenheid
  geduld geduldig geduldige geerd geeerd geeerde gefeliciteerd gegroet gegroetjes geluk gelukkig gelukkige geluksdag
  gemotiveerd gemotiveerde geniet genieten genoegen gerust geruststellen geruststellend geweldig geweldige gewaardeerd
  gewaardeerde gezellig gezellige gezelligheid gezondheid glimlach goeie goeiedag goeiemorgen goeiemiddag goeienavond
  goedemiddag goedemorgen goedenavond goedendag groet groeten groetjes grts hai hallo halloo hart harte hartelijk
  hartelijke hartelijks hartelijkst hartje heerlijk heerlijke hey heyy hi hoi hoihoi hoogachtend hoop hopelijk hopen
  houdoe hulde ijverig joe jubileum kanjer knuffel kus kusjes leuk leuke lief lieve liefs liefde luister luisteren
  luistert luisterend maatje medeleven meeleven mooi mooie mvg namaste onvergetelijk onvergetelijke ongemak ongemakken
  ontzettend oprecht oprechte oprechtheid paraat passie passievol plezier plezierig plezierige prachtig prachtige
  prettig prettige ramadan respect respectvol respectvolle salam salaam saludo sfeer slaap smile sorry spijt spijtig
  sterkte steun steunen succes super supertof superleuk sympathiek tevreden tevredenheid toegewijd toegewijde
  toewijding toppie topper toppers tof toffe trots trotse trouw trouwe uitstekend uitstekende uitmuntend uitmuntende
  vakkundig vakkundige vakmanschap vereerd vertrouw vertrouwd vertrouwde vertrouwen verwachtingen verwelkomen vervelend
  vervelende vriend vriendelijk vriendelijke vriendelijkheid vrienden vrolijk vrolijke vrede waardeer waardeert
  waarderen warm warme warmte welgemeende welkom welkomstgroet welzijn wens wensen wenst gewenst zegen zegeningen
  zonnig zonnige zeergeachte geachte geachtte beste bests dear allerhartelijkst uitermate service gn gm thanks thnx thx
  tnx merci ciao daag daaag doeg doeii xx xxx grtjs mvrgr mvg vr
`;

const PEOPLE = `
  aanhef afdeling allemaal bedrijf boutique buurtwinkel collega collega's collegas dame dames dochter echtgenoot
  echtgenote expert experts familie familiebedrijf familiezaak firma gezin gezinnen groep heer heren iedereen ieder
  iedere elke elk enkele jongens kinderen kindjes kleintjes klant klanten klantje klantcontact klantendienst
  klantenservice klantgericht klantgerichte klantgerichtheid klanttevredenheid klantvriendelijk klantvriendelijkheid
  klantvriendelijke klantvriendelijkste klantzorg medewerker medewerkers medewerkster meid meiden meneer mensen
  mevr mevrouw mevrouwtje mijnheer moeder dhr mw oma opa organisatie ouders partner personeel schat schatje
  servicedesk serviceteam shop specialist specialisten support supportteam team teams topteam vader vakman vakmensen
  vriendin vriendinnen vrouw webshop webwinkel winkel winkelteam zaak zoon zus
`;

const TIMES = `
  avond avondje dag dagelijks dagen dagje feestdag feestdagen generatie generaties jaar jaren jarenlang jarenlange
  jaarwisseling kerst kerstdagen kerstfeest kerstmis middag moment momentje nieuwjaar nieuwjaarsdag ochtend paasdagen
  pasen suikerfeest offerfeest sinterklaas vakantie weekend weekje zomer zondagje altijd steeds voortdurend continu
  nogmaals opnieuw binnenkort spoedig gauw snel snelle straks weer ooit immer
`;

const IDLE_DOING = `
  aanklopt aanbieden begeleiden begeleiding begin begrijp begrijpelijk begrijpelijke begrijpen begrijpt begrip
  beantwoord beantwoorden behandelen behandeling behoefte bereikbaar bericht berichtje berichten beschikking
  beschikbaar besten betekenen bezoek bijstaan brengen bijdragen contact contacteren contacteert contactname contactopname
  dienst diensten doel ervaar ervaart ervaring ervaringen genomen gevoel gevoelens groot groots grootste handen
  helpen helpt hulp hoog hoogste hoogstaande inspannen inspanning inspanningen inzet inzetten juiste adres
  kernwaarde kernwaarden klaar klaarstaan klaarstaat kleine klein kwaliteit kiezen koesteren leveren lezen mail mailtje
  missie moeite moeten motto namens noden oog omgaan ondersteunen ondersteuning oor optimaal optimale perfect perfecte
  persoonlijk persoonlijke prioriteit professionaliteit professioneel professionele reactie reageren samen schermen
  scherm schrijven schreef situatie snap snappen snapt spreken staan staat standaard streven streeft tijd topprioriteit
  topservice uiterste uniek unieke uitdaging verbeteren verbetering verdient verder verlenen verstaan verwachten
  visie volledig volledige voldoening vraag vragen vraagje waarde waarden woord woorden woordje wereld zorg
  zorgeloos zorgen zorgvuldig zorgvuldige zorgvuldigheid zaken zet zetten
`;

const SMALL = `
  aan achter al alle alles allen als alstublieft alsjeblieft aub svp asjeblieft alvast ben bent bij bijzonder
  bijzondere bovendien buitengewoon daar daarom daarvoor dan dat de den der des deze die diep diepe dit door dus echt
  echte een eens elkaar en er erg evenals even enorm enorme eigen ga gaan gaat gehele ge gij graag gr haar had heb
  hebben hebt heeft heel hele helemaal help hen het hier hierbij hiermee hij hoe hoor hun ieders ik in is je jij jou
  jouw jullie laat laten mee meer meest meeste met me mij mijn mogelijk mogelijke na naar nadien natuurlijk nog of om
  ook onder ons onze onszelf onvoorwaardelijk op over ok oke okay okee okido oja ooit overal samen sinds sowieso t 't
  te tegen tevens ten ter toe top tot u uit uiteraard uw van vanuit vanwege vandaar veel vele velen verdere via voor
  voorop vooraf vanzelfsprekend waar waarbij waarom waarvoor waarmee want was waren weet weten wel wie wij wijze we
  we're werken werkt werkelijk word worden wordt yes yo zal ze zeer zeg zeker zich zichzelf zij zijn zo zoals zodat
  zoveel zowel zou zouden zult zullen bro maat dear allerbest beter
`;

export const idle: string[] = [
  ...[COURTESY, PEOPLE, TIMES, IDLE_DOING, SMALL].flatMap((list) => list.trim().split(/\s+/)),
  ...lines`
    goe(de|den|ie)?[ -]?(morgen|middag|avond|dag|nacht)
    hoe (gaat|is) (het|ie|dat)( met (u|je|jou|jullie|de familie))?( vandaag)?
    (alles|hopelijk|gaat het) (goed|wel|oke?|kits|in orde|naar wens)( (daar|met (u|je|jullie)|verder))*
    hoe maakt u het
    is daar iemand|(bent u|ben je|zijt ge) (er|daar|online)( nog)?
    (mijn|de) naam is( \p{L}+)?
    (u spreekt|je spreekt|je chat|u chat) (hier )?met( \p{L}+)?
    (ik|wij|we|uw|je|vandaag|kan|u|kunnen|mag|help|helpen|jou|team) vandaag (uw|je|jouw|voor|u|met|van|graag)
    (waarmee|hoe|wat|waar) (kan|kunnen|mag|mogen) (ik|wij|we)( (u|je|jou|jullie|vandaag|ergens|mee|voor|met|van|iets))*( (helpen|betekenen|dienst zijn|doen|bijstaan|assisteren|dienen))?
    (is er )?(nog|verder) iets (waarmee|waar|wat|dat) (ik|wij|we)( (u|je|mee|voor|kunnen?|mee|verder|nog|mag|mogen))*( (helpen|doen|betekenen|van dienst zijn))?
    (iets|nog iets|niets|wat) (voor )?(u|je|jou)? ?(kan|kunnen|kwijt) ?(doen|betekenen|wilt?|wil|helpen)?
    (heeft|hebt|heb|mocht|mochten|zijn|als|indien) (u|je|jij|er|jullie)?( (nog|verder|toch|of|andere|verdere|overige|meer|hebben|heeft|hebt|zijn))*( (vragen|een vraag|iets|opmerkingen|onduidelijkheden|twijfels|hulp|problemen))( (hebben|heeft|hebt|zijn|nodig|onduidelijk|niet duidelijk|over|of))*
    (stel|stelt u) (ze|uw vraag|je vraag|gerust|uw vragen|je vragen)( (gerust|maar))*
    (neem|neemt u|nemen|op te nemen|opnemen)( (dan|gerust|altijd|maar|zeker|gerust|vrijblijvend|u))* contact( (met ons|met mij|met onze \p{L}+))?( op)?( te nemen)?
    (contact )?(met ons |met mij )?op te nemen
    (een|de|onze|mijn)( \p{L}+)? collega'?s?( van ons)? (neemt|nemen|helpt|helpen|komt|komen|staat|staan)( (zo snel mogelijk|snel|spoedig|u|je|graag|verder|dan|contact|met|op))*
    (wij|we|ik) (kom|komen|laten|nemen|reageren|antwoorden)( (hier|er|snel|spoedig|u|je|zo|mogelijk|met|op|bij|zo snel mogelijk|contact|iets|van))*( (terug|weten|horen|op))+
    (u|je|jij) (hoort|krijgt|hoor)( (snel|spoedig|zo|mogelijk|zo snel mogelijk|gauw))* (van ons|bericht van ons|antwoord)
    zo (goed|snel|spoedig|prettig|fijn|vlot) (als )?mogelijk
    (gaan|doen|doet|deden)( \p{L}+){0,3} (uiterste )?best( (om|voor|te doen))*
    (te )?(doen|gaan)( \p{L}+){0,2} (uiterste )?best
    (we|wij|iedereen|ik|team)( \p{L}+)? (doe|doen|doet) (er )?(altijd |werkelijk |echt )?(alles|ons best|ons uiterste best)( (aan|voor|om))*
    (alles|er alles) aan( te)? doen
    in het vaandel( dragen)?
    op (de eerste plaats|(een|1|nummer (een|1))|de eerste rij|nummer een)
    (koning|nummer een|heilig|centraal|ons alles)
    (dag en nacht|24 ?/ ?7|24 uur( per dag)?|zeven dagen op zeven|7 dagen (per|in de) week|rond de klok|te allen tijde|(op )?elk (moment|uur)( van de dag)?)
    (ik zit hier|(wij|we|ik) (zijn|ben)( er)?( telefonisch)?( bereikbaar)?|bereikbaar) (tot|van)( \p{L}+){1,2} uur(?=, dus| dus|[.!]?$)
    (met )?hoofdletters? \p{L}
    hoofdletter
    (geen|zonder) (probleem|moeite|zorgen|dank|punt)
    met alle plezier
    (heel )?graag gedaan
    tot (ziens|snel|gauw|spoedig|binnenkort|dan|later|de volgende( keer)?|horens)
    (een )?(fijne?|goede?|mooie|prettige?|zalige?|gezegende?|gelukkige?|vrolijke?|aangename|plezante|leuke|heerlijke|rustige) (\p{L}+ )?(dag|avond|weekend|week|middag|ochtend|feestdagen|kerst|vakantie|jaar|nieuwjaar|nacht|werkdag|verjaardag)( (nog|verder|toe|gewenst|toegewenst))*
    (het )?ga je goed|het beste|al het (goede|beste)|zorg goed voor (uzelf|jezelf)
    slaap lekker|welterusten|eet smakelijk|smakelijk eten
    (met )?(vriendelijke|hartelijke|warme|lieve|sportieve|zonnige|beste|veel|de) (groet|groeten|groetjes)
    (een )?(klein |kort )?(ogenblikje|ogenblik|momentje|moment)( geduld)?
    (even|nog even) geduld( (aub|alstublieft|a\.u\.b\.?))?
    a\.?u\.?b\.?|s\.?v\.?p\.?|m\.?v\.?g\.?
    (dank|bedankt|merci)( (u|je|jullie))?( (wel|zeer|hartelijk|alvast))*( voor( (het|uw|je|jullie|de))*( \p{L}+)? (bericht|mail|reactie|vertrouwen|geduld|begrip|vraag|contact|medewerking|bestelling|aankoop|antwoord|interesse|moeite|tijd|woorden|contacteren|contactname|melding|loyaliteit|bezoek|feedback))?
    (voor )?(het|uw|je) (lange )?(wachten|contacteren|vertrouwen|ongemak|geduld|begrip|bestelling|medewerking)
    (uw|je) (bestelling|aankoop|keuze|melding|bericht|vraag)( (en|bij ons|voor ons|serieus|zeer serieus))*
    (dat|die|wij|we|nemen)( \p{L}+){0,3} (serieus|ter harte)
    (hiermee|daarmee|hierbij)? ?(voldoende|zo|hopelijk)? ?(te hebben |hebben )?geinformeerd( (te hebben|hebben))?
    (te horen|om te horen|horen|hoort|om van (u|je) te horen)
    (komen (we|wij) er|komt het)( (wel|zeker|vast|helemaal))* (uit|goed|in orde)
    bij ons (kunt|kan|kun|terecht)( (u|je|altijd|terecht))*
    (u|je|klanten) (kunt|kan|kun|kunnen)( (bij ons|altijd|steeds|op|ons|op ons|rekenen|gerust|dag en nacht|vertrouwen|terecht|bouwen|hier))+
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
  `,
];
