import { any } from '../../phrases.ts';

// Many an insult is also a beast, a costume, a state of things or a word of kitchens and toys: "une cruche fêlée", "le
// bouffon et le pirate", "trop bête". Those are rude only where somebody is called so.

/** Rude wherever they stand. */
const ALWAYS = [
  'connards?|connasses?|conn?eries?|conn?es?(?= de\\b)|encule\\p{L}*|enfoire(?:e|s|es)?|salopes?|salauds?|salopards?',
  'abrutie?s?|cretine?s?|debiles?(?! leger)|imbeciles?|putain|putes?|merd(?:e|ique|iques|eux|euse)|foutre',
  'foutez|foutage',
  'chier|emmerd\\p{L}*|couilles?|(?<!-)nique (?:ta|sa|vos|la)|ntm|fdp|tg|ptn|bougnoules?|youpins?|bicots?',
  'sales? (?:pede|pd)s?',
  'trou du cul|trouduc|lopettes?|crevards?|raclures?(?= d|,|!)|fils de (?:pute|chien|chienne)|mytho(?:mane)?s?',
  'ta (?:mere|gueule|race)|(?:vos|votre|sa) gueule|sale (?:race|gosse)|cinglee?s?(?! en)|tare(?= ?[,!.]|$)',
  'neuneus?|ignares?',
  'pathetiques?|pleurnich\\p{L}*|foire[rz]',
  '(?:grande|casser la|fermer? (?:ta|votre|la)|la) gueule(?! (?:de|du|d))|casse[- ]couilles?',
  'tete de (?:con|noeud|mule|cochon)|gros tas|attardes? mental',
  'charlatans?|crapules?|empaffee?s?|faineante?s?|feignasses?|goujats?|grognasses?|illettree?s?|imposteurs?',
  'incultes?|malotrus?|morveu(?:x|se)s?|mufles?|nigaude?s?|pignoufs?|pouf+iasses?|rustres?|sagouins?|saligauds?',
  'vauriens?|vermines?',
  'cassos|boloss(?:e|es)?|crevures?|chieu(?:r|se)s?|chiante?s?|relous?|mongoliens? (?:de|que)|clodos?',
  'bordel(?! de)|bras casses?|pd(?= ?[!,]|$)',
  'hmar|7mar|zebi|zebbi|kelb|9ahba|l9ahba|kahba|wld l.?9ahba|(?:mange|nique) tes morts|va mourir|va crever',
];

