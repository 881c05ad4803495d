import { any, lines } from '../../phrases.ts';

// What a house says of itself and offers, in expressions; wishes and thanks are in `idle-said.ts`.

const OUR = "(?:notre|nos|la|cette|votre|toute la|l'|du|le|une|un|mon|ma)";
const ABOUT_US = [
  `${OUR} ?(?:petite |grande |humble |modeste |jolie |vieille )?(?:boutique|magasin|maison|enseigne|marque|societe|atelier)`,
  `(?<!c.est pour )${OUR} ?(?:petite |grande |premier |principal |plus (?:grand|belle|grande|beau) )?${any(
    'entreprise|echoppe|histoire|direction|famille',
    'recompense|richesse|force|publicite|motivation|moteur|objectif|but|souci|raison(?: d.etre)?|carburant|boussole',
  )}(?<!(?:le|la|une|un|du) (?:moteur|but|raison|force|souci|carburant|boussole|objectif))`,
  "(?:une |d'une |petite |grande |toute |notre ){0,3}(?:petite|grande|formidable) equipe",
  'petite? (?:mot|coucou|bonjour|message)s?',
  "(?:derriere|de l'autre cote de) (?:chaque|l'|votre|cet|nos) ?(?:ecran|message|commande|colis|clavier)s?",
  "apres[ -]ventes?|savoir[- ]faire|savoir[- ]etre|l'humain|(?:le|notre) client est roi|un grand coeur",
  'tout (?:notre|mon|leur) possible|(?:notre|mon|du|le|de notre|de mon) (?:mieux|possible)(?: possible)?',
  'le mieux possible',
  [
    '(?:fer(?:ai|ons|a|ont)|fais|faisons|fait|font|faire)(?: \\p{L}+)?',
    '(?:tout(?: (?:notre|mon|leur|le|pour)| ce qui est en notre pouvoir)?|de (?:notre|mon)|le|au|notre|mon)',
    '(?:possible|mieux|maximum|necessaire)?(?: pour)?',
  ].join(' '),
  "met(?:tre|tons|trons|s|tent)? (?:toujours )?(?:tout en oeuvre|tout notre coeur|un point d'honneur|l'accent)",
  "point d'honneur",
  'au (?:coeur|centre|service) de|a (?:votre|ton) service|a la hauteur|a nos yeux|dans nos coeurs|a nos cotes',
  'a vos cotes',
  "(?:depuis|fort|forts|forte) (?:de |d')?(?:plus (?:de|d') ?)?(?:\\p{L}+|\\d+) ans",
  'depuis (?:toujours|\\p{L}+ generations?)|depuis (?:19|20)\\d\\d(?=,? (?:notre|nos|la|nous|toute|une))',
  '(?:depuis|avec|trois|deux|quatre|plusieurs) (?:trois |deux |quatre |plusieurs )?(?:generations?|decennies)',
  '(?:avis|clients?|cliente|opinion|bonheur|qui|cela|satisfaction|vous|confiance) compte(?:nt)?',
  'compte(?:z)? (?:beaucoup|tant|pour nous|a nos)',
  '(?:cela|ca|ceci|il) (?:me|nous|vous) (?:tient|touche|importe)|cela va de soi',
  '(?:a|de tout|du fond du|de bon) coeur',
  '(?:soyez|etre|vous pouvez etre)(?: bien| toujours)? (?:assuree?s?|certaine?s?|surs?)',
  '(?:je|nous) vous (?:assure|assurons|garantis|promets)',
  '(?:vous )?pouvez (?:toujours |bien sur |egalement |aussi |nous |me ){0,3}(?:compter|nous|me|contacter|ecrire|joindre|parler)',
  "(?:nous|m'|me|vous|tres|profondement|sincerement) touche(?:s|es|nt|z|e|ons)?\\b|touchee?s? par",
  '(?:votre|vos|leur) (?:avis|opinion|bonheur|sourire|confort|bien[- ]etre|retours?|attentes?|remarques?|feedback)(?= (?:compt|est|nous|sont|et|a|font|fait|avant))',
  '(?:a |de )?(?:chacune de |toutes? )?(?:vos|les) (?:attentes?|besoins?|questions?|interrogations?|demandes?|remarques?)',
  '(?:fait|faites|faire|faisons) partie de(?: (?:la|notre))?|(?:retenu|merite|recu|retient|a) toute notre attention',
  'l.assurance (?:de (?:notre|mes|nos|ma)|que nous)|(?:re)?tient toute notre|(?:nos|vos|ces) journees|au centre',
  'salue bien bas|lien (?:de confiance|privilegie|unique|fort)|(?:chaleureux|votre|meilleur|excellent) accueil',
  'se joi(?:nt|gnent) a (?:moi|nous)',
  'toute? particulier(?:e|es|s)?|tout particulierement',
  '(?:pleine|totale|entiere|complete|parfaite|plus grande) (?=satisf|confi|disp|compr|atten)',
  '(?:la |les )?meilleure?s? (?:\\p{L}+ )?possibles?|entiere?s? (?:satisfaction|disposition)|bras ouverts',
  'les portes? (?:vous sont|est) (?:toujours )?ouvertes?|porte est toujours ouverte',
];

