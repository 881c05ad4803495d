import { any } from '../../phrases.ts';

// What people publish about a shop. A returns desk says many of these words about other things: an `avis` may be the
// technician's or the postman's, a `note` the warehouse's, an `évaluation` that of a scratch, a `commentaire` one in a form.

const ONE = '(?:un|une|votre|ton|ta|vos|tes|chaque|tout|toute|des|les|cet|cette|ces|ce|nos|aucun|aucune|de|d|par) ?';
const KIND = `(?:${any(
  'cent|dix|vingt|\\d+|petit|petite|bel|beau|belle|bon|bonne|gentil|gentille|joli|jolie|mauvais|mauvaise|vilain',
  'simple|seul|meilleure?|super|nouvel|tres|plus|long|court|precedent|premier|dernier',
)}s? ){0,3}`;
const PUBLISHED = any(
  '(?:tres )?(?:positi|negati|favorabl|elogieu|dithyrambi|sympa|gentil|flatteu|chaleureu|clement)\\p{L}*',
  '(?:maximal|maximum|cinq|5|[★⭐]|5/5)e?s?',
  '(?:publi|post|mis|visibl|en ligne|public|verifie|client)\\p{L}*',
  '(?:sur|sous|chez|dans) (?:google|trustpilot|facebook|insta|tiktok|amazon|avis|le forum|le site|notre|la (?:page|fiche|boutique)|l.annonce|le produit)',
  "(?:que|qu') ?(?:vous|tu|on)? ?(?:nous )?(?:avez|as|aviez) (?:\\p{L}+ )?(?:laisse|mis|publie|poste|ecrit|donne|attribue|depose|redige)",
  'avec (?:une )?photo',
);

export const STARS = any(
  '(?:cinq|quatre|trois|deux|une|1|2|3|4|5) (?:\\p{L}+ )?etoiles?(?! (?:du|de|des|d|lumineu|filante|manqu|decorat|dore|argente|en |sont|est fen|est cass))',
  '(?:vos|tes|ces|par|chaque|nos) (?:\\p{L}+ )?etoiles?(?! (?:du|de|des|d|lumineu|filante|manqu|decorat|dore|argente|en |led))',
  "l'etoile (?:unique|solitaire)|etoiles?,? que vous|(?:l'|les )etoiles? (?:devien|que vous)",
  '(?:not|mett|mis|met|donn|laiss|attribu|accord)\\p{L}* .{0,15}[1-5] ?/ ?5\\b|(?:[45]|10) sur (?:5|10)\\b',
  '[1-5] ?[★⭐]|[★⭐]{2,5}',
);

const NOT_OURS = '(?<!(?:notre|nos|mon|son|leur|sauf|sans|selon|apres) )';
// "L'avis de mardi" is theirs, "l'avis de passage" the postman's.
const OF_THINGS = 'de (?!votre|vous|toi|la part|la page|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)';
const ON_A_PAGE = '(?:page|fiche|site|boutique|profil|forum|mur|annonce)';
const TOLD = '(?:temoignage|critique|appreciation|opinion|recommandation|recension|review|feed-?back)';
const OF_THE_RETURN = any(
  "interne|de (?!votre|5|cinq|satisf)|du|des|d'|jointe|explicative|manuscrite|precise|indique",
  'au (?:dos|verso|dossier|bas)|sur (?:la|le|votre)|dans',
);
const NOUNS = {
  avis: `avis\\b(?! (?:${OF_THINGS}|contraire|technique|du|des|d'|sur (?:la|le|notre|cette|ce|l')(?! ?${ON_A_PAGE})|defavorable d))`,
  comment: `(?:commentaire|comentaire|com)s?\\b(?! (?:dans|du|${OF_THINGS}|des|d'|manuscrit|interne|libre|au dos|coll))`,
  evaluation: `(?:re)?evaluations?\\b(?! (?:${OF_THINGS}|du|des|d'(?!une etoile)|interne|technique|est terminee|en atelier|sur place))`,
  mark: `notes?\\b(?! (?:${OF_THE_RETURN}))`,
  told: `${TOLD}s?\\b(?! (?:que vous faites|du|des|${OF_THINGS}|d'(?!il y a)))`,
};

const ANY_NOUN = any(...Object.values(NOUNS));

/** One that is theirs, asked for or written. */
export const REVIEW = any(
  `${NOT_OURS}${ONE}${KIND}${ANY_NOUN}`,
  `${NOT_OURS}(?:l'|le |la |l')?${KIND}${ANY_NOUN} (?:\\p{L}+ )?${PUBLISHED}`,
  'bonne? (?:note|evaluation|avis|commentaire)s?\\b',
  '(?:avis|commentaires?) (?:sur |de )?(?:google|trustpilot|amazon|verifies?|positifs?|contre)',
  "si (?:l'avis|le commentaire|la note|l'evaluation) (?:est|sera) (?:bon|bonne|positi|en ligne|publi)",
  STARS,
  '(?:sondage|(?:enquete|questionnaire)s? (?:de satisfaction|client|avec))',
  "retours? d'experience|retours? (?:clients? )?positi|(?:cherch|besoin de) ?\\p{L}* .{0,10}retours clients",
);