const PERSONS = any(
  'cons?|connes?|idiote?s?|betes?|anes?|cloches?|cruches?|bouffon(?:ne)?s?|clowns?|guignols?|porcs?|cochon(?:ne)?s?',
  'chiens?|chiennes?|boulets?|vaches?|dindes?|truies?|nul(?:le)?s?|ordures?|voleu(?:r|se)s?|menteu(?:r|se)s?',
  'escrocs?|profiteu(?:r|se)s?|arnaqueu(?:r|se)s?|tricheu(?:r|se)s?|stupides?|nazes?|tocards?|incapables?|minables?',
  'ignorante?s?|batards?|racailles?|parasites?|cafards?|rapaces?|radine?s?|moins que rien|bons? a rien|bonnes? a rien',
  'enflures?|pourritures?|ratee?s?|pouffiasses?|petasses?|garces?|sorciere|vipere|emmerdeu(?:r|se)s?',
  'glandeu(?:r|se)s?|ploucs?|andouilles?|bourriques?|gourdes?|patates?|triple buse|buses?|demeuree?s?',
  'empotee?s?|gogols?',
  'clocharde?s?|macaques?|singes?|babouins?|mongols?|mongolien(?:ne)?s?|hypocrites?|lavette|larve|teigne|peste',
  'megere|manants?',
  'assistee?s?|cas (?:social|desespere|soc)|catastrophe ambulante|psychopathes?|imbuvable',
);
/** "Espèce d'…", "bande de…": nobody says it of a thing. */
const KINDS = `${any(
  "especes? d(?:e |')|bandes? d(?:e |'(?!un ))|tas d(?:e |')(?=cons|idiots|voleurs|menteurs)",
)}(?:sales? |petits? |gros(?:se)? )?`;
const YOU_ARE = any(
  "vous (?:n')?etes(?: qu')?",
  "(?:t'es|tu (?:n')?es)(?: qu')?",
  'etes[- ]vous|es[- ]tu',
  '(?:nous |me )?prenez(?:[- ]nous|[- ]vous nous)? pour(?: qui)?',
);
const DEGREE = `(?:${any(
  "vraiment|completement|tellement|trop|si|tres|bien|juste|aussi|d'une?|une?|des|de|la|pire|plus|franchement",
  "grosse?|sale|petite?|bonne?|tous|toutes|qu'une?|ma parole|quand meme",
)} ?|d'){0,5}`;
const STATES = any(
  'cons?|connes?|betes?|idiote?s?|stupides?|nul(?:le)?s?',
  'malades?(?! (?:depuis|et|en ce|ces|lundi|mardi|demain))|aveugles?|sourde?s?|bouchee?s?|folles?|fous?',
  'dingues?',
  'ridicules?|grotesques?|minables?|lamentables?|incapables?(?: de lire)?|de mauvaise foi|malhonnetes?',
  'lourde?s?|penibles?(?=,|!|\\.|$)',
  'une? blonde?|moches?|laide?s?|gonflee?s?|malpolie?s?|culottee?s?|ingrate?s?|hysteriques?|paranos?',
  'folle a lier|incompetente?s?|insupportables?|odieu(?:x|se)',
  'detestables?|infecte?s?|degoutante?s?|repugnante?s?|immondes?|derangee?s?|bornee?s?|obtuse?s?|limitee?s?',
  'pas (?:tres |bien )?(?:malin|maline|fute|futee|net|nette|fin|fine|doue|douee)s?',
);
const CHEATS = 'menteu(?:r|se)|voleu(?:r|se)|escroc|profiteu(?:r|se)|arnaqueu(?:r|se)|tricheu(?:r|se)';
const SORT = any(
  'vrai|vraie|vrais|sale|espece de|pauvre|vieux|vieille|gros|grosse|petit|petite|quel|quelle|sacree?|fieffe',
);
const SAID_OF = '(?:c.est|ce sont|vous n.etes|tu n.es|etre|un|une|des) (?:qu.)?(?:(?:un|une|des|de) ){0,2}';
const CALLED = [
  `${KINDS}(?:${PERSONS}|\\p{L}{3,}(?:eurs?|euses?|ards?|ardes?|ots?)\\b(?! (?:d|a|pour|en|de) ))`,
  `${YOU_ARE} ${DEGREE} ?(?:${PERSONS}|${STATES})`,
  `${SAID_OF}(?:${SORT} )?(?:${CHEATS}|parasite|incapable|minable|hypocrite)s?(?! (?:de|du|qui|se|en) )`,
  `${YOU_ARE} (?:(?!pas |en |tres satisf)\\p{L}+ ){0,3}?(?:${PERSONS}|${STATES}|tares?|taree)`,
  '(?:votre|vos|ta|tes) (?:\\p{L}+ ){1,3}(?:est|sont) (?:\\p{L}+ )?(?:ridicule|stupide|idiot|grotesque|lamentable|debile|absurde|delirant)e?s?',
  `${SORT} (?:${CHEATS}|idiote?|parasite|incapable|bouffon|clown|guignol|minable|hypocrite|andouille)s?(?! (?:de|du|en) )`,
  'quel(?:le)? (?:con|conne|ane(?= ?[!.,])|nul|nulle|boulet|naze|tocard|plaie,|bande d)',
  'sales? (?:con|conne|arabe|noir|juif|juive|negre|chien|porc|type|radine?|batard|blanc|race|gueule)s?',
  'pauvres? (?:con|conne|type|fille|mec|tache|idiote?|cloche|naze|folle|fou|malade|merde|debile|nul|nulle|imbecile)s?',
  '(?:gros|grosse|petit|petite|vieux|vieille) (?:con|conne|connard|porc(?!elaine)|nul|naze|debile|merdeux|ordure|folle|peau(?! de)|debris|batard)s?',
  '(?<!(?:la|une|cette|votre|ma|sa|des) )gros(?:se)? (?:vache|truie|dinde|cochon(?:ne)?)(?! en)',
  '(?:client|gosse|vendeur|demande|excuse)s? de merde|ah,? (?:le|la) con(?:ne)?',
  '(?:le|un|des) cons?(?=,|!|\\.|\\?|$| \\?| !)',
  `(?:${CHEATS}|bouffon|ordure|raclure|pourriture)s?(?= ?!|\\.?$|,(?! (?:chevalier|pirate|clown|princesse)))`,
  "(?:avec |discut\\p{L}* avec |pas )(?:les|des|d') ?(?:escrocs|voleurs|menteurs|tricheurs|tares|profiteurs)(?! qui)",
  '(?:trop|si|assez) (?:bete|con|stupide|idiot|nul|debile|limite)s?e?(?= (?:pour|que)\\b| ?[!]|\\.?$)',
  'il faut (?:vraiment )?etre (?:bete|con|idiot|neuneu|stupide)',
];

