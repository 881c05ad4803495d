import { any } from '../../phrases.ts';

// The concepts that advertising is made of. A return has discounts, offers, gifts and new things of its own: what is left
// out here (`offre` alone, `remise de 15 %`, `nouvelle étiquette`) is theirs.

export const MONEY = '\\d+(?:[.,]\\d+)? ?(?:€|eur|euros?|dh|dhs|aed|dirhams?|da|dt|sar|riyals?|£|\\$|chf|mad)';

/** What makes somebody buy. */
export const ADVANTAGE = any(
  'remises?',
  'reductions?',
  'rabais|ristournes?',
  'promos?\\b|promotions?',
  "bons? (?:d'achats?|de reduction|cadeaux?|de \\d)",
  '(?:cheques?|cartes?)[- ]cadeaux?',
  'coupons?',
  'codes? (?:promo|reduction|avantage|privilege|de reduction)',
  '-? ?\\d+ ?%',
  'offert|gratuit|cadeaux?\\b',
  'economi[se]',
  'points (?:de )?fidelite|\\d+ points',
  'moitie prix|moins cher|petits? prix|prix (?:doux|reduit|mini|casse|imbattable|special)s?',
  'tarifs? (?:preferentiel|reduit|special|membre)',
  'avantages?',
  'livree? gratuitement',
);
/** A price of goods as it stands in a shop window. */
export const WINDOW_PRICE = any(
  'en (?:promo|promotion|solde|destockage|vente flash)s?\\b',
  '(?:est|sont|etant) (?:actuellement |maintenant )?solde(?:e|s|es)?\\b',
  'a (?:tout )?(?:petits?|prix) (?:prix|doux|reduit|mini|casse|fou|imbattable|canon|d.ami)s?',
  'a moitie prix',
  'a? ?- ?\\d+ ?%',
  'a partir de \\d',
  `(?:a|pour) (?:seulement|a peine|juste) ${MONEY}`,
);
export const NEXT_ORDER = any(
  '(?:prochain|futur|nouvel|nouveau|nouvelle)(?:e|le|s|es)? (?:commande|achat|visite|panier|shopping|emplette)',
  '(?:commande|achat|visite)s? (?:futur|prochain|suivant|a venir)',
);
/** An order that is to be won: "pour tout achat", "dès deux articles", "si vous commandez". */
export const IF_YOU_BUY = any(
  "(?:pour|a) (?:l'|tout |toute |chaque |un |une )(?:nouvel(?:le)? )?(?:achat|commande) (?:d|superieur|passe|de|avant|au)",
  '(?:pour|sur) (?:tout|toute|chaque) (?:nouvel(?:le)? )?(?:achat|commande)',
  'si vous (?:commandez|achetez)|en commandant|(?:re)?commandez (?:avant|vite|aujourd|maintenant|des|deux|encore)',
  "des (?:deux|trois|\\d+) ?(?:articles|produits|paires|€|euros?|eur|dh)(?: d'achats?)?",
  'plus vous achetez|continu\\p{L}+ de commander|chaque euro depense|un achat, un',
);
export const SALE_EVENT = any(
  'soldes(?! (?:de|du) (?:compte|dossier))',
  'ventes? (?:privee|flash|exclusive|secrete)s?',
  '(?:black|white|blue|yellow|super|green)[ -]?friday|vendredi (?:noir|blanc)|cyber[ -]?(?:monday|week|lundi)',
  'french days|braderies?|destockage|liquidation|semaine du blanc|folies? (?:de|des|d)',
  '(?:super |grosse |mega |petite )?promos?\\b|promotions?',
  'operation (?:speciale|promo|commerciale|coup de)',
  'prix (?:casse|fou|mini|doux|sacrifie|barre|rond)s?|baisse de prix',
  'journees? (?:speciale|promo|vip|portes ouvertes)',
);
export const HAPPENS = any(
  'commence|demarr|debut|approch|continu|arriv|revien',
  "batt?(?:ent)? (?:son|leur) plein|c'est parti|en ce moment|tous les jours|toute la (?:semaine|journee)|tout le mois",
  '(?:des|de) (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|maintenant|aujourd|minuit)',
  "jusqu'(?:a|au)|cette semaine|ce (?:week[ -]?end|mois)",
  'profit|foncez|a saisir|chez nous|vous attend|a ne pas (?:rater|manquer)|ne (?:\\p{L}+ )?(?:rat|manqu|loup|pass)',
  'sur (?:tout|tous|toute|toutes|nos|notre|le site|les|une selection)',
  '(?:nous|on) (?:organis|lanc)|(?:nous avons|on a) une',
);
export const SEASON = any(
  "(?:le|ce) (?:printemps|ramadan|carnaval)|l'(?:ete|hiver|automne|aid|avent)",
  'la (?:rentree|saint[- ]valentin|toussaint|chandeleur)',
  '(?:a|pour|avant|bientot) (?:noel|paques|halloween|les fetes|les vacances)|noel approche|les fetes approchent',
  'fetes? des (?:meres|peres|grands)|aux fetes|saison des',
);

