import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';

const NUMBER = any('un', 'une', 'deux', 'trois', 'quatre', 'cinq', '\\d+');
const MONEY = '\\d+(?:[.,]\\d+)? ?(?:€|eur|euros?|dh|dhs|aed|dirhams?|da|dt|sar|riyals?|£|\\$|chf)';

/** What makes somebody buy again: never the return itself. */
const ADVANTAGE = any(
  'remises?',
  'reductions?',
  'rabais',
  'ristournes?',
  'promos?\\b',
  'promotions?',
  "bons? (?:d'achats?|de reduction|cadeaux?|de \\d)",
  'cheques?[- ]cadeaux?',
  'cartes?[- ]cadeaux?',
  'coupons?',
  'codes?\\b(?! (?:barre|postal|retour|qr|de retour|de suivi))',
  '-? ?\\d+ ?%',
  'offert',
  'gratuit',
  'economis',
  'cadeaux?',
  'points (?:de )?fidelite',
  'moitie prix',
  'tarifs? (?:preferentiel|reduit|special)',
  'avantages?',
);
const NEXT_ORDER = any(
  '(?:prochain|futur|nouvel|nouveau|future)(?:e|le|s|es)? (?:commande|achat|visite|panier|shopping|passage|emplette)',
  '(?:commande|achat|visite|passage)s? (?:futur|prochain|suivant|a venir)',
);
const SALE_EVENT = any(
  'soldes(?! (?:de|du) (?:compte|dossier))',
  'ventes? (?:privee|flash|exclusive)s?',
  '(?:black|white|blue|yellow|vert|super)[ -]?friday',
  'vendredi (?:noir|blanc)',
  'cyber[ -]?(?:monday|week|lundi)',
  'french days',
  'braderies?',
  'destockage',
  'liquidation',
  '(?:super |grosse |mega |petite )?promos?\\b',
  'promotions?',
  'operation (?:speciale|promo|commerciale|coup de)',
  'prix (?:casses|fous|mini|doux|sacrifies|cassés|barres)',
  'baisse de prix',
  'journees? (?:speciale|promo|vip|portes ouvertes)',
);
const HAPPENS_NOW = any(
  'commence',
  'demarr',
  'debut',
  'approch',
  'continu',
  'arriv',
  'revien',
  'batt?(?:ent)? (?:son|leur) plein',
  "c'est parti",
  'en ce moment',
  'des (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maintenant|aujourd)',
  "jusqu'(?:a|au)",
  "jusqu'a ?-? ?\\d+ ?%",
  'cette semaine',
  'ce week[ -]?end',
  'profit',
  'sur (?:tout|tous|toute|toutes|nos|notre|le site|les|une selection)',
  'ne (?:\\p{L}+ )?(?:rat|manqu|loup|pass)',
  'a saisir',
  'a ne pas (?:rater|manquer)',
  'chez nous',
  'foncez',
  'vous attend',
);
/** Goods of the shop that nobody asked about. */
const NEW_GOODS = any(
  `(?:notre|nos|la|le|les|cette|une|l'|toute notre|toutes nos|tous nos)? ?${any(
    'nouvelles? (?:collection|gamme|ligne|serie|selection|arrivage|tendance|creation)s?',
    'nouveaux? (?:modeles|produits|coloris|arrivages|rayons?)',
    'nouveautes',
    'dernieres? (?:arriv|collection|nouveaute|creation|tendance)',
    'derniers (?:arrivages|modeles)',
    '(?:collections?|gammes?) (?:\\p{L}+ )?',
    'arrivages?',
    'catalogue',
    'best[- ]?sellers?',
    'bons plans',
    'promos\\b',
    'promotions',
    'coffrets? (?:cadeau|special)',
  )}`,
  `(?:notre|nos|toute notre|toutes nos|tous nos) (?:\\p{L}+ ){0,2}${any(
    'offres',
    'gamme',
    'selection',
    'soldes',
    'ventes',
    'autres (?:produits|articles|modeles)',
    'accessoires',
    'produits',
    'articles',
    'modeles',
    'rayons?',
    'coffrets?',
    'assurance',
    'extension',
    'formules?',
    'abonnements?',
    'creations',
    'boutique en ligne',
    'showroom',
    'univers',
  )}`,
);
const LURE = any(
  'decouvr(?:ez|ir)',
  'explor(?:ez|er)',
  "jet(?:ez|er) un (?:petit )?(?:oeil|coup d'oeil)",
  'parcour(?:ez|ir)',
  'feuillet(?:ez|er)',
  'craqu(?:ez|er)',
  'succomb',
  'profit(?:ez|er)',
  '(?:venez|passez|allez|viens|passe) (?:donc |vite |nous )?(?:voir|decouvrir|visiter|faire un tour|essayer)',
  'visit(?:ez|er)',
  '(?:avez[- ]vous|vous avez|as[- ]tu) (?:deja )?(?:vu|decouvert|essaye)',
  'pensez (?:aussi |donc |egalement )?(?:a|aux?)',
  "n'oubliez pas",
  'ne (?:\\p{L}+ )?(?:ratez|manquez|loupez|passez)',
  'pourquoi ne pas',
  '(?:vous|tu) (?:\\p{L}+ ){0,3}(?:aimer(?:ez|as)|adorer(?:ez|as)|apprecierez)',
  '(?:vous|tu) (?:allez|vas) (?:adorer|aimer|craquer)',
  'pourrai(?:ent|t) (?:aussi |bien )?vous (?:plaire|interesser)',
  '(?:vous )?(?:pourriez|serez|seriez) (?:aussi |peut-etre |surement )?(?:interesse|seduit|conquis|tente)',
  'reserv(?:ez|er)',
  'commandez',
  'equipez',
  'essayez',
  'testez',
  'consultez',
  'regardez',
);
const JOIN = any(
  'inscri(?:vez|re|s[- ]toi)',
  'abonn(?:ez|er|e[- ]toi)',
  'adher(?:ez|er)',
  'rejoi(?:gnez|ndre|ns)',
  'dev(?:enez|enir|iens)',
  'souscri(?:vez|re)',
  '(?:activ|ajout)ez',
  'soyez (?:prevenu|informe|averti|alerte|au courant)',
  'etre (?:prevenu|informe|averti|alerte|au courant)',
  'laissez[- ]nous votre (?:e-?mail|adresse|numero)',
);
const CLUB = any(
  'newsletters?',
  'infolettre',
  "lettre d'info",
  'nos (?:\\p{L}+ )?(?:offres|promos|promotions|actus|actualites|nouveautes|bons plans|ventes|soldes|arrivages)',
  '(?:notre|le|au|du) (?:\\p{L}+ )?(?:club|programme|cercle)',
  'programme (?:de )?(?:fidelite|parrainage|vip)',
  'cartes? (?:de fidelite|premium|vip|privilege|club)',
  'membres? (?:vip|premium|privilege|du club|de notre)',
  '(?:notre|la) (?:chaine|page|liste de diffusion|communaute)',
  'liste (?:vip|privilege)',
  'avant[- ]premiere',
  '(?:alertes?|notifications?) (?:promo|bons plans|offre)',
);
const GIVEN_NOW = any(
  'voici',
  'voila',
  "(?:je|on|nous|j') ?(?:vous |t')?(?:offr|envo|glisse|ajout|joi[ngn]|fais|faisons|fait|accord|reserv)",
  'recev(?:ez|rez)',
  '(?:rien|juste|special(?:ement)?) (?:que )?pour vous',
  'pour (?:vous (?:remercier|consoler|faire plaisir)|nous faire pardonner|vous faire oublier)',
  'vous attend',
  'avec (?:le|ce|notre|votre) code',
  'utilis(?:ez|er)',
  'benefici(?:ez|er)',
  'profit(?:ez|er)',
);
const TO_SPEND = any(
  '(?:a )?(?:valoir|depenser|utiliser) (?:sur|dans|chez|des|lors|en|pour)',
  'valables? (?:sur|des|pour|partout|dans|\\d|un|deux|trois|six|toute|jusqu)',
  'sur (?:tout|tt|l.ensemble|toute|toutes|tous) (?:le |la |du |nos |les |notre )?(?:site|boutique|magasin|collection|gamme|articles|produits)',
  "des \\d+ ?(?:€|euros?|eur|dh) d'achats?",
);

