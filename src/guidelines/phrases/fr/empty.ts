import { any } from '../../phrases.ts';

// What a message may be full of without saying anything. Left out on purpose, because alone they are an answer or a question:
// yes and no, `il` and `elle` (a parcel, a lamp), `pas`, `fait`, `quel`, `combien`, `quand`, sizes ("L ou M ?"), and times
// of day and week outside a wish.
const words = (...lines: string[]) => lines.flatMap((line) => line.split(' '));

/** Words that hold a sentence together. */
const SMALL = [
  ...words(
    'je tu on nous vous moi toi me te se le la les un une des du de au aux a en et ni mais donc ainsi alors que dont',
    'ce cet cette ces ma mon ta tes ton sa ses notre nos votre vos leur leurs pour par avec sur dans entre vers',
    'parmi si comme aussi lorsque afin tres trop tant autant tellement bien mieux tout toute tous toutes plus moins',
    'vraiment surtout toujours egalement chaque autre autres meme memes quelque quelques',
  ),
  // An elided word only before its apostrophe: "L ou M ?" is about sizes, "Qu'est-ce ?" about something.
  "(?:[cdjlmnst]|jusqu|lorsqu|quelqu)(?=')",
  "qu(?='(?!est))",
  't(?=-)',
  // "Où ?" and "Qui ?" ask; between words they join.
  '(?<=\\p{L}[ ,]{1,2})(?:ou|qui)(?= )',
  'mes(?= (?:\\p{L}+ )?(?:salut|excus|coll|remerci|respect|amit|voeu|felicit|pens|hommag|client|sinc|meill|plus|cher))',
  'il y a',
  "y a[- ]t[- ]il quelqu'un|y'? ?a quelqu'un",
  "(?:quoi|quel)(?:le)?s? qu'(?:il|elle)s? (?:en )?soi(?:en)?t",
  'quoi que ce soit( \\p{L}+)?',
  "(?:l'un|lun|un) (?:de|d'entre) (?:nos|nous|mes)",
];

/** To be, to have, to be able, to come, in the persons of who writes and who reads. */
const BEING = words(
  'suis es est sommes etes sont ete etre etait etions serai sera serons seront serais serait serions soit soyez soyons',
  'ai as avons avez ont eu avoir aurai aurons aurez aurions auriez ayez ayant puis peux peut pouvons pourrai pourrons',
  'pourrait pourrions pouvoir veux voulons vouloir voudrais voudrions aimerais aimerions tiens tenons tenir tient',
  'tenions vais allons allez vas venir venons venez revenir reviens revenons reviendrai reviendrons reviendra revenez reste',
  'restons rester restez resterons demeure demeurons demeurez va vont doit devons dois sait savons savez savoir sache',
  'sachez sachiez semble',
);

const GREETING = [
  ...words(
    'bonjour bonsoir salut salutations coucou hello hey hi rebonjour bjr bsr slt cc bjour bonj salam salem selam',
    'bienvenue bienvenu bienvenus allo adieu ciao bye tchao bisous bises bisou monsieur madame mademoiselle messieurs',
    'mesdames mr mme mmes mlle sir cher chere chers cheres frere soeur ami amie amis amies khouya khoya habibi habibti',
    'labas marhba marhaba ahlan wesh cordialement chaleureusement sincerement amicalement respectueusement affectueusement',
    'bonne bonnes belle belles beau',
  ),
  're(?=[ -]bonjour|[ -]bonsoir)',
  '(?:wa )?alai?[ky]ou?m? ?(?:as )?(?:sala+m)?',
  '(?:as)?sala+m(?:ou)? ?(?:3|al+)ei?[iy]?[ky]?ou?m',
  '(?:cv|sava|sa va)(?: bien| toi)?',
  '(?:comment )?(?:ca|cela) va(?: bien| mieux)?(?: (?:chez|pour|avec) vous)?',
  'comment(?= (?:allez|vas?|ca|se|puis|pouvons|peut|peux|pourrai|pourrions|vous (?:allez|portez|sentez)|tu vas))',
  'quoi de neuf',
  '(?:que tout (?:va|aille|se passe) bien|tout va bien|tout se passe bien)(?: (?:de votre cote|chez vous|pour vous))?',
  'portez[ -]vous(?: bien)?|vous portez(?: bien)?|se porte(?: bien)?',
  'en (?:pleine|bonne|excellente|parfaite|grande) (?:forme|sante)',
  '(?:ce|mon|notre|ma|la presente?) (?:message|mail|courriel|mot|lettre)? ?vous (?:trouve|trouvera)',
  "enchantee?s?(?: de (?:faire )?votre connaissance)?|(?:de |d'avoir )?(?:faire|fait) votre connaissance",
  "(?:je m'appelle|mon (?:pre)?nom est|moi,? c'est|ici)(?= )(?: (?:le|la|l'equipe|votre|toute l'equipe))?",
  "(?<=appelle |nom est |moi,? c'est |bonjour,? |ici )\\p{L}+(?= (?:du|de la|de l|et je|et c|votre|,)|,)",
];