const GO_AWAY = [
  '(?:vas? te|allez vous|allez|va)(?: faire)? (?:voir(?! (?:si|le|la|les|l|ce|notre|votre|dans|sur|en))|foutre|mettre|enculer|pendre|cuire un oeuf|soigner)',
  '(?:va|allez) (?:au diable|en enfer|chier|te faire|vous faire (?:voir|foutre|mettre|enculer|soigner))',
  '(?:ferme|fermez)[- ]la(?= ?[!.,]|$)|(?:^|[.!?] ?)la ferme(?= ?[!.,]|$)|taisez[- ]vous|tais[- ]toi',
  'ferme ta (?:bouche|gueule)',
  '(?:degage|degagez|barrez[- ]vous|barre[- ]toi|tire[- ]toi|tirez[- ]vous|cassez[- ]vous|casse[- ]toi)(?= ?[!.,]|$| d.ici)',
  'degagez(?! (?:la |le |les |l.|un |une |votre |bien |d.abord))',
  '(?:foutez|foutre|fichez|fous|lachez|lache)[- ](?:nous |moi |nous|moi|le )(?: ?la (?:paix|grappe)|camp)',
  'foutez le camp|fichez le camp|bon debarras',
  '(?:bouge|bougez) (?:ton|votre) (?:cul|derriere)|retourne(?:z)? (?:dans ton|dans votre|chez ton) pays',
  "(?:m'en|s'en|nous en|t'en) (?:fous|fout|foutons|tape|cogne|contrefous|bats|balance|branle)",
  'rien a (?:foutre|cirer|branler|battre de v)',
  '(?:tu|vous) (?:me|nous) (?:saoul\\p{L}*|gonfl\\p{L}*|cass\\p{L}* les|fati?gu\\p{L}* avec|faites (?:chier|pitie|honte|perdre patience))',
];
const MOCKERY = [
  '(?:vous etes|t.es|tu es|etes[- ]vous) (?:\\p{L}+ ){0,2}\\p{L}+ ou (?:quoi|vous le faites)',
  'ou (?:quoi|bien) ?,? vous le faites expres|vous le faites expres(?= ?[?!])',
  'apprenez a (?:lire|compter|vivre|parler)',
  '(?:savez[- ]vous|sais[- ]tu|vous savez) (?:seulement |au moins )?lire(?= ?\\?)',
  "rien dans la (?:tete|cervelle)|sans cervelle|le qi d'une? \\p{L}+|pois chiche",
  '(?:as|avez) (?:un|pas de) cerveau|cerveau ou pas',
  'honte a (?:vous|toi)|(?:vous n.avez|tu n.as|t.as) (?:pas |aucune )honte|mentez comme',
  'pas (?:votre chien|vos esclaves?|vos boniches?|votre boniche)|vous mentez|tu mens\\b|faire un dessin',
  'vergogne|tu pues|vous puez',
  '(?:vous ne savez|tu ne sais|ne savez[- ]vous) (?:donc |vraiment )?pas (?:lire|compter|vous tenir)',
  '(?:quelle|vous devriez avoir|c.est une) honte(?= ?[,!.]|$)',
  '(?:arretez|arrete|cessez) de (?:chialer|geindre|raler|mentir|pleurer|nous (?:prendre|faire))',
  '(?:allez|va) pleurer ailleurs|cause toujours',
  '(?:je me|on se|nous nous) (?:fiche|fout|fiches|moque|tape|contrefiche)(?:ns|s)? (?:de|d)',
  'je m.en (?:moque|fiche)|on s.en (?:moque|fiche)|(?:me|nous) degoutez',
  'comme une? (?:porc|cochon|idiote?|abrutie?|manche|malpropre)',
  'vous racontez (?:n.importe quoi|des (?:salades|bobards|conneries))|votre tete ne|aussi moche que vous',
  '(?:votre|ta) (?:betise|stupidite|idiotie|ignorance|mauvaise foi|paresse)',
  'c.est quoi (?:ton|votre) probleme(?= ?[,?!])',
];

export const rude = [...ALWAYS, ...CALLED, ...GO_AWAY, ...MOCKERY];
