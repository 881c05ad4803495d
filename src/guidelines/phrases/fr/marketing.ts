import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';
import {
  ADVANTAGE,
  HAPPENS,
  IF_YOU_BUY,
  MONEY,
  NEXT_ORDER,
  OUR_GOODS,
  OUR_NEW_GOODS,
  SALE_EVENT,
  SEASON,
  WINDOW,
  WINDOW_PRICE,
} from './marketing-words.ts';

const NUMBER = any('un', 'une', 'deux', 'trois', 'quatre', 'cinq', '\\d+');

/** Come and look: said of goods, never of a parcel. */
const LURE = any(
  'decouvr(?:ez|ir)|explor(?:ez|er)|parcour(?:ez|ir)|feuillet(?:ez|er)|admir(?:ez|er)',
  "jet(?:ez|er) (?:\\p{L}+ )?un (?:petit )?(?:oeil|coup d'oeil)|fai(?:tes|re) un (?:petit )?(?:tour|saut)",
  'craqu(?:ez|er) pour|succomb|optez|reserv(?:ez|er)|precommand|equip(?:ez|er)|complet(?:ez|er) (?:\\p{L}+ )?avec',
  '(?:venez|passez|allez|viens|passe) (?:donc |vite |nous |les |la |le |l. ?){0,4}(?:voir|decouvrir|visiter|essayer|sentir|gouter|admirer)',
  '(?:vous|tu) (?:\\p{L}+ ){0,3}(?:aimer(?:ez|as)|adorer(?:ez|as)|apprecierez)|(?:allez|vas) (?:adorer|aimer|craquer)',
  '(?:pourrai(?:ent|t)|devrai(?:ent|t)) (?:aussi |bien )?vous (?:plaire|interesser)|fait(?:e|es|s)? pour vous',
  '(?:pourriez|serez|seriez) (?:aussi |peut-etre |surement )?(?:interesse|seduit|conquis|tente)',
  '(?:et si vous|pourquoi ne pas) (?:test|essay|optez|pren|compl|craqu|pass|offr|gout)\\p{L}*',
  '(?:je|nous) vous (?:conseill|recommand)(?:e|ons) (?:vivement |chaudement |aussi )?(?=notre|nos)',
  'suivez|rejoignez|retrouvez|rendez[- ]vous sur',
);
const MILD_LURE = any(
  'profit(?:ez|er)|commandez|test(?:ez|iez)|essayez|consultez|regardez|visit(?:ez|er)|voir\\b|offrez|prenez',
  '(?:avez[- ]vous|vous avez|as[- ]tu) (?:deja )?(?:vu|decouvert|essaye|pense)',
  "pensez (?:aussi |donc |egalement )?(?:a|aux?)|n'oubliez pas|ne (?:\\p{L}+ )?(?:ratez|manquez|loupez|passez)",
  'voici (?:le lien|notre)',
);
const PRAISE = any(
  'sublimes?|magnifiques?|splendides?|superbes?|irresistibles?|a tomber|incontournables?|indispensables?',
  'cartonn|fureur|un malheur|partent vite|ne tardez pas|en sont (?:folles?|fous|fans)|un (?:vrai )?bijou|elus? produit',
  "(?:l'|les |la |le |en |s'en |souvent |aussi ){0,3}(?:ador|raffol|arrach|plebiscit)(?:e|ent)|sont fans|tres beaux",
  'tres belles',
);
const IS_HERE = any(
  '(?:est|sont) (?:enfin |maintenant |deja )?(?:arrivee?s?|disponibles?|en ligne|en boutique|en rayon|la\\b|de retour|sortie?s?)',
  '(?:arriv|sort)(?:e|ent)\\b|vien(?:t|nent) d|vous attend|debarqu',
);
const JOIN = any(
  'inscri(?:vez|re|s[- ]toi)|abonn(?:ez|er|e[- ]toi)|adher(?:ez|er)|rejoi(?:gnez|ndre|ns)|dev(?:enez|enir|iens)',
  'souscri(?:vez|re)|activez|pren(?:ez|ds)|demandez',
  '(?:soyez|etre) (?:prevenu|informe|averti|alerte|au courant)|laissez[- ]nous votre (?:e-?mail|adresse|numero)',
  'recev(?:ez|rez|oir)|ajoutee? a',
);
const CLUB = any(
  "newsletters?|infolettre|lettre d'info|liste (?:vip|privilege|de diffusion)|avant[- ]premiere",
  'nos (?:\\p{L}+ )?(?:offres|promos|promotions|actus|actualites|nouveautes|bons plans|ventes|soldes|arrivages|\\d[\\d ]* abonnes)',
  '(?:notre|le|au|du) (?:\\p{L}+ )?(?:club|cercle)|programme (?:de )?(?:fidelite|parrainage|vip)',
  '(?:la |une )?cartes? (?:de fidelite|premium|vip|privilege|club)|membres? (?:vip|premium|privilege|du club|de notre)',
  '(?:notre|la) (?:chaine|liste|communaute)|(?:alertes?|notifications?) (?:promo|bons plans|offre)',
);
const GIVEN_NOW = any(
  'voici|voila|(?:rien|juste|special(?:ement)?) (?:que )?pour vous|vous attend|avec (?:le|ce|notre|votre) code',
  "(?:je|on|nous|j') ?(?:vous |t')?(?:offr|envo|gliss|ajout|joi[ngn]|fais|faisons|fait|accord|reserv)",
  'recev(?:ez|rez)|utilis(?:ez|er)|benefici(?:ez|er)|profit(?:ez|er)|un (?:petit |ptit )?code promo',
  'pour (?:vous (?:remercier|consoler|faire plaisir)|nous faire pardonner|vous faire oublier)',
);
const TO_SPEND = any(
  '(?:a )?(?:valoir|depenser|utiliser) (?:sur|dans|chez|des|lors|en|pour)',
  'valables? (?:sur|des|pour|partout|dans|\\d|un|deux|trois|six|toute|jusqu)',
  'sur (?:tout|tt|l.ensemble|toute|toutes|tous) (?:le |la |du |nos |les |notre )?(?:site|boutique|magasin|collection|gamme|articles|produits|catalogue)',
  "des \\d+ ?(?:€|euros?|eur|dh) d'achats?",
);