export const marketing: Phrases['marketing'] = {
  says: [
    ...together(NEXT_ORDER, ADVANTAGE),
    inOrder(ADVANTAGE, TO_SPEND),
    inOrder(GIVEN_NOW, '(?:codes? (?:promo|reduction|avantage|privilege)|codes? "?[a-z]{3,}\\d{1,3}\\b)'),
    says('code (?:promo |reduction |avantage )?:? ?"?[a-z]{4,}\\d{1,2}\\b'),
    says('(?:utilisez|entrez|tapez|saisissez) (?:le )?(?:code )?"?[a-z]{4,}\\d{1,2}\\b'),
    ...together(SALE_EVENT, HAPPENS_NOW),
    // Prices of everything.
    says(
      "-? ?\\d+ ?% (?:de (?:rabais|remise|reduction|moins) )?(?:\\p{L}+ )?sur (?:tou(?:t|s|te|tes)|nos|le site|une selection|l'ensemble|la collection|notre|les nouve)",
    ),
    says("jusqu'a ?-? ?\\d+ ?% (?:de (?:rabais|remise|reduction|moins|promo)|moins cher)"),
    inOrder(
      "(?:tout|tous|toute|toutes|l'ensemble)(?: le| la| les| nos| notre| l')",
      '(?:a moitie prix|a -? ?\\d+ ?%|est a -|sont a -|en promo|(?:est|sont) solde)',
    ),
    says('(?:meilleurs? prix|prix) (?:garanti|du marche|de l.annee|imbattable|irresistible|exceptionnel|de lancement)'),
    says("prix n'ont jamais|jamais (?:ete |vu )?(?:aussi|si) (?:bas|peu cher)|plus bas de l'annee"),
    // Two for one.
    inOrder(
      `(?:pour|des|avec) ${NUMBER} (?:\\p{L}+ ){0,2}(?:achet|command|pris)`,
      '(?:offert|gratuit|-? ?\\d+ ?%|a moitie prix)',
    ),
    inOrder(`${NUMBER} (?:\\p{L}+ )?achete(?:e|s|es)?`, '(?:offert|gratuit)'),
    inOrder(`(?:achet|command|pren)(?:ez|ons|s)(?:[- ]en)? ${NUMBER}`, '(?:offert|gratuit|-? ?\\d+ ?%|moitie prix)'),
    says(
      '(?:le|la) (?:second|deuxieme|troisieme|2 ?(?:e|eme|nd)|3 ?(?:e|eme))e?(?: \\p{L}+)? (?:est |sera )?(?:offert|gratuit|a -? ?\\d+ ?%|a moitie prix)',
    ),
    inOrder('commandez (?:avant|vite|aujourd|maintenant|des)', '(?:recev|cadeau|offert|gratuit|\\d+ ?%|profit)'),
    // Come, look, join.
    inOrder(LURE, NEW_GOODS),
    ...together(
      NEW_GOODS,
      '(?:en ligne|en boutique|en magasin|vous attend|disponibles? (?:des|maintenant)|vien(?:t|nent) d)',
    ),
    inOrder(JOIN, CLUB),
    says(
      'abonnez[- ]vous|suivez[- ](?:nous|notre (?:page|compte|chaine)|nos)|likez|aimez notre page|rejoignez[- ]nous',
    ),
    inOrder(
      "telecharg(?:ez|er) (?:vite )?(?:notre|l')",
      'appli',
      '(?:gagn|profit|benefici|offr|promo|reduc|remise|\\d+ ?%)',
    ),
    says('parrain(?:ez|er)|parlez de nous (?:autour|a vos)|recommandez[- ]nous (?:a|autour)'),
    ...together(
      'vos (?:ami|proche|copine|collegue)',
      '(?:-? ?\\d+ ?%|remise|rabais|reduction|tarif|cadeau|code promo)',
    ),
    inOrder('(?:cumul|gagn|collect|doubl)(?:ez|er)', '(?:points|fidelite|avantages|recompenses)'),
    inOrder('benefici(?:ez|er)', '(?:avantages|offres|remise|reduction|tarif (?:pref|red)|promo)'),
    says(
      '(?:venez|passez|rendez)[- ](?:donc )?nous (?:voir|visite|rendre visite)|venez (?:vite )?(?:decouvrir|visiter)',
    ),
    inOrder('vous accueille', '(?:nouveaut|collection|promo|surprise)'),
    inOrder('restez (?:connecte|a l.affut|branche|a l.ecoute)', '(?:surprise|nouveaut|promo|offres|page|bientot)'),
    inOrder('(?:jeu[- ]concours|grand jeu|tombola)', '(?:particip|gagn|tent|page|organis)'),
    // Praise of goods.
    inOrder(
      "(?:nos|les|beaucoup de|d'autres|plein de|la plupart des|des) (?:\\p{L}+ )?(?:clientes?|acheteu(?:rs|ses)|clients)",
      any(
        "(?:l'|les |le |la |en |s'en |souvent |aussi |souvent aussi )*(?:ador|raffol|achetent|arrach|plebiscit|sont fans)",
        'ont (?:aussi |souvent )?(?:achete|pris|craque|adore)',
      ),
    ),
    says("(?:partent|part|s'arrachent|se vendent) comme (?:des|les) petits? pains|en raffol|s'arrach"),
    says('(?:nous|on) (?:vend|vendons) (?:aussi|egalement|desormais|maintenant)'),
    inOrder(
      "(?:le )?(?:saviez[- ]vous|saviez[- ]vous que|au fait|d'ailleurs|en passant)",
      '(?:nous|on) (?:propos|vend|av|lanc|fais|fait)(?:ons|e)? (?:aussi|egalement|desormais|maintenant|une? nouve|un autre|toute une)',
    ),
    says('faites[- ]vous plaisir|offrez[- ]vous|laissez[- ]vous (?:tenter|seduire|convaincre)|profitez[- ]en(?! pour)'),
    says(
      '(?:stocks?|quantites?|series?|editions?) limite(?:e|es|s)?\\b|tout doit disparaitre|derniere chance|tant qu.il en reste',
    ),
    says(
      "il n'en reste (?:plus )?que .{1,30} a ce prix|(?:c'est le moment|l'occasion) (?:de|ou jamais|ideale? pour).{0,40}(?:plein|commander|achet|craquer|equiper)",
    ),
    says(
      '(?:offres?|ventes?|remises?|tarifs?) (?:exclusi(?:f|ve)|exceptionnel|speciale?|flash|du moment|de bienvenue|limitee|irresistible|imbattable)',
    ),
    says('(?:bonnes affaires|bons plans)'),
    // More money for more goods.
    says(`(?:pour|a) (?:seulement|a peine|juste) ${MONEY}(?!.{0,20}(?:echange|difference))`),
    inOrder(
      '(?:assurance|garantie|extension|abonnement|formule|option|pack)',
      `(?:seulement|pour|a|des|,) ?${MONEY} ?(?:/|par|le|de plus)`,
    ),
    inOrder('passez a (?:la|notre|l.|une) ', '(?:version|gamme|modele|offre|formule|pro|premium|superieur)'),
    says('(?:ajout|mett|gliss)ez (?:.{2,50} )?(?:au|a votre|dans (?:votre|le)) panier'),
    says(
      "ne rien (?:rater|manquer|louper) (?:de|des)|ne (?:ratez|manquez|loupez|passez) pas (?:a cote|nos|notre|cette (?:offre|occasion|promo)|l'occasion)",
    ),
    inOrder('modele (?:superieur|haut de gamme|premium)', '(?:promo|essay|seulement|profit|offre)'),
    inOrder(
      'pourquoi ne pas',
      '(?:essayer|prendre|opter|passer|tester|offrir).{1,40}(?:gamme|superieur|premium|modele|version)',
    ),
  ],
  unless: [
    // The order that comes back, not one to come.
    says(
      '(?:avez|aviez|a|ont|avait|avaient|ete|etait|etaient|est|sont) (?:\\p{L}+ ){0,2}(?:utilise|applique|achete|saisi|vendu|entre|deduit|retenu|retire|expire|facture|beneficie|rembourse)',
    ),
    says('(?:deduit|deduction|retenu|recalcul|renvoy|retourner|a retourner|erreur|par erreur|plus valable)'),
    says(
      "(?:nous|on) ne (?:\\p{L}+ )?(?:pouv|peut|propos|fais|fait|ven)|n'(?:existe|est (?:pas|plus)|etait|avait|apparait)|c'etait|ne (?:fonctionn|s'appliqu)",
    ),
  ],
};
