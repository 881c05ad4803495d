import { any } from '../../phrases.ts';

// What people publish about a shop. A returns desk says many of these words about other things: an `avis` may be the
// technician's or the postman's, a `note` the warehouse's, an `évaluation` that of a scratch, a `commentaire` one in a form.

const ONE = '(?:un|une|votre|ton|ta|vos|tes|chaque|tout|toute|des|les|cet|cette|ces|ce|nos|aucun|aucune|de|d|par) ?';
const KIND =
  '(?:(?:petit|petite|bel|beau|belle|bon|bonne|gentil|gentille|joli|jolie|mauvais|mauvaise|vilain|simple|seul|meilleure?|super|nouvel|tres|plus|long|court|precedent|premier|dernier)s? )*';
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
  '(?:vos|tes|ces|par) (?:\\p{L}+ )?etoiles?(?! (?:du|de|des|d|lumineu|filante|manqu|decorat|dore|argente|en |led))',
  "l'etoile (?:unique|solitaire)|etoiles?,? que vous|(?:l'|les )etoiles? (?:devien|que vous)",
  '(?:not|mett|mis|met|donn|laiss|attribu|accord)\\p{L}* .{0,15}[1-5] ?/ ?5\\b|[1-5] ?[★⭐]|[★⭐]{2,5}',
);

const NOT_OURS = '(?<!(?:notre|nos|mon|son|leur|sauf|sans|selon|apres) )';
const NOUNS = {
  avis: "avis\\b(?! (?:de (?!votre|la part)|contraire|technique|du|des?\\b|d'|sur (?:la|le|notre|cette|ce|l')(?! ?(?:page|fiche|site|boutique|profil|forum|mur|annonce))|defavorable d))",
  comment: "(?:commentaire|comentaire|com)s?\\b(?! (?:dans|du|de|des|d'|manuscrit|interne|libre|au dos|coll))",
  evaluation: "(?:re)?evaluations?\\b(?! (?:de|du|des|d'|interne|technique|est terminee|en atelier))",
  mark: "notes?\\b(?! (?:interne|de (?!votre|5|cinq|satisf)|du|des|d'|jointe|explicative|au|sur (?:la|le|votre)|dans|manuscrite|precise|indique))",
  told: "(?:temoignage|critique|appreciation|opinion|recommandation|recension|review|feed-?back)s?\\b(?! (?:que vous faites|de|du|des|d')(?! votre))",
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
  '(?:sur|sous|dans) (?:notre|la|le|votre) (?:page|fiche|site|profil|mur|annonce|produit|boutique)',
  "sous (?:l'annonce|le produit|l'article)",
  'autour de (?:vous|toi)',
);
/** To rate, to recommend, to tell the world. */
export const TO_REVIEW = any(
  '(?:not|evalu)(?:ez|er|ent|e)[- ](?:nous|moi|la boutique|notre|le vendeur|le service|la vente|bien)',
  'nous (?:not|evalu|recommand)(?:ez|er|ent|e)\\b|recommand(?:ez|er)[- ]nous|(?:tagu|identifi)ez[- ]nous',
  '(?:not|evalu)ez (?:la commande|votre (?:achat|commande|experience))|not(?:ez|er)[- ]nous|(?:10|20) ?/ ?(?:10|20)',
  '(?:auteur|ceux|celles|personne|client|acheteu)\\p{L}* (?:de|qui) (?:\\p{L}+ )?(?:not|evalu|comment|avis|temoign|laiss|publi|donnent leur)',
  `(?:dites|racont|parl|partag|exprim|ecri|post|publi|laiss|mett)(?:ez|er|e|vez|re|ons|iez)?[- ].{0,45}?${PLACE}`,
  `(?:mot|lignes?|phrases?|texte|photo|pouce|coeur)s? .{0,20}?${PLACE}`,
  '(?:parl|dit|dis)(?:ez|er|es|e|re)? (?:du bien de nous|de nous en bien|en bien de)',
  'ecri(?:vez|re|ront?) (?:quelque chose|quelques (?:lignes|mots))',
  'donn(?:ez|er|ent) (?:votre|ton|son|leur) (?:avis|opinion)\\b(?! sur (?:la|le|notre|cette|l))',
  '(?:un like|likez|(?:mettez|mettre) un pouce|un mot gentil|un petit mot sympa)',
);

/** Notes and comments of the return itself. */
export const PAPERS = [
  "(?:notre|l') ?atelier|controleur|inspection|formulaire|notice|mode d'emploi|manuscrit|note interne|bordereau",
  '(?:dans|sur|de) (?:la|votre|cette) demande|dans votre (?:espace|retour|dossier)|sur le carton|etiquette',
];

/** The return itself is spoken about, or an answer is given. */
export const ABOUT_THE_RETURN = [
  ...PAPERS,
  'technicien|entrepot|expert\\b|livreur|facteur|transporteur|point relais|batterie|moteur',
  '(?:suite|apres|d.apres|selon|lors de) (?:a )?(?:votre|cet|cette|ce|l|notre|lecture|evaluation|examen)',
  '(?:avons|ai|a) (?:bien )?(?:lu|vu|recu|note|pris (?:connaissance|note|en compte))|merci (?:pour|de) (?:votre|vos) ',
  '(?:vous|client) (?:\\p{L}+ )?(?:ecri|indiqu|mentionn|signal|precis|not)(?:vez|ez|iez|viez)\\b|(?:indique|precise|mentionne|dit|parle|signale)nt? (?:que|d|une?|la|le)',
];