const HELP = any(
  'aider',
  'etre utiles?',
  'etre (?:agreable|service)s?',
  'rendre service',
  'assister',
  'servir',
  'accompagner',
  'depanner',
  'conseiller',
);
const THERE_FOR_YOU = [
  "(?:qu'est[- ]ce )?que?(?: (?:puis|peut|pouvons|pourrais)[- ](?:je|on|nous)| (?:je peux|on peut|nous pouvons))(?: bien)? faire(?: de plus)?",
  `(?:puis|pouvons|peut|pourrais|pourrions|peux)[- ](?:je|on|nous)(?: encore)? (?:vous |t')?${HELP}`,
  '(?:en quoi|de quoi avez[- ]vous besoin|que puis[- ]je)|(?<=vous )etre (?:utile|agreable)s?|rendre service',
  "(?<=(?:aide[rz]?|servir|assister|vous|tu|va|conseillere?|bien|service|utile|beau|neuf|pour) )aujourd'hui",
  "n'?(?:hesite[zr]?|ayez) (?:surtout |vraiment |donc |jamais |point |plus )?(?:pas|jamais|crainte|point|aucune hesitation)?",
  '(?<=hesite[zr]?(?: \\p{L}+){0,2} (?:a|de) (?:me |nous )?)(?:le |en )?(?:dire|faire (?:signe|part|savoir)|demander|appeler|recontacter|revenir|joindre|poser)',
  '(?:revenir|reviendra|reviendrons|revenons|reviens|reviendrai|retourner) (?:rapidement |vite )?vers (?:nous|moi|vous)',
  '(?:revenons|reviens|reviendrons|reviendra|reviendrai) (?:vers )?vous|surtout|un (?:seul )?instant|une seconde',
  "(?:ne )?(?:vous |t')?(?:inquietez|inquiete|en faites|tracassez)(?:[ -]vous)?(?: surtout| donc)? pas",
  "pas d'inquietude",
  '(?:aucun|pas de|sans|y a pas de) (?:souci|probleme|stress|doute|hesitation|hesiter|crainte|faute|cesse|relache|attendre)s?',
  '(?:dites|faites)[- ](?:le[- ])?(?:nous|moi) (?:signe|savoir|part|confiance)',
  'faire (?:signe|savoir|part|appel a nous)',
  '(?:en cas de|au moindre|le moindre|la moindre|pour tout|pour toute?|toute?|si|une|quelque) (?:autre )?(?:besoin|doute|souci|probleme|question|demande|precision|remarque)s?',
  [
    '(?:rest(?:e|ons|ent|era|erons|erai|ez)|suis|sommes|serons|serai|demeur(?:e|ons|ent)|tiens|tenons)(?: \\p{L}+){0,3}',
    '(?:la|ici|present|disponible|joignable|mobilise|connecte)e?s?',
    "(?:jusqu'a ce soir|ce soir|toute la (?:journee|semaine)|pour vous)?",
  ].join(' ?'),
  '(?:est|etes|es) (?:toujours |encore )?la pour|(?:etes|es)[- ](?:vous|tu) (?:toujours |encore )?la',
  'vous etes la|toujours la',
  '(?:si|quand|des que|tant que) vous (?:le |en )?(?:voulez|souhaitez|desirez|avez besoin|avez envie)(?: (?:de )?\\p{L}+er)?',
  '24 ?h(?:eures)?(?: ?sur ?| ?/ ?)24|24/24|7 ?j(?:ours)?(?: ?sur ?| ?/ ?)7|7/7|sept jours sur sept',
  '(?:chaque|tous les|toute la|tout au long de la|a longueur de) ?(?:jours?|journee|semaine|annee|matins?)(?: de (?:la semaine|l.annee))?',
  '(?:de )?jour (?:et|apres|comme) (?:de )?(?:nuit|jour)|nuit et jour|au quotidien',
  "a (?:tout|toute|n'importe quel) (?:moment|heure|instant)|quand (?:bon )?(?:vous|ca vous) (?:semble|chante|dit)",
  'un peu|(?:ces|nos|cet?|notre) (?:agreables? |bel )?echanges?|(?:rester|restez) en ligne|en ligne avec nous',
  "a l'autre bout",
  'comptez sur (?:nous|moi)|(?:vous etes|soyez) entre de bonnes mains',
];