const OFFERS = [
  ...together(NEXT_ORDER, ADVANTAGE),
  ...together(IF_YOU_BUY, any(ADVANTAGE, 'recev', 'port est', 'arbre')),
  inOrder(ADVANTAGE, TO_SPEND),
  inOrder(GIVEN_NOW, 'codes? (?:promo|reduction|avantage|privilege)'),
  says('code (?:promo|reduction|avantage) ?:? ?"?[a-z]{4,}\\d{0,3}\\b|code [a-z]{4,} valable sur'),
  ...together(
    '(?:code|utilisez|entrez|tapez|saisissez|avec) (?:le code )?:? ?"?[a-z]{3,}\\d{1,3}\\b',
    any(
      ADVANTAGE,
      NEXT_ORDER,
      '(?:au moment|lors) du paiement|(?:a|de) la caisse|sur (?:tout|notre)|votre (?:panier|commande)',
    ),
  ),
  ...together(SALE_EVENT, HAPPENS),
  ...together(OUR_GOODS, WINDOW_PRICE),
  inOrder('bons? plans?|seulement|cette semaine|en ce moment|profitez', `${MONEY} au lieu de`),
  inOrder('- ?\\d+ ?%', '(?:jusqu|des|sur|cette|ce|pour vous|rien que|profit|avec|en ce moment)'),
  inOrder('(?:est|sont|cette semaine|en ce moment|seulement|version|modele)', '- ?\\d+ ?%'),
  says(
    "\\d+ ?% (?:de (?:rabais|remise|reduction|moins) )?(?:\\p{L}+ )?sur (?:tou(?:t|s|te|tes)|nos|le site|une selection|l'ensemble|la collection|notre|les nouve)",
  ),
  says("jusqu'a ?-? ?\\d+ ?% (?:de (?:rabais|remise|reduction|moins|promo)|moins cher)"),
  inOrder("(?:tout|tous|toute|toutes|l'ensemble)(?: le| la| les| nos| notre| l')", WINDOW_PRICE),
  says('(?:meilleurs? prix|prix) (?:garanti|du marche|de l.annee|imbattable|irresistible|exceptionnel|de lancement)'),
  says(
    any(
      "prix n'ont jamais|jamais (?:ete |vu )?(?:aussi|si) (?:bas|peu cher)|(?:prix )?(?:sont )?les plus bas",
      "plus bas de l'annee",
    ),
  ),
  says('cass(?:e|er|ons|ent) les prix|(?:on|nous) (?:brad|destock|liquid)(?:e|ons)|des prix fous'),
  // Two for one.
  inOrder(
    `(?:pour|des|avec) ${NUMBER} (?:\\p{L}+ ){0,2}(?:achet|command|pris)`,
    '(?:offert|gratuit|-? ?\\d+ ?%|a moitie prix)',
  ),
  inOrder(`${NUMBER} (?:\\p{L}+ )?achete(?:e|s|es)?`, '(?:offert|gratuit)'),
  inOrder(`(?:achet|command|pren)(?:ez|ons|s)(?:[- ]en)? ${NUMBER}`, '(?:offert|gratuit|-? ?\\d+ ?%|moitie prix)'),
  says(
    [
      '(?:second|deuxieme|troisieme|2 ?(?:e|eme|nd)|3 ?(?:e|eme))e?',
      '(?: (?!envoi|colis|retour|enlev|passage|livr|echange|essai)\\p{L}+)?',
      ' (?:est |sera )?(?:offerte?|gratuite?|a -? ?\\d+ ?%|a moitie prix)(?! avec)',
    ].join(''),
  ),
  says('(?:deux|trois) pour le prix d'),
  inOrder(
    '(?:livraison|port) (?:est )?(?:offert|gratuit)e?',
    '(?:ce week|cette semaine|jusqu|sur (?:tout|votre proch)|aujourd)',
  ),
  says('(?:premier mois|essai|30 jours) (?:est )?(?:offert|gratuit)|(?:test|essay)(?:ez|er) gratuitement'),
];

