// Words of which a message can be full without saying anything. Not among them is what answers a question by itself:
// and no, "goed", "kan", "doen", "morgen".
const COURTESY = `
  aanmoediging aandacht aangenaam aangename aanspreekpunt aardig aardige aarzelen aarzel alaikum aleikum allerbeste
  allerliefste assistentie attent bedank bedanken bedankje bedankt behulpzaam behulpzame belangrijk belangrijke
  betrokken betrokkenheid beterschap betrouwbaar betrouwbare blij blije charmant compliment complimenten condoleances
  dank danken dankbaar dankbaarheid dankjewel dankt dankuwel dankwoord deskundig deskundige deskundigheid dierbare
  dierbaren doei eer eerlijk eerlijkheid eid enthousiasme enthousiast enthousiaste erkentelijk excuseer excuses excuus
  felicitaties fijn fijne fijnste frustratie frustraties frustrerend gastvrij gastvrijheid gedreven gedrevenheid
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
  vakkundig vakkundige vakmanschap vereerd vertrouw vertrouwd vertrouwde vertrouwen verwachtingen verwelkomen
  vervelend vervelende vriend vriendelijk vriendelijke vriendelijkheid vrienden vrolijk vrolijke vrede waardeer
  waardeert waarderen warm warme warmte welgemeende welkom welkomstgroet welzijn wens wensen wenst gewenst zegen
  zegeningen zonnig zonnige zeergeachte geachte geachtte beste bests dear allerhartelijkst uitermate service gn gm
  thanks thnx thx tnx merci ciao daag daaag doeg doeii xx xxx grtjs mvrgr mvg vr
`;

const PEOPLE = `
  aanhef afdeling allemaal bedrijf boutique buurtwinkel collega collega's collegas dame dames dochter echtgenoot
  echtgenote expert experts familie familiebedrijf familiezaak firma gezin gezinnen groep heer heren iedereen ieder
  iedere elke elk enkele jongens kinderen kindjes kleintjes klant klanten klantje klantcontact klantendienst
  klantenservice klantgericht klantgerichte klantgerichtheid klanttevredenheid klantvriendelijk klantvriendelijkheid
  klantvriendelijke klantvriendelijkste klantzorg medewerker medewerkers medewerkster meid meiden meneer mensen mevr
  mevrouw mevrouwtje mijnheer moeder dhr mw oma opa organisatie ouders partner personeel schat schatje servicedesk
  serviceteam shop specialist specialisten support supportteam team teams topteam vader vakman vakmensen vriendin
  vriendinnen vrouw webshop webwinkel winkel winkelteam zaak zoon zus
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
  beschikbaar besten betekenen bezoek bijstaan brengen bijdragen contact contacteren contacteert contactname
  contactopname dienst diensten doel ervaar ervaart ervaring ervaringen genomen gevoel gevoelens groot groots grootste
  handen helpen helpt hulp hoog hoogste hoogstaande inspannen inspanning inspanningen inzet inzetten juiste adres
  kernwaarde kernwaarden klaar klaarstaan klaarstaat kleine klein kwaliteit kiezen koesteren leveren lezen mail
  mailtje missie moeite moeten motto namens noden oog omgaan ondersteunen ondersteuning oor optimaal optimale perfect
  perfecte persoonlijk persoonlijke prioriteit professionaliteit professioneel professionele reactie reageren samen
  schermen scherm schrijven schreef situatie snap snappen snapt spreken staan staat standaard streven streeft tijd
  topprioriteit topservice uiterste uniek unieke uitdaging verbeteren verbetering verdient verder verlenen verstaan
  verwachten visie volledig volledige voldoening vraag vragen vraagje waarde waarden woord woorden woordje wereld zorg
  zorgeloos zorgen zorgvuldig zorgvuldige zorgvuldigheid zaken zet zetten
`;

