// Words of which a message can be full without saying anything. Left out on purpose, because alone they are an answer or a
// question: yes and no, `il` and `elle` (a parcel, a lamp), `pas`, `fait`, `quel`, `combien`, `autre`, `même`, `grande`,
// `bonne`, and all that is a place, a thing or a time. Those stand in expressions (`idle-said.ts`), where they say nothing.
const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '));

const BETWEEN = words(
  'je tu on nous vous moi toi me te se le la les un une des du de au aux a en et ni mais donc ainsi alors que',
  'dont car ce cet cette ces ma mon ta tes votre vos notre nos leur leurs pour par avec dans entre vers parmi',
  'malgre selon depuis si comme aussi lorsque afin tres tant autant tellement bien toute moins envers aupres',
  'chez puisque vraiment surtout toujours egalement chaque quelque quelques tel telle quant sa ses son',
  'aussitot ensuite enfin bref certes notamment simplement sincerement',
);

const TO_BE_ABLE = words(
  'suis es est sommes etes sont ete etre etait etions serai sera serons seront serais serait serions soit',
  'soyez soyons soient etant ai as avons avez ont eu avoir aurai aurons aurez aurions auriez ayez ayant ait',
  'puis peux peut pouvons pourrai pourrons pourrez pourrait pourrions pouvoir puisse puissions veux voulons',
  'vouloir voudrais voudrions aimerais aimerions aimons tiens tenons tenir tient tenais tenions vais allons',
  'allez vas va vont doit devons dois sait savons savez savoir sachez sache sachiez reste restons rester',
  'restez resterons resterai demeure demeurons demeurez semble permets permettez permettons faisons ferons',
);

const GREETING = words(
  'bonjour bonsoir salut salutations coucou hello hey hi rebonjour rebonsoir bjr bsr slt cc bjour bonj salam',
  'salem selam bienvenue bienvenu bienvenus bienvenues allo adieu ciao bye tchao bisous bises monsieur madame',
  'mademoiselle messieurs mesdames mesdemoiselles mr mme mmes mlle sir cher chere chers cheres frere soeur',
  'ami amie amis amies khouya khoya khti habibi habibti labas marhba marhaba ahlan wesh yo chouia',
  'cordialement cordiale cordiales cordial cordiaux cordialite chaleureusement amicalement amical amicale',
  'amicales respectueusement affectueusement tendrement cdlt cdt bav salue saluent saluer saluons hommages',
  'enchante enchantee enchantes enchantees',
);

const THANKS = words(
  'merci mercii merciii mercis mrc mci thanks remercie remercies remercions remercier remerciant remerciement',
  'remerciements remerciez remerciee reconnaissance reconnaissant reconnaissante reconnaissants gratitude',
  'infiniment enormement beaucoup bcp mille immense immensement enorme apprecie apprecions apprecier',
  'appreciee apprecies gre plaisir gentil gentille gentils gentiment gentillesse amabilite aimable aimables',
  'aimablement adorable adorables charmant charmante sympa sympathique formidable merveilleux patience',
  'patienter patient patiente patients patientez comprehension comprehensif comprehensive comprehensifs',
  'confiance fidelite fidele fideles soutien soutenir sympathie bienveillance courtoisie politesse',
  'delicatesse tolerance indulgence indulgent indulgente collaboration cooperation interet message messages',
  'mot mots temps attachement loyaute encouragements compliments bonte',
);