// Possessions of a shop that a return is about.
const NOT_GOODS = any(
  'retour|frais|livraison|etiquette|service|equipe|technicien|client|condition|conseiller|transporteur|coursier|photo',
  'colis|emballage|point|bureau|locaux|regle|delai|donnee|echange|reparation|remboursement|excuse|depot',
  'entrepot|atelier',
  'horaire|adresse|message|mail|reponse|offre|proposition|guide|notice|faq|aide|tuto|video|schema|formulaire|procedure',
  'politique|decision|stock|fournisseur|fabricant|site de|systeme|banque|facture|demande|dossier|reference',
  'numero|part\\b',
  'avis|note|commentaire|evaluation|erreur|accord|cote\\b|solution|enquete|mise|page d|centre|courrier|collegue|agent',
  'piece|enlevement|calcul|camion|vehicule|partenaire|moyen|mode\\b|caisse|comptab|fichier|outil|machine|scan',
  'image|cas\\b',
  'affichage|compte\\b|prix\\b|tarif\\b|fiche|annonce|site\\b|page\\b|magasin|boutique\\b|ticket|recu\\b|carton',
  'tournee',
  'responsable|directeur|inspection|controle|verification|analyse|historique|registre|instruction|conseil',
  'consigne|etape',
);
const NEW =
  '(?:nouve(?:l|lle|au|aux|lles|autes?)|derni(?:er|ers|ere|eres)|tout nouve\\p{L}+|toutes? nouvelles?|fameu(?:x|ses?)) ';
/** "Nos sacs", "notre torréfaction": goods that nobody asked about. */
export const OUR_GOODS = `(?:notre|nos|toute notre|toutes nos|tous nos) (?!(?:${NEW})?${NOT_GOODS})(?=\\p{L}{3})`;
export const OUR_NEW_GOODS = `(?:notre|nos|la|les|le|une|des) ${NEW}(?!${NOT_GOODS})(?=\\p{L}{3})`;
/** Words that only a shop window has. */
export const WINDOW = any(
  "(?:(?:notre|nos|la|le|les|cette|une|l'|toute notre|tous nos) ?)?(?:\\p{L}+ )?(?:collections?|gammes?|nouveautes)\\b",
  '(?:arrivages?|catalogue|selection)\\b(?! (?:de la demande|d.etiquette))',
  '(?:dernieres? (?:arriv|tendance|creation)|best[- ]?sellers?|bons plans|belles? affaires|coups? de coeur|idees? cadeaux?)',
  'nos (?:\\p{L}+ )?(?:offres|promos|promotions|soldes|ventes|coffrets?|tendances|exclusivites|packs?)|en promotion',
  'edition (?:limitee|collector|speciale)|serie limitee|cadeau ideal|calendrier de l.avent',
  'box (?:mensuelle|decouverte)',
  'autres (?:produits|articles|modeles)',
  '(?:notre|la) (?:boutique en ligne|boutique de|assurance|extension|formule|version (?:pro|sans|plus))',
);