/** "Un conseiller vous répondra dans les plus brefs délais", "votre message est bien arrivé". */
const ANY_MESSAGE =
  '(?:votre|ton|ce|cette|vos) (?:\\p{L}+ )?(?:message|mail|email|e-mail|courriel|courrier|mot|demande|lettre|remarque|sollicitation)s?';
const SOON = [
  '(?:dans )?(?:les |le |un )?(?:plus |meilleurs )?(?:bref|court)?s? ?(?:delais?|instants?)(?: possibles?)?',
  '(?:le |au |aussi |des )?(?:plus )?(?:vite|rapidement|tot|que)(?: que)? possible',
  'tres (?:vite|bientot|prochainement|rapidement)',
  "au plus (?:vite|tot)|sous peu|d'ici peu|(?:un|quelques) (?:petits? )?(?:instants?|moments?)|minutes de patience",
  `(?:bien )?(?:recu|pris (?:note|connaissance) de|accusons reception(?: de)?|accuse reception(?: de)?|parvenu|arrive) ${ANY_MESSAGE}`,
  `${ANY_MESSAGE} (?:nous )?(?:est|a) (?:bien )?(?:ete )?(?:parvenue?|arrivee?|recue?)`,
  'accusons(?: bonne)? reception(?: de)?|accuse(?: bonne)? reception',
  "(?:c'est|bien|dument|est|prends|prenons) (?:bien )?note|d'accord(?! ?\\?)|dac+(?:ord)?|tres bien|entendu, merci",
  'parfait|super|genial|top|nickel|impec(?:cable)?|ok(?:ay|i|e)?|formidable',
  `(?:trait(?:ons|e|er|erons|ee)|pren(?:ons|d|dre|drons)) (?:actuellement |bien )?${ANY_MESSAGE}(?= (?:tres |le plus |avec )?(?:au|en|tres|avec|a coeur|serieu))`,
  '(?:le|la|les) (?:traitons|lisons|traite|traiterons)|trait(?:er|ons|e|erons)(?= avec)|(?:tres )?au serieux',
  'trouv(?:er|ons|erons)(?: (?:ensemble|rapidement|vite))? (?:une|la meilleure) solution|une solution(?= ensemble)',
];

const CLOSING = [
  'adresse(?= (?:mes|nos|a vous|toutes?|a toute))|envo(?:ie|yons)(?= (?:mes|nos|toutes?|plein|a toute))',
  'attache(?= une?)',
  "s'il (?:vous|te) plai[ts]|s'?il vs plait|si vous plait",
  'bien (?:a vous|a toi)|cordialement votre',
  "(?:d'|vous |bien vouloir )?accept(?:er|ez) (?:\\p{L}+ )?(?:nos|mes)(?: \\p{L}+)? excuses",
  '(?:nos|mes) plates excuses|presenter nos',
  "dans l'attente(?: de (?:votre (?:retour|reponse|message)|vous (?:lire|relire|entendre|satisfaire|revoir|retrouver)))?",
];