/** A house about itself, and about its readers. */
const SELF_PRAISE = words(
  'equipe equipes conseiller conseillers conseillere conseilleres collegue collegues collaborateurs',
  'collaboratrices agent agents assistant assistante interlocuteur interlocutrice hotesse gerant gerante',
  'fondatrice fondateur service services sav clientele client clients cliente clientes acheteur acheteurs',
  'relation relations satisfaction satisfaire satisfait satisfaite satisfaits satisfaites satisfaisons',
  'satisfaisant priorite priorites prioritaire preoccupation preoccupations exigence exigences exigeants',
  'qualite excellence excellent excellente ecoute ecoutons ecouter ecoutee entendre entendons entendu',
  'disposition attention attentif attentifs attentive attentives attentions soin soins coeur coeurs',
  'devouement devoue devoues devouee devouees engagement engagements engage engages engageons bienveillant',
  'bienveillante bienveillants sourire sourires souriante souriant souriants passion passionne passionnes',
  'passionnee passionnees metier professionnalisme professionnel professionnels professionnelle experience',
  'experiences experimentes expert experts experte expertise valeur valeurs fier fiers fiere fieres fierte',
  'honneur honore honores honoree honorons privilege privilegiee privilegies heureux heureuse heureuses ravi',
  'ravie ravis ravies content contents contente comble combles comblee emus emu chaleureux chaleureuse',
  'chaleureuses humain humaine humains humanite humour proximite partage partageons transparence serieux sens',
  'rigueur ambition mission vocation philosophie devise promesse reussite succes essentiel essentielle',
  'essentiels primordial primordiale precieux precieuse precieuses important importante importants',
  'importantes importance unique uniques estime estimes estimee merite meritez meritent compter comptez',
  'comptent comptons apporter apportons apporte garantir garantissons assurons veiller veillons veille mettre',
  'mettons met mets efforcons efforce efforts effort effortons oeuvrons oeuvre oeuvrent donnons accordons',
  'accorde attachons maximum meilleur meilleure meilleurs meilleures accompagner accompagne accompagnons',
  'accompagnement accompagnera accompagneront servir aider aide aidera aiderons aidons aiderai assister',
  'assistance epauler guider guidera rassurer rassure rassurez renseigner orienter informer repondre repond',
  'repondons repondrons repondra repondrai repondront repondue accueillir accueille accueillons accueillerons',
  'tranquillite tranquille tranquillement serein sereine serenite sereinement parfaitement entierement',
  'totalement pleinement profondement vivement exceptionnel exceptionnelle irreprochable personnellement',
  'particulierement hautement fortement grandement humblement extremement familiale independante artisanale',
  'modeste jeune locale dynamique motivee soudee generations generation personne respect respects respecter',
  'respectons respectueux respectueuse sincerite honnetete simplicite convivialite bonheur joie amour paix',
  'prosperite dignite douceur espoir ecrire ecrivez ecrivant contact contacter contactez contactes contactant',
  'joignable joignables solliciter sollicitez discuter parler bavarder papoter dialoguer echanger echangeant',
  'lire relire lis lisons disponibilite disponibilites hesite hesitez hesiter hesitation question questions',
  'renseignement renseignements information informations complement complementaire complementaires',
  'supplementaire supplementaires demande demandes besoin besoins attentes librement crainte rapidement',
  'prochainement diligence promptement doute communaute aventure univers retrouver revoir rencontrer',
  'distingue inspire existons existe exister grandir grandissons progresser batir construire renforcer',
  'cultiver cultivons vivre partageant sublimer enchanter emerveiller chouchouter chouchoutons dorloter',
  'choyer choyons',
);

const SORRY = words(
  'desole desolee desoles desolees dsl navre navree navres navrees confus confuse excuse excuses excusez',
  'excuser excusons pardon pardonnez pardonner regrette regrettons regrets gene genes desagrement',
  'desagrements inconvenient inconvenients contrariete contrarietes contretemps embarras occasionne',
  'occasionnee occasionnes occasionnees frustration frustrations frustrant frustree mecontentement deception',
  'decu decue deceptions agacement colere ressenti ressentez emotion emotions inquietude inquietudes',
  'situation comprends comprenons comprendre conscient conscients consciente deranger derange derangement',
  'malheureusement sincere sinceres humbles empathie',
);

const CLOSING = words(
  'veuillez prie prions prier prierais agreer recevoir recevez croire croyez croyons agreez expression',
  'distinguee distinguees distingues distinguons consideration sentiments amities amitie souhaite souhaitons',
  'souhaiter souhaitent souhaiterais souhait esperons espere esperant esperer adressons adresser presente',
  'presentons agreable agreables stp svp salutaire voeux felicitations felicite felicitons bravo',
);