/** "Belle journée", "de joyeuses fêtes", "excellente fin de semaine": times and feasts that are wished. */
const WISHED = [
  `${any(
    'tres ',
    'une? ',
    "d'",
    'de ',
  )}?${any('bon(?:ne)?s?', 'beaux?', 'belles?', 'exc?ellente?s?', 'agreables?', 'dou(?:x|ces?)', 'joyeu(?:x|ses?)', 'heureu(?:x|ses?)', 'merveilleu(?:x|ses?)', 'magnifiques?', 'super', 'tres bonnes?')} (?:et \\p{L}+ )?${any(
    'journees?',
    'jour',
    'soirees?',
    'soir',
    'nuit(?:ee)?',
    'matinee',
    'apres[ -]?midi',
    'aprem',
    'semaines?',
    'week[ -]?ends?',
    'we\\b',
    'dimanche',
    'samedi',
    'vendredi',
    'lundi',
    "fin (?:de (?:journee|semaine|soiree|matinee|mois|ramadan)|d'(?:annee|apres[ -]midi))",
    "debut (?:de semaine|d'annee)",
    'continuation',
    'suite',
    'reception',
    'vacances',
    'conges?',
    'repos',
    'retablissement',
    "fetes?(?: (?:de|des) (?:fin d'annee|noel|paques|peres|meres|l'aid))?",
    'annee(?: 20\\d\\d)?',
    'noel',
    'paques',
    'aid',
    'ramadan',
    'anniversaire',
    'rentree',
    'printemps',
    'ete',
    'saison',
    'courage',
    'chance',
    'route',
    'choses?',
    'moments?',
    'vie',
    'sante',
    'appetit',
    'lecture',
    'achats?',
    'shopping',
  )}`,
  'joyeux noel|joyeuses paques|bonne annee|meilleurs voeux',
  '(?:ramadan|aid|eid|jumm?ua?|achoura) ?(?:el |al )?(?:mou?bara+k|mabrouk|kari+m|said|fitr|adha)(?: (?:a|pour) (?:vous|tous|toutes))?',
  "(?:plein|beaucoup) (?:de|d') ?(?:bonnes? choses?|bonheur|joie|courage|succes|amour|belles choses)?",
  'au plaisir',
  'a (?:tres |tout )?(?:bientot|vite|plus)(?: (?:chez|dans|sur|parmi) \\p{L}+)?|a (?:la )?prochaine(?: fois)?|a plus tard|au revoir',
  '(?:joie|bonheur|sante|paix|prosperite|serenite|reussite|succes|amour|sourires?|lumiere|douceur)',
  '(?:prenez|prends) (?:bien )?soin de (?:vous|toi)(?: et (?:des votres|de vos proches))?',
  '(?:que )?(?:dieu|allah)(?: vous| te)? (?:benisse|garde|protege|facilite|recompense)?',
  '(?:barak|baraka)[ -]?allah?(?:ou)?[ -]?(?:ou )?f[iy]k(?:ou?m)?|barakallah',
  '(?:in)?c?h+ ?a ?l+a+h?|si dieu le veut|incha+l+ah|mach?a+l+ah|(?:el ?|al ?)?hamdou?l?(?:lill?|ou?ll?)[ai]h|choukrane?|saha|bsaha',
  '(?:la|votre|toute la|toute votre|vos|les|ses|a tous les|tous les)(?: \\p{L}+)? (?:famille|proches|votres|tiens|enfants|etres chers|cheris|tribu)',
];