const INVITATIONS = [
  inOrder(LURE, any(OUR_GOODS, WINDOW, 'la v?otre', 'votre (?:calendrier|exemplaire|coffret|box)')),
  inOrder(MILD_LURE, any(WINDOW, OUR_NEW_GOODS, 'carte club', 'nos (?:derni|nouve)')),
  ...together(any(OUR_GOODS, '(?:la|cette) (?:nouvelle )?(?:collection|gamme|selection|box|serie limitee)'), IS_HERE),
  ...together(OUR_NEW_GOODS, PRAISE),
  inOrder(OUR_GOODS, PRAISE),
  inOrder(SEASON, any(OUR_GOODS, WINDOW, 'cadeau ideal')),
  inOrder('grande nouveaute', any(MONEY, 'saison', 'annee')),
  inOrder('(?:on|nous) (?:vient|venons) de recevoir', any(PRAISE, 'passez', 'venez', 'profit')),
  inOrder('nouve\\p{L}+', '(?:est|sont) enfin', 'disponib|arriv|reserv|la\\b'),
  inOrder(JOIN, CLUB),
  says(
    any(
      'abonnez[- ]vous|suivez[- ](?:nous(?! pas)|notre (?:page|compte|chaine)|nos)|likez',
      'aimez (?:et partagez )?notre p|rejoignez[- ](?:nous|nos)',
    ),
  ),
  says('(?:notre|nos) (?:compte|page|chaine|lives?)s? (?:tiktok|instagram|insta|facebook|youtube|shopping)'),
  inOrder(
    '(?:notre|nos|l.)(?:\\p{L}+ )?',
    'appli',
    '(?:gagn|profit|benefici|offr|promo|reduc|remise|\\d+ ?%|ventes|acces)',
  ),
  says('parrain(?:ez|er)|parlez de nous (?:autour|a vos)|recommandez[- ]nous (?:a|autour)|decouvrir notre boutique'),
  ...together(
    '(?:vos|a une|a un) (?:ami|proche|copine|collegue)',
    '(?:-? ?\\d+ ?%|remise|rabais|reduction|tarif|code promo|pour le prix)',
  ),
  inOrder('(?:cumul|gagn|collect|doubl|depens)(?:ez|er)', '(?:points|fidelite|avantages|recompenses)'),
  inOrder('points', '(?:expirent|depensez|utilisez)'),
  inOrder('(?:euro|achat)', 'rapporte', 'points?'),
  inOrder('benefici(?:ez|er)', '(?:avantages|offres|remise|reduction|tarif (?:pref|red)|promo)'),
  says('(?:venez|passez|rendez)[- ](?:donc )?nous (?:voir|visite|rendre visite)|venez (?:vite )?(?:decouvrir|visiter)'),
  ...together(
    '(?:vous accueille|on vous y attend|ouverture d|vous attend sur notre)',
    '(?:nouveaut|collection|promo|surprise|point de vente|magasin)',
  ),
  inOrder('surprises?', '(?:sur|chez) (?:notre|nous|le) (?:site|page|boutique)?'),
  inOrder('restez (?:connecte|a l.affut|branche|a l.ecoute)', '(?:surprise|nouveaut|promo|offres|page|bientot)'),
  inOrder('(?:jeu[- ]concours|grand jeu|tombola)', '(?:particip|gagn|tent|page|organis)'),
];