/** Feelings, virtues and good intentions, with their endings: no part, state or place of a thing that comes back. */
const ABSTRACT = [
  // What is felt…
  ...words(
    'admir affection affectueu apais attendri attrist bouleverse chagrin conquis contrari embelli emerveill',
    'enchant encourag enthousias epanoui esper exasper fache felicit flatt gratifi honteu impatien inqui',
    'meconten penible reconfort rejoui rejouiss sidere soucieu soulag stupefait surpren tracass trist',
    'embarrass compati agreabl ador',
  ).map((stem) => `${stem}\\p{L}*`),
  // …and what a house is proud of.
  ...words(
    'amelior attentionn authenti bienfait bienveill chaleur competen concilia considera constan convivial',
    'cordial courtois credib croyan delicat devou dignit diligen dynami effica empath engage epaul equit',
    'ethique exemplair exig fiab fidelis franchis generos generous gracieu harmonie honnet hospital hospit',
    'humbl imagin impeccab implic infatigab innov inoubliab intransige irreproch loyal minutieu motivat noble',
    'accueil beni credo compati prevenu insatisf cultiv dedi entour exerc soign surpass obligean optimis perfection perseveran pertinen perspicac plaisan ponctu precieu privilegi proactiv',
    'promett rassur reactivite reciproq reconnaiss respons rigour sagess seren serviab sincer solennel',
    'solidar soucieu spontan sublim tolera tradition unanim valoris vertu vigilan volont',
  ).map((stem) => `${stem}\\p{L}*`),
  ...words(
    'hate envie curieux curieuse reposee detendu detendue reve reves pensee pensees pense pensons penser',
    'sympas chouette chouettes cool peine peines peinee difficile difficiles humeur ambiance amour coeur',
    'esprit esprits ame ames ange anges sagesse foyer foyers benediction benedictions mondes monde dieu foi',
    'merveille merveilles delice charme beaute grace charite solidarite fraternite egalite liberte amitie',
    'entente dialogue dialogues conversation conversations discussion echangeons rapport rapports collaborer',
    'histoire histoires aventures reussir reussite ambitions defi defis vision ideal ideale ideaux principe',
    'principes coutume habitudes rituel culture heritage tradition traditions fondateurs fondatrices parents',
    'grands-parents artisan artisans artisane createur createurs entrepreneur entrepreneurs famille familles',
    'familial familiaux voisins peuple gens personnes individus etres etre humaine humaines membre membres',
    'partenaire partenaires invites hotes hote majeste ouie parole paroles phrase phrases ecrits preferee',
    'prefere preferees preferes favori favorite chouchou chouchous personnalite caractere talent talents',
    'genie vertus qualites efforcer efforcerons tacherons tenter tentons viser visons aspirer aspirons',
    'incarner incarnons representer representons symbolise temoigne temoigner temoignons temoigneront',
    'manifester exprimer exprimons exprime dire disons dis dit redire redisons repeter repetons signaler',
    'confier confiez confiance savourer savourez profiter respirer respirez sourire souriez rire riez chanter',
    'danser feter fetons celebrer celebrons celebre imaginer imaginez imaginons croire croyez crois supposer',
    'suppose presume devine devinez songer songez attristee attristes affectes affectee convaincre convaincu',
    'convaincue convaincus persuade persuadee persuades heureusement franchement honnetement desormais',
    'dorenavant eternellement perpetuellement incessamment aimablement joyeusement gaiement',
  ),
];

// "Chaleureusement", "infiniment", "particulièrement": how something is meant. (A "remboursement" has another ending.)
const MANNER =
  '\\p{L}+(?:[aeiou]mm|eus|iv|ell|abl|ibl|ical|ial|oral|rand|incer|ulier|entier|egulier|imp|oyal|umbl|obl|apid)e?ment';
const MORE_ABSTRACT = words(
  'humilite simplicite modestie felicite longevite generosite hospitalite convivialite complicite profondeur',
  'splendeur grandeur ferveur ardeur vigueur souvenir souvenirs priere prieres eloges louanges rires larmes',
  'emotions impression idee idees camaraderie tendresse noblesse jeunesse allegresse finesse souplesse',
  'conscience clemence endurance esperance chance naissance enfance alliance resilience competence presence',
  'aise remarquable remarquables admirable poli polie polis polies francophone francophones belge belges',
  'francais francaise marocain marocains tunisiens algeriens monde entiers annees longtemps naturel naturelle',
  'naturels offrir douce doux voyez simple simples rempli remplie remplis ah oh eh hein respectueuses',
  'respectueux mettrons serions saurions pourriez aupres ravissement charmee enchanteresse franchise',
  'merveilles energie forces lueur etincelle flamme fleuri fleurie etoile ensoleille ensoleillee radieux',
  'radieuse lumineuse inoubliable magique feerique paisible reposante reposant ressourcant gourmand festif',
  'festive estival estivale hivernale pascal agacant enervant contrariant desagreable regrettable delai',
  'delais attente attentes fois pareil pareille anglais arabe darija langue reine roi princesse star cadeaux',
  'puisse puissiez apporte apportent apporter apportera',
);
export const IDLE_WORDS = [
  MANNER,
  ...MORE_ABSTRACT,
  ...ABSTRACT,
  ...BETWEEN,
  ...TO_BE_ABLE,
  ...GREETING,
  ...THANKS,
  ...SELF_PRAISE,
  ...SORRY,
  ...CLOSING,
];