const PLACE = any(
  'google',
  'trustpilot',
  'facebook',
  'insta',
  'tiktok',
  'amazon',
  'en ligne',
  'publiquement',
  'en public',
  'en story|stories|votre statut',
  'reseaux',
  'forum',
  '(?:sur|sous|dans) (?:notre|la|le|votre) (?:page|fiche|site|profil|mur|annonce|produit|boutique)(?! d[eu] (?!la boutique|la marque|notre|nos|magasin))',
  "sous (?:l'annonce|le produit|l'article)",
  'autour de (?:vous|toi)',
);
/** To rate, to recommend, to tell the world. */
export const TO_REVIEW = any(
  '(?:not|evalu)(?:ez|er|ent|e)[- ](?:nous|moi|la boutique|notre|le vendeur|le service|la vente|bien)',
  'nous (?:not|evalu|recommand)(?:ez|er|ent|e)\\b|recommand(?:ez|er)[- ]nous|(?:tagu|identifi)ez[- ]nous',
  '(?:not|evalu)ez (?:la commande|votre (?:achat|commande|experience))|not(?:ez|er)[- ]nous|(?:10|20) ?/ ?(?:10|20)',
  "(?:auteur|ceux|celles|personne|client|acheteu)\\p{L}* (?:de |qui |d')(?:\\p{L}+ )?(?:not|evalu|comment|avis|temoign|laiss|publi|donnent leur)",
  'parl\\p{L}* de (?:nous|notre (?:boutique|magasin|service))(?! (?:en )?interne)|nous (?:aurez|avez|auront|ont|aura) (?:recommande|note|evalue|cite|tague)e?s?|notre eloge',
  'faites[- ]nous connaitre|parlez[- ]en autour|nos (?:evaluateurs|testeurs|ambassadeurs)',
  'avec (?:notre|le|un) (?:hashtag|mot[- ]diese)|(?:mot|mots) (?:gentil|doux|sympa|aimable)s? (?:sur|pour|a propos de) (?:nous|notre)|(?:aim|suiv)ez (?:notre page|nous sur)',
  `(?:dites|racont|parl|partag|exprim|ecri|post|publi|laiss|mett)(?:ez|er|es|e|vez|re|ons|iez)?[- ](?!(?:la|votre|le|une) (?:demande|retour|formulaire|etiquette|dossier|colis)).{0,45}?${PLACE}`,
  `(?:mot|lignes?|phrases?|texte|photo|pouce|coeur)s? .{0,20}?${PLACE}`,
  '(?:parl|dit|dis)(?:ez|er|es|e|re)? (?:du bien de nous|de nous en bien|en bien de)',
  'ecri(?:vez|re|ron(?:s|t)) (?:quelque chose|quelques (?:lignes|mots))(?! (?:sur (?:le|la|l)|ici|pour|a propos))',
  '(?:vous|tu) (?:nous )?(?:not|evalu)(?:ez|es)\\b(?! (?:que|qu|.|un|une|(?:le|la|les|votre) (?!boutique|vendeu|vente|service|commande|achat)\\p{L}+) )',
  'comment(?:ez|er) (?:le produit|l.article|votre achat)',
  '(?:di(?:tes|re|siez)|en disiez) du bien|di(?:tes|re) merci publiquement',
  '(?:deux|trois|quelques) (?:lignes|mots|phrases) (?:sur|a propos de|pour) (?:nous|notre)',
  'donn(?:ez|er|ent) (?:votre|ton|son|leur) (?:avis|opinion)\\b(?! sur (?:la|le|notre|cette|l))',
  '(?:un like|likez|coup de pouce avec|(?:mettez|mettre) un pouce|un mot gentil|un petit mot sympa)',
);

const NOTED = '(?:avis|notes?|commentaires?|evaluation|critique|appreciation|etoiles?)\\b';
const PAPER = any(
  'formulaire|notice|mode d.emploi|bordereau|bon (?:de|d)|carton|etiquette|demande|dossier|espace|colis',
  'questionnaire|facture',
  'batterie|moteur|appareil|ecran|clavier|boite|sticker|autocollant|guirlande|sapin|panier',
);
const SOMEBODY = any(
  'technicien|(?:notre|l.) ?atelier|entrepot|controleur|expert\\b|livreur|facteur|transporteur|coursier',
  'reparateur|douane',
  'gardien|voisin|inspecteur|inspection|laboratoire|fabricant|fournisseur|depot|test\\b|controle',
);

/** Notes and comments that belong to the return itself. */
export const PAPERS = [
  `${NOTED} (?:\\p{L}+ ){0,3}?(?:dans|sur|de|du|d|au dos d\\p{L}+|a|a cote d\\p{L}+|pour) ?(?:la |le |l'|les |votre |cette |ce |un |une )?${PAPER}`,
  `(?:dans|sur|de|du) (?:la |le |l'|votre |cette )?${PAPER}.{0,30}? ${NOTED}`,
  `${SOMEBODY} (?:\\p{L}+ ){0,4}?${NOTED}`,
  'manuscrit|note interne',
];

/** An answer is given to what somebody wrote. */
export const ANSWERED = [
  '(?:suite|apres|d.apres|selon|lors de|vu) (?:a )?(?:votre|cet|cette|l|notre) ?(?:\\p{L}+ )?(?:avis|note|commentaire|evaluation|critique)',
  'apres (?:lecture|evaluation|examen)',
  '(?:avons|ai|a) (?:bien )?(?:lu|vu|pris (?:connaissance|note|en compte)|recu|transmis) (?:de )?(?:votre|vos|cet|ton)',
  'merci (?:pour|de|d.avoir) (?:votre|vos|partage)',
  '(?:avez|aviez|as|client) (?:\\p{L}+ )?(?:ecrit|indique|mentionne|signale|precise|note)\\b(?! un peu)',
  "(?:indiqu|precis|mentionn|dit|parl|signal)(?:e|ent|ait)? (?:que|d'|une?|la|le)\\b",
];