const SALES_TALK = [
  inOrder(
    "(?:nos|les|beaucoup de|d'autres|plein de|la plupart des|tous nos) (?:\\p{L}+ )?(?:clientes?|acheteu(?:rs|ses)|clients)",
    any(PRAISE, '(?:souvent |aussi ){0,2}achetent', 'ont (?:aussi |souvent )?(?:achete|pris|craque|adore)'),
  ),
  says('(?:partent|part|se vendent) comme (?:des|les) petits? pains|en raffol'),
  says(
    any(
      '(?:nous|on) (?:vend|vendons) (?:aussi|egalement|desormais|maintenant)',
      '(?:nous|on) (?:av|a)(?:ons)? aussi de (?:tres )?beau',
    ),
  ),
  inOrder(
    "(?:le )?(?:saviez[- ]vous|au fait|d'ailleurs|en passant|a propos)",
    any(
      '(?:nous|on) (?:propos|vend|av|lanc|fais|fait)(?:ons|e)? (?:aussi|egalement|desormais|maintenant|une? nouve|un autre|toute une)',
      'ne (?:coute|valent|vaut) que',
      WINDOW_PRICE,
    ),
  ),
  says('faites[- ]vous plaisir|offrez[- ]vous|laissez[- ]vous (?:tenter|seduire|convaincre)|profitez[- ]en(?! pour)'),
  says(
    any(
      '(?:stocks?|quantites?) (?:sont )?limite(?:e|es|s)?\\b|tout doit disparaitre|derniere chance',
      "tant qu.il en reste|stocks fondent|n'attendez (?:plus|pas)(?= ?[!.,:]|$| pour (?:command|achet|profit|decouvr|craqu))",
    ),
  ),
  says(
    'epuisement des stocks|bons? plans?|bonnes affaires|belles affaires|petite envie de shopping|si cela vous tente',
  ),
  says(
    any(
      "il n'en reste (?:plus )?que .{1,30} a ce prix",
      "c'est le moment (?:ou jamais|de (?:faire|command|achet|craqu|s'equ))",
    ),
  ),
  inOrder('plus que', 'jours? pour profiter|heures pour profiter'),
  says(
    '(?:offres?|ventes?|remises?|tarifs?) (?:exclusi(?:f|ve)|exceptionnel|speciale?|flash|du moment|de bienvenue|limitee|irresistible|imbattable)',
  ),
  // More money for more goods.
  says(`(?:pour|a) (?:seulement|a peine|juste) ${MONEY}(?!.{0,20}(?:echange|difference))`),
  inOrder(
    '(?:assurance|garantie|extension|abonnement|formule|option|pack|carte club|box)',
    `(?:seulement|pour|a|des|,) ?${MONEY} ?(?:/|par|le|de plus)`,
  ),
  inOrder(`pour ${MONEY} de plus`, '(?:pren|ajout|opt|achet|pass)(?:ez|er)'),
  inOrder('passez a (?:la|notre|l.|une) ', '(?:version|gamme|modele|offre|formule|pro|premium|superieur)'),
  inOrder(
    '(?:prenez|choisissez|optez|essayez)',
    'modele (?:superieur|au-dessus|premium|haut de gamme)',
    any(WINDOW_PRICE, 'promo|solde'),
  ),
  inOrder('modele (?:superieur|haut de gamme|premium)', '(?:promo|essay|seulement|profit)'),
  inOrder('pourquoi ne pas', 'gamme|superieur|premium|haut de'),
  inOrder('(?:aurez|auriez) (?:aussi |surement )?besoin d', `(?:est|a|pour) (?:a )?${MONEY}`),
  says('(?:ajout|mett|gliss)ez (?:.{2,50} )?(?:au|a votre|dans (?:votre|le)) panier'),
  says(
    any(
      'ne rien (?:rater|manquer|louper) (?:de|des)',
      "ne (?:ratez|manquez|loupez|passez) pas (?:a cote|nos|notre|cette (?:offre|occasion|promo)|l'occasion)",
    ),
  ),
  inOrder('notre partenaire', 'prix|remise|reduction|\\d+ ?%'),
  says('offrez (?:une carte|un bon|nos|notre)|precommand(?:ez|e)[- ]l'),
];