const THANKS = [
  ...words(
    'merci mercii merciii mercis mrc mci thanks remercie remercions remercier remerciant remerciement remerciements',
    'reconnaissance reconnaissant reconnaissante reconnaissants reconnaissantes gratitude infiniment enormement beaucoup',
    'bcp mille grand grande apprecie apprecions apprecier apprecie gre plaisir gentil gentille gentils gentillesse',
    'amabilite aimable aimables adorable adorables patience patienter patient patiente patients comprehension confiance',
    'fidelite soutien sympathie bienveillance courtoisie politesse delicatesse tolerance indulgence collaboration',
    'cooperation interet message messages mail mails email courriel courriels mot mots temps',
  ),
  '(?:encore )?(?:merci|mille mercis?|pardon)(?: encore)?(?: une fois)?',
  '(?<=(?:merci|excuses?|desolee?s?|navree?s?|pardon|beaucoup) )encore(?: une fois)?',
  '(?:pour|de) (?:votre|ta|cette?|vos|ces) (?:\\p{L}+ )?(?:reponse|retours?|commande|achats?|precisions?|informations?|infos|choix|visite|comprehension)(?: (?:si )?(?:rapides?|positifs?|detaillee?|precieuse|chaleureux))?',
  "d'(?:avoir|y avoir) (?:\\p{L}+ )?(?:choisi|contactee?s?|ecrit|pris|fait|achete|commande|repondu|prefere|attendu|patiente|opte pour|sollicite)(?: contact| confiance| appel a| le temps| la peine)?",
  '(?:choisi|choisir|prefere|contactee?s?|contacter|joindre|rejoints?|sollicite|solliciter|interroge|ecrit|ecrire|repondu)',
  '(?:pris|prendre|prise) (?:contact|le temps|de votre temps|la peine)|prise de contact',
  "(?:je vous en|je t'en|vous en) prie|de rien|c'est (?:tout )?(?:naturel|normal)|avec (?:grand )?plaisir|volontiers",
  "l'interet que vous (?:nous )?(?:portez|temoignez|manifestez)|que vous (?:nous )?(?:portez|temoignez|accordez|prenez|manifestez)",
];