const MORE = `
  waardevol waardevolle comfort ontspannen ontspannende rustgevend stralend stralende gezellige zonneschijn weer zon
  regenachtig streven retourafdeling gewoon delen ongenoegen begripvol begripvolle troost troostend voortzetting ziel
  dankzij bekend aanpak kennismaking hoogachting hoogachtingsvol teleurgesteld teleurgestelde teleurstelling
  ontevreden ontevredenheid bezorgd bezorgdheid boos boosheid irritatie ergernis jammer spijtige betreur betreuren
  verdriet verdrietig meelevend zorgzaam zorgzame attente hartverwarmend hartverwarmende liefdevol liefdevolle
  gastvrije betrouwbaarheid eerlijke openheid transparantie integriteit beleefd beleefde beleefdheid toegankelijk
  toegankelijke laagdrempelig laagdrempelige nabijheid menselijk menselijke menselijkheid traditie tradities ambacht
  ambachtelijk ambachtelijke ondernemer ondernemers verkopers klantbeleving beleving ambitie filosofie belofte beloven
  geloof geloven droom dromen wereldwijd onmisbaar onmisbare onvermoeibaar gemoedsrust verrijkt zeerste allerbeste
  zonovergoten gezonde gezond voorspoed voorspoedig voorspoedige zalig zalige gezegend gezegende gelukwensen
  felicitatie hartewens knuffels zoenen zoen kussen liefste lieverd lieverds schatten welgemeend erkentelijkheid
`;

// With their endings: no part, state or place of a thing that comes back.
const FAMILIES = `
  zegen bereik noteer genoteerd begroet bewonder gun zeg moge waak bekommer ontzorg verheug verblijd ontroer verwarm
  troost bemoedig aanmoedig vier gevierd herinner herinnering gedenk omarm omhels bezorgdheid zorgzaamheid tederheid
  teder hartelijkheid gulheid openhartig openhartigheid ruimdenkend welwillend welwillendheid vastberaden standvastig
  toegankelijkheid bereikbaarheid beschikbaarheid behulpzaamheid dienstbaar dienstbaarheid dienstvaardig
  klantgerichtheid inzicht ervaring beleving emotie gevoelig gevoeligheid empathie empathisch sympathie compassie
  mededogen deelneming rouw gemis geluksmoment lichtpunt zonnetje droomteam reisgenoot bondgenoot steunpilaar
  wereldburger levensgenieter trouwheid loyaliteit klantentrouw vertrouwensband wederzijds wederkerig gezamenlijk
  eensgezind harmonieus harmonie evenwicht rust rustig kalm kalmte sereen vreedzaam optimist optimistisch positief
  positieve positiviteit energie energiek dynamisch bruisend ijver nijver vlijt vlijtig gewetensvol onberispelijk
  voortreffelijk excellent excellentie superieur ongeevenaard weergaloos onovertroffen bedank dank groet hoop begrijp
  snap luister steun ondersteun begeleid verwelkom waardeer waarder respecteer respecter vertrouw geniet glimlach lach
  koester knuffel feliciteer feliciter verontschuldig verontschuldiging excuseer excuser betreur aanvaard bied meeleef
  meelev geloof gelov droom drom groei inspireer inspirer motiveer motiver uitzonderlijk blijvend onvoorwaardelijk
  oneindig eindeloos eindeloz warmhartig goedhartig groothartig hulpvaardig vakbekwaam ervaren professioneel bekwaam
  nauwgezet attent voorkomend hoffelijk innemend charmant beminnelijk sympathiek fantastisch schitterend fabelachtig
  magnifiek formidabel fenomenaal wonderlijk zorgeloz onbezorgd vredig vreugdevol hoopvol dankbar gul gener genereuz
  edelmoedig nederig bescheiden integer loyal loyaal trouwhartig toegenegen medewerking samenwerking verstandhouding
  betrokken verbonden verbondenheid toewijding genegenheid vriendschap vreugde topdag topavond topweekend toptijd
  superdag feestdag verjaardag geluksdag rustdag lentedag zomerdag winterdag herfstdag supportteam klantenteam
  winkelteam dreamteam verkoopteam klantencontact zorgteam hulpteam klantrelatie klantenrelatie servicegericht terwijl
  hartenklop ingesteldheid gedachte gedachten gemoed levensmotto levenswerk bedrijfscultuur klantenzorg
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
  we're werken werkt werkelijk word worden wordt yo zal ze zeer zeg zeker zich zichzelf zij zijn zo zoals zodat zoveel
  zowel zou zouden zult zullen bro maat dear allerbest beter
`;

export const IDLE_WORDS = [
  ...[COURTESY, PEOPLE, TIMES, IDLE_DOING, MORE, SMALL].flatMap((list) => list.trim().split(/\s+/)),
  `(?:${FAMILIES.trim().replace(/\s+/g, '|')})(?:e|en|t|d|de|den|s)?`,
];