export const marketing: Phrases['marketing'] = {
  says: [...OFFERS, ...INVITATIONS, ...SALES_TALK],
  unless: [
    // The order that comes back, not one to come.
    says(
      '(?:avez|aviez|ont|ete|est|sont|vous a) (?:\\p{L}+ ){0,2}(?:utilis|appliqu|saisi|vendu|entr|dedui|retir|expir|factur|benefici)e?',
    ),
    says('(?:avez|aviez|ont|a|ete|etait|article|lot) (?:\\p{L}+ ){0,2}(?:achete|commande|pris|paye)e?s?\\b'),
    says(
      '(?:achat|commande|article|produit|colis)s? (?:fait |passe |achete )?(?:e|s|es)? ?(?:du|pendant|lors d|durant|en|de la|des) ',
    ),
    says('(?:etait|etaient|avait|avaient|aviez|durait|affichait|comprenait|contenait|valait|coutait)\\b'),
    says('deduit|deduction|retenu|recalcul|recredit|restitu|rembours(?:e|ee|es|ees|able|ables) (?:au|de|du|a|le)\\b'),
    says(
      'renv(?:oy|oi)|retourn|repris\\b|delais?\\b|par erreur|desinscri|ne plus|casier|relais|etiquette|bon de retour',
    ),
    says(
      any(
        '(?:nouveau|reste|toujours|encore|plus) (?:valable|acti|utilisable)',
        'vous (?:est|sera|sont|seront) (?:rendu|verse)',
      ),
    ),
    says('(?:nous|on) ne (?:\\p{L}+ )?(?:pouv|peut|propos|fais|fait|ven)|(?:en|pour l.) echange'),
    says("n'(?:existe|est (?:pas|plus)|apparait)|ne (?:fonctionn|s'appliqu|concern|donn|compt)|(?:ni|aucune?) "),
  ],
};