/** What a house says of itself and of its readers. */
const SELF_PRAISE = [
  ...words(
    'equipe equipes equipage conseiller conseillers conseillere conseilleres collegue collegues collaborateurs agent agents',
    'assistant assistante interlocuteur interlocutrice service services sav clientele client clients cliente clientes',
    'acheteur acheteurs acheteuses relation relations apres vente satisfaction satisfaire satisfaisons priorite priorites',
    'preoccupation preoccupations exigence exigences exigeants qualite excellence ecoute ecouter entendre entendons',
    'disposition attention attentif attentifs attentive attentives attentions soin coeur coeurs devouement devoue devoues',
    'devouee engagement engagements engage engages engageons bienveillant bienveillante bienveillants sourire souriante',
    'souriants passion passionne passionnes passionnee passionnees metier professionnalisme professionnel professionnels',
    'professionnelle experience experiences expert experts expertise valeur valeurs fier fiers fiere fieres fierte honneur',
    'honore honores honoree privilege heureux heureuse heureuses ravi ravie ravis ravies enchante enchantes enchantee',
    'contents comble combles touche touches touchee touchent emus emu chaleureux chaleureuse chaleur humain humaine',
    'humains proximite partage transparence serieux rigueur ambition objectif mission vocation philosophie devise promesse',
    'but raison moteur force quotidien toujours unique uniques important importante importants importantes precieux',
    'precieuse precieuses essentiel essentielle essentiels primordial primordiale capital cher estime estimes estimee',
    'merite meritez meritent compter comptez compte comptent apporter apportons offrir offrons garantir garantissons',
    'assurer assurons assure assures assuree assurent veiller veillons mettre mettons met mets efforcons efforce efforts',
    'effort oeuvrons oeuvre oeuvrent maximum meilleur meilleure meilleurs meilleures necessaire accompagner accompagne',
    'accompagnons accompagnement accompagnera accompagneront servir sert aider aide aidera aiderons aidons assister',
    'assistance epauler guider soutenir rassurer rassure renseigner renseigne conseiller orienter orienterons informer',
    'repondre repond repondons repondrons repondra accueillir accueille accueil satisfaits monde parole',
    'petite petit grande familiale independante artisanale modeste jeune locale generations generation ensemble chacun',
    'chacune personne centre lien humblement fidele fideles exceptionnel exceptionnelle exceptionnelle irreprochable',
    'optimale parfaite parfait parfaitement sereinement tranquille tranquillement serein sereine serenite entier entiere',
    'entierement totale totalement pleine pleinement complete profonde profondement simplement humblement vivement',
    'personnellement personnalise personnalisee particuliere particulierement hautement fortement grandement',
  ),
  '(?:a |tout )?(?:mon|notre|leur) (?:entiere |tour )?(?:disposition|ecoute|service)',
  "(?:notre|nos|la|cette|votre|toute la|de la|de l'|l'|du|le) ?(?:petite |grande |humble |modeste )?(?:boutique|magasin|maison|enseigne|marque|societe|entreprise|atelier|echoppe|communaute|aventure|histoire|univers|direction)",
  "(?:derriere|de l'autre cote de) (?:chaque|l'|votre|cet) ?(?:ecran|message|commande|colis)",
  'tout (?:notre|mon|leur) possible|(?:notre|mon|du|le|de notre|de mon) (?:mieux|possible|maximum)(?: possible)?|le mieux possible',
  '(?:fer(?:ai|ons|a)|fais|faisons|fait|font|faire) (?:\\p{L}+ )?(?:tout (?:notre|mon|leur|le) |de (?:notre|mon) |le |au |notre |mon )(?:possible|mieux|maximum|necessaire)(?: pour)?',
  "met(?:tre|tons|trons|s|tent)? tout (?:en oeuvre|notre coeur|mon coeur|son coeur)|un point d'honneur|au coeur de",
  "(?:qu'est[- ]ce )?que?(?: (?:puis|peut|pouvons|pourrais)[- ](?:je|on|nous)| (?:je peux|on peut|nous pouvons))(?: bien)? faire(?: de plus)?(?: pour (?:vous|toi)(?: (?:aider|servir|etre agreable))?)?",
  "(?:puis|pouvons|peut|pourrais|pourrions)[- ](?:je|on|nous)(?: encore)? (?:vous |t')?(?:aider|etre utiles?|etre agreables?|rendre service|assister|servir)(?: aujourd'hui)?(?: en quoi que ce soit(?: d'autre)?| pour autre chose)?",
  "(?:en quoi|quelque chose d'autre|autre chose|de quoi avez[- ]vous besoin|rendre service|etre utiles?|etre agreables?)",
  'faire (?:plaisir|honneur|chaud au coeur)|(?:nous|me)(?: a)? (?:fait|font|faites|ferait) (?:\\p{L}+ )?(?:plaisir|chaud au coeur|honneur|confiance)|fait confiance',
  'tenons a coeur|tient a coeur|a coeur|de tout coeur|du fond du coeur|de bon coeur|porte bonheur',
  '(?:il|cela|ca|ceci) (?:me|nous) (?:tient|touche|importe)|cela va de soi|cela (?:compte|signifie) (?:beaucoup|enormement)',
  '(?:notre|nos|la) (?:plus )?(?:belle|grande|meilleure)? ?(?:recompense|fierte|richesse|force|publicite|motivation)',
  '(?:votre|vos) (?:avis|opinion|bonheur|sourire|confort|bien-etre|retours?|mots|attentes?|besoins?)(?= (?:compte|est|nous|sont|et|a|font|fait))',
  '(?:vos|a vos|repondre a vos|toutes? vos|a toutes? vos) (?:attentes?|besoins?|questions?|interrogations?|demandes?)|a vos cotes|de vos? (?:attentes|besoins)',
  '(?:fait|faites|faire) partie de(?: (?:la|notre))? (?:famille|communaute|aventure|histoire)',
];