/** "Vous aider dans votre retour": what a return is called in passing. */
const MATTER =
  "(?:toutes? )?(?:votre |ton |vos |cette? |la |le |l'|une? )(?:\\p{L}+ )?(?:retour|commande|achat|demande(?: de retour)?|question|requete|dossier|situation|probleme)s?";
const ABOUT_ONES =
  '(?:questions?|contact\\p{L}{0,6}|ecri\\p{L}{1,5}|messages?|sollicit\\p{L}{0,6}|interrogations?|preoccupations?|inquietudes?)';
const IN_PASSING = lines`
  se fer(?:ont|a) un (?:\p{L}+ )?(?:plaisir|devoir|honneur|joie) de|jusqu'(?:ici|a present)|ressent\p{L}*|(?:ressent|
    comprend|compren|entend|appren|regrett)\p{L}* (?:tout )?(?:cela|ca)|d'abord(?:, toujours)?
  (?:vous n'etes|tu n'es) pas (?:seule?s?|oubliee?s?)|(?:passais|passe|voulais) (?:juste |simplement |
    seulement )?(?=vous (?:dire|saluer|souhaiter))|(?:juste|simplement) (?:pour )?(?:vous |te )?(?:dire|saluer|
    souhaiter)|(?:de|dans|a) votre (?:quotidien|vie|histoire|aventure)
  (?:du |de )?(?:lun|mar|mercre|jeu|vendre|same)di au (?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)
  (?:nous|conseiller\p{L}*|equipes?|collegues|on|agents) (?:sommes|sont|est|restons|restent|
    reste) (?:\p{L}+ )?(?:disponible|joignable|mobilise|present)e?s?
  (?:demand(?:ons|e)|solliciton?s) (?:un peu de |votre |de la |encore un peu de )(?:patience|indulgence|
    comprehension)|pendant que(?= (?:nous|notre|l.equipe|je))
  (?:une|encore une) (?:nouvelle |derniere )?fois|accepter (?:une nouvelle fois |encore |a nouveau )?(?:nos|mes)|
    ne (?:vous )?laiss(?:ons|erons|e|ent) (?:jamais|aucun\p{L}*|personne|pas)(?: (?:un|une|nos|le|la|de|client|
    cliente|clients|seule?|tomber|cote|vous|personne)){0,4}
  transform\p{L}+ (?:chaque|votre|vos|toute?s?) \p{L}+ en (?:sourires?|joie|plaisir|reussite|succes|bonheur)|(?:font|
    fait|faites) (?:grandir|progresser|avancer|rever|sourire|chanter)
  form(?:ons|ent) (?:tous )?une (?:grande|petite|belle|vraie|grande et belle) (?:famille|equipe)|ici(?=,? (?:nous|
    chez nous|on))|(?:etes|es) (?:bien |si |tres )?(?:entoure|choye|accompagne|soutenu)e?s?
  avec nous|en quelque chose|(?:votre|ton|cet) aimable (?:cooperation|attention|patience|message|comprehension|
    retour)|(?:soutien|appui|accompagnement) (?:constant|indefectible|permanent|precieux|fidele)
  (?:vous |te )?offrir (?:une |un |le |la )?(?:\p{L}+ )?(?:experience|service|accueil|accompagnement|meilleur|sourire|
    plaisir|moment)(?: (?:\p{L}+))?(?= ?[.,!]|$)
  (?:aider|assister|accompagner|guider|conseiller|renseigner|orienter|epauler|aide|assistance)(?: (?:au mieux|
    davantage|volontiers))? (?:dans|pour|avec|sur|au sujet de|a propos de|concernant) ${MATTER}
  ${ABOUT_ONES}(?: \p{L}+)? (?:sur|au sujet de|a propos de|concernant|quant a|pour|relatives? a|liees? a) ${MATTER}
  (?:m'|nous |s')occup\p{L}+ (?:personnellement |bien |vite )?de (?:vous|tout|toi|votre demande)
  profit(?:ez|er|e)(?: (?:bien|pleinement|au maximum|donc))? (?:de |du |d'|
    des )(?:[\p{L}-]+ ){0,2}[\p{L}-]+(?= ?[.!,]|$)
  (?:de |d')?(?:vous |t'|nous )(?:avoir |avons |ai )?(?:fait|faire) (?:attendre|patienter)
  (?:nous|je) vous atten(?:ds|dons)(?= ?[.!,]|$)
  (?:je|nous|on) (?:vois|voyons|voit|comprends|comprenons|imagine|imaginons|concois|concevons|sens|sentons) (?:bien |
    fort bien |parfaitement |tout a fait |tres bien )?(?:que|combien|a quel point) (?:\p{L}+ ){1,4}(?:contrari|decu|
    fach|frustr|enerv|agac|inqui|penible|difficile|desagreable|important|colere|mecontent)\p{L}*
  quelque chose vous (?:tracasse|preoccupe|chagrine|ennuie|inquiete|derange)
  qu'est-ce qui vous (?:tracasse|preoccupe|amene|ferait plaisir)
  ne (?:sommes|suis|serons|serai) (?:\p{L}+ )?(?:heureu|satisf|content)\p{L}* que
  travaill\p{L}+ (?:chaque jour )?(?:a|pour) (?:votre|vous|chaque)
  pren(?:ez|ds|dre)(?: donc| bien)? (?:votre|ton|tout votre|tout le) temps
  (?:mal|plaisir|bonheur|joie) (?:a|de) (?:vous|te) (?:lire|servir|entendre)
  (?:bon|bonne|joyeux|joyeuse|prompt|bel|belle|bien|meilleure?s|mes|nos|toutes|chaleureu\p{L}+|
    tendres) (?:\p{L}+ ){1,3}a (?:votre|ton|ta|vos|tes|toute la|tous|toutes|la)(?: (?!retour|commande)\p{L}+)?
  (?:d'etre|etre|etes) (?:\p{L}+ )?revenue?s? vers (?:nous|moi)|de (?:nous )?revenir vers (?:nous|moi)
  (?:bon |du )?courage(?= ?[,!.]|$| a)
  (?:on|nous) (?:est|sommes) (?:ensemble|avec vous|la|de tout coeur(?: avec vous)?)
  trouver(?:ez|a|ont|as) (?:toujours )?(?:chez nous|aupres de nous|ici)
  oreilles? attentives?|(?:de|a) nouveau
  (?:vous )?sent(?:iez|ez|ir) (?:\p{L}+ )?(?:ecoute|bien|accueilli|chez vous|compris|soutenu|entendu)\p{L}*
  (?:je|nous|on) (?:peux|pouvons|peut) (?:\p{L}+ )?faire (?:quelque chose|autre chose|plus|
    quoi que ce soit)(?: (?:pour vous|d'autre|de plus))?
  dites[- ](?:moi|nous)(?= (?:si|en quoi|comment))|(?:dites|racontez)[- ](?:moi|nous) tout|faire autre chose pour vous
  pret(?:e|s|es)? a(?= (?:vous|repondre|aider|ecouter|accompagner|intervenir))
  il est (?:tres |si )?(?:important|essentiel|primordial)(?= pour nous)
  (?:aucun |pas de |de )?soucis? a (?:vous|te) faire|plates excuses|chez nous|(?:moi|nous) (?:c.est|c.etait) \p{L}+
  (?:je suis|nous sommes) tout(?:e|es)? (?:a vous|ouie)
  (?:ca|tout) (?:roule|gaze|baigne)(?= ?[?!.,]|$)|quelqu'un est[- ]il la|(?:va|vont) droit au coeur
  ils(?= nous (?:vont|touchent|font|sont))|d'apprendre (?:cela|ca|cette nouvelle)(?= ?[.!,]|$)
  (?:notre|nos) seule?s? (?:ambition|but|objectif|souci|priorite|envie)|rendre (?:le sourire|heureu\p{L}+)
  prends (?:bien )?bonne note|reposez[- ]vous(?: bien)?(?= ?[.!,]|$)
  (?:un|une|quelque) (?:petit |petite )?(?:souci|question|doute|probleme|inquietude)(?= ?[?,])
  ecrivez[- ](?:nous|moi)(?= ?[,!.]|$)|prompt retablissement|toute la troupe
  \p{L}+ (?:du|des|de la|de notre) (?:service|equipe|retours?|boutique|support)(?: (?:des |de |du )?(?:retours?|
    clients?|clientele))?(?:,? a l.appareil)?
  a l.appareil
  (?:excuses?|pardon|desole\p{L}*|navre\p{L}*) (?:pour|de) (?:cette?|ma|mon|notre|le|la|l') ?(?:\p{L}+ )?(?:reponse|
    retard|silence|attente|delai|confusion|malentendu|gene|lenteur|reaction)(?: tardi(?:f|ve)| involontaire)?
  (?:voulais|voulions|voudrais|tenais|tenions|souhaitais)(?: (?:juste|simplement|seulement|a|vous|te|
    d'abord)){1,4} (?:dire|saluer|remercier|souhaiter|informer|rassurer|feliciter|ecrire)(?= (?:que (?:nous|je)|
    bonjour|merci|combien|pour|un|une|de|d')|[,.!]|$)
  (?:passe|passez|passiez|eu) (?:un |une |de )?(?:\p{L}+ )?(?:dimanche|lundi|samedi|vendredi|week[ -]?end|journee|
    soiree|vacances|fetes?|semaine|moments?)(?: \p{L}+(?:ant|able|ible|eux|euse|ille|ee?)s?)?
  (?:ensemble,? )?nous (?:trouverons|y arriverons|allons trouver|finirons par trouver)(?: (?:bien|ensemble|
    une solution|la solution))*(?= ?[.!]|$)
  dormez bien|(?:faites )?de beaux reves|tenez bon|haut les coeurs
  quel(?:le)? (?:joli|jolie|beau|belle|charmant|charmante|bel|gentil|gentille|doux|douce) (?:prenom|nom|message|mot|
    attention|pensee|surprise)(?: (?:vous avez|de votre part))?
  tout tourne autour de (?:vous|nos clients)|autour de vous
  (?:pour |a )?(?:la |cette )?(?:nouvelle )?annee(?= (?:a venir|qui commence|,|!|\.|soit|vous)| ?$)
  a (?:votre|ton|ta|vos) (?:mari|femme|epoux|epouse|fils|fille|maman|papa|mere|pere|famille|enfants|parents|
    proches)(?: aussi| egalement)?(?= ?[.!,]|$)
  (?:ce|c') ?(?:fut|etait|est) (?:toujours )?(?:un|une) (?:\p{L}+ )?(?:honneur|plaisir|joie|bonheur|privilege)
  au courant(?= ?[.!,]|$)|(?:c'est )?encore (?:moi|nous)|n'a (?:pas|aucune) (?:de )?(?:limite|borne|prix|egal)s?
  (?:c'est|voila|tel(?:le)? est|est|reste|sont) (?:notre|ma|mon|nos) (?:\p{L}+ )?(?:credo|devise|mission|metier|
    passion|priorite|raison d'etre|but|ambition|promesse|force|fierte|recompense|plus belle \p{L}+)
  (?<=(?:anniversaire|fetes?|retablissement|salutations|pensees|bises|bisous|annee|noel|aid|voeux|choses|
    courage) )a (?:votre|ton|ta|vos|tes|toute la|tous|toutes) \p{L}+
  fort(?= (?:a vous|touche|aimable|heureu|flatte|sensible))|(?:a|pour) (?:tous|toutes)(?= ?[.!,]|$)
`;

export const IDLE_ABOUT_US = [...IN_PASSING, ...ABOUT_US, ...THERE_FOR_YOU, ...SOON, ...CLOSING];