/** Where one may turn, and when. */
const THERE_FOR_YOU = [
  ...words(
    'contact contacter contactez contactes joindre joignez joignable joignables ecrivez ecrire solliciter sollicitez',
    'appeler discuter parler bavarder papoter dialoguer lire relire disponibilite disponibilites hesite hesitez hesiter',
    'hesitation question questions renseignement renseignements information informations complement complementaire',
    'complementaires supplementaire supplementaires demande demandes besoin besoins connecte connectee connectes connectees',
    'inquietez inquiete rassurez rassure confiance librement crainte',
  ),
  "n'?(?:hesite[zr]?|ayez) (?:surtout |vraiment |donc |jamais |point |plus )?(?:pas|jamais|crainte|point|aucune hesitation)?(?: (?:surtout|un instant|une seconde))?(?: (?:a|de) (?:me|nous) (?:le |en )?(?:dire|faire (?:signe|part|savoir)|demander|parler|recontacter|revenir))?",
  "(?:ne )?(?:vous |t')?(?:inquietez|inquiete|faites|en faites|tracassez)(?:[ -]vous)?(?: surtout)? pas(?: (?:de souci|pour ca))?|pas d'inquietude",
  '(?:aucun|pas de|sans|y a pas de) (?:souci|probleme|stress|soucis|problemes|doute|hesitation|hesiter|crainte|faute)',
  '(?:dites|faites)[- ](?:le[- ])?(?:nous|moi) (?:signe|savoir|part|confiance)|faire (?:signe|savoir|part|appel a nous)',
  '(?:en cas de|au moindre|le moindre|la moindre|pour tout|pour toute|toute?|si) (?:autre )?(?:besoin|doute|souci|probleme|question|demande|renseignement|information|precision|remarque)s?',
  "(?:rest(?:e|ons|ent|era|erons|erai)|suis|sommes|est|sont|serons|demeur(?:e|ons|ent)|etes[- ]vous|es[- ]tu)(?: (?:\\p{L}+ ){0,3})?(?: ?(?:la|ici|present|disponible|joignable|mobilise|connecte)e?s?)(?: jusqu'a ce soir| ce soir| toute la (?:journee|semaine))?",
  '(?:si|quand|des que|tant que|comme) vous (?:le |en )?(?:voulez|souhaitez|desirez|avez besoin|avez envie)(?: (?:de )?(?:discuter|parler|echanger|bavarder|papoter|en parler|nous parler|quoi que ce soit))?',
  '(?:24 ?h(?:eures)?(?: ?sur ?| ?/ ?)24|24/24|7 ?j(?:ours)?(?: ?sur ?| ?/ ?)7|7/7|sept jours sur sept)(?: et| ,|,)?',
  "(?:chaque|tous les|toute la|tout au long de la|a longueur de|toute l') ?(?:jours?|journee|semaine|annee|matins?|heures?)(?: de la semaine| de l'annee)?|jour (?:et|apres) (?:nuit|jour)|nuit et jour|au quotidien",
  "a (?:tout|toute|n'importe quel) (?:moment|heure|instant)|quand (?:bon )?(?:vous|ca vous) (?:semble|chante|dit)",
  "(?<=(?:aide[rz]?|servir|assister|vous|tu|va|conseillere?|bien|service|utile) )aujourd'hui",
  '(?:etes[- ]vous|vous etes|tu es|es[- ]tu) (?:toujours |encore )?la',
  'un peu|un (?:petit )?(?:mot|coucou|bonjour)',
  '(?:echanger|echangeant|parler|discuter) (?:avec|ensemble)(?: vous| nous)?|(?:ces|nos|cet?|notre) (?:agreables? )?echanges?',
];

/** "Un conseiller vous répondra dans les plus brefs délais." */
const SOON = [
  ...words('patientez patienter rapidement prochainement diligence promptement'),
  '(?:dans )?(?:les |le |un )?(?:plus |meilleurs )?(?:bref|court)?s? ?(?:delais?|instants?)(?: possibles?)?',
  "(?:le |au |aussi |des )?(?:plus )?(?:vite|rapidement|tot|que)(?: que)? possible|tres (?:vite|bientot|prochainement|rapidement)|au plus (?:vite|tot)|sous peu|d'ici peu",
  '(?:un|quelques) (?:petits? )?(?:instants?|moments?|minutes?|secondes?)|(?:une|quelques) (?:petites? )?(?:minutes?|secondes?)(?: de patience)?',
  '(?:avons |a |ai )?(?:bien )?(?:recu|pris (?:note|connaissance|en compte|en charge)|accusons reception|accuse reception)(?: (?:a|de|du))? ?(?:votre|ton|ce|cette|vos) (?:\\p{L}+ )?(?:message|mail|courriel|mot|demande|lettre|remarques?|e-mail|sollicitation)',
  'acc?usons(?: bonne)? reception(?: de)?|accuse(?: bonne)? reception',
  "(?:c'est|bien|dument|est) (?:bien )?note|d'accord|dac+(?:ord)?|entendu pour|tres bien|parfait|super|genial|top|nickel|impec(?:cable)?|ok(?:ay|i|e)?|formidable|excellent",
  '(?:trait(?:ons|e|er|erons|ee)|pren(?:ons|d|dre|drons)|suivons|examinons|etudions) (?:actuellement |bien )?(?:votre|vos|chaque|cette) (?:demande|message|dossier|situation|mail|cas)s?(?: (?:tres |le plus |avec )?(?:au |en )?(?:serieux|serieusement|charge|compte))?',
  'le traitons|la traitons|trait(?:er|ons|e|erons)(?= avec| dans)|tres au serieux|au serieux|trouv(?:er|ons|erons)(?: (?:ensemble|rapidement))? une solution(?: ensemble)?',
];

const SORRY = words(
  'desole desolee desoles desolees dsl navre navree navres navrees confus confuse excuse excuses excusez excuser pardon',
  'pardonnez pardonner regrette regrettons regrets gene genes desagrement desagrements inconvenient inconvenients',
  'contrariete contretemps embarras occasionne occasionnee occasionnes cause causee causes frustration frustrations',
  'frustrant mecontentement deception agacement colere ressenti ressentez situation comprends comprenons comprendre',
  'conscient conscients consciente deranger derange malheureusement sincere sinceres plates humbles',
);

/** The long closings of letters. */
const CLOSING = [
  ...words(
    'veuillez prie prions prier agreer recevoir croire recevez croyez agreez expression assurance distinguee distinguees',
    'distingues consideration sentiments devoues salue saluent saluons hommages respect respects respectueux respectueuse',
    'amities amitie attentionnes souhaite souhaitons souhaiter souhaitent souhaiterais esperons espere esperant esperer',
    'agreable agreables stp svp pitie bises tendrement signature',
  ),
  "s'il (?:vous|te) plai[ts]|s'?il vs plait",
  'bien (?:cordialement|a vous|a toi|sincerement|amicalement|respectueusement)|cdlt|cdt|bav|cordialement votre|tres cordialement',
  "(?:d'|nous |vous |bien vouloir )?accept(?:er|ez) (?:\\p{L}+ )?(?:nos|mes)(?: \\p{L}+)? excuses",
  "dans l'attente(?: de (?:votre (?:retour|reponse|message)|vous (?:lire|relire|entendre|satisfaire|revoir|retrouver)))?",
  'de vous (?:lire|relire|revoir|retrouver|accueillir|compter|accompagner|servir|entendre|rencontrer)|vous (?:re)?trouver|revoir|retrouver|rencontrer',
  'bonne reception|belle continuation|porte toi bien',
];

export const idle = [
  ...SMALL,
  ...BEING,
  ...GREETING,
  ...WISHED,
  ...THANKS,
  ...SELF_PRAISE,
  ...THERE_FOR_YOU,
  ...SOON,
  ...SORRY,
  ...CLOSING,
];
