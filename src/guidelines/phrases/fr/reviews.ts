import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';

// "À notre avis", "sauf avis contraire", "l'avis de passage", "changer d'avis": opinions that nobody publishes.
const AVIS = [
  "(?<!(?:\\ba (?:notre|mon|son|votre)|\\bd'|sauf|\\bnotre|\\bmon|\\bson|\\bleur) ?)avis\\b",
  "(?! (?:de (?:passage|credit|debit|notre|nos|reception|expedition|livraison|depart|l'atelier)|contraire|technique|des? (?:technicien|expert)|du (?:technicien|livreur|transporteur|facteur|controleur)|d'(?:expert|expedition|imposition)))",
].join('');
const STARS = any(
  '(?:cinq|quatre|trois|deux|une|1|2|3|4|5) (?:petites? |belles? |jolies? )?etoiles?(?! (?:du|de la|des|lumineuse|filante|manqu|decorat))',
  '(?:vos|tes|ces|les|par|des) (?:\\p{L}+ )?etoiles?(?! (?:du|de la|des|lumineuse|filante|manqu|decorat|en ))',
  "l'etoile (?:unique|solitaire)",
  '[1-5] ?/ ?5\\b',
  '[1-5] ?[★⭐]',
  '[★⭐]{3,5}',
);
const EVALUATION =
  "(?<!notre |nos |apres |par )(?:re)?evaluations?(?! (?:de (?:l'etat|l'usure|la|l'article|notre)|du|des|interne|technique|est terminee))";
const COMMENT =
  '(?:commentaires?|comentaires?|com|coms)\\b(?! (?:dans (?:la|le|votre) (?:demande|formulaire|retour|dossier)|du (?:livreur|technicien|dossier)|manuscrit|interne|de retour))';
const MARK = any(
  "(?:votre|ta|une|la|cette|sa|bonne|belle|mauvaise|meilleure|haute|toute|de|dizaine|vos|ces) notes?\\b(?! (?:interne|de (?:frais|service|credit|debit|retour|\\d)|jointe|explicative|au dossier|d'honoraire|manuscrite))",
  'notes? (?:maximale|maximum|positive|negative|favorable|publique|de (?:cinq|5)\\b)',
  'note de votre part',
);

/** What others read about the shop, as a thing. */
const REVIEW = any(
  AVIS,
  STARS,
  EVALUATION,
  COMMENT,
  MARK,
  'temoignages?',
  '(?:votre|une|l.|cette|son) ?(?:\\p{L}+ )?appreciation',
  '(?:votre|une|la|cette) (?:\\p{L}+ )?critique(?! que vous faites de (?:la|l))',
  '(?:sondage|enquete|questionnaire)s?(?: de satisfaction)?',
  "retours? (?:d'experience|clients?\\b)",
  '(?:votre|une) (?:opinion|recommandation)',
  'un (?:petit )?(?:mot gentil|pouce)',
);
/** To rate and to tell in public. */
const TO_REVIEW = any(
  'not(?:ez|er|ent|e)[- ](?:nous|moi|la boutique|notre|le vendeur|le service|bien|la vente|le produit|l.article)',
  'nous not(?:ez|er|ent|e)\\b',
  'evalu(?:ez|er|ent)[- ](?:nous|notre|la boutique|le vendeur|le produit|la vente)',
  '(?:nous|recommand)(?:ez|er)?[- ](?:nous|recommander) (?:en ligne|sur|publiquement)',
  'recommandez[- ]nous',
  'parl(?:ez|er)[- ](?:en|de nous) (?:\\p{L}+ )?(?:sous|sur|en ligne|autour|publiquement|a vos)',
  "(?:partag|racont|publi|post)(?:ez|er|e)[- ]?(?:le |la |nous )?(?:\\p{L}+ )?(?:votre |ton |l'|une )?(?:experience|histoire|ressenti|opinion|photo).{0,30}(?:sur|en ligne|page|public|trustpilot|google|facebook|instagram|avis)",
  'partag(?:ez|er)[- ]?l[ea] publiquement',
  '(?:ecri(?:vez|re)|poste[rz]|publie[rz]|laisse[rz]) (?:quelque chose|quelques (?:lignes|mots)|un (?:petit )?(?:mot|texte)).{0,25}(?:sous|sur|page|fiche|annonce|public|ligne)?',
  'ecri(?:vez|re) quelque chose',
  'donner? (?:votre|ton|son) avis',
  '(?:un like|likez)',
);
/** To ask for one, or to make something depend on one. */
const ASKED_REVIEW = any(
  `${any(
    'laiss',
    'mett(?:ez|re|ant)',
    'mets\\b',
    'publi(?:ez|er|ent|e|ant)\\b',
    'post(?:ez|er|e)\\b',
    'ecri(?:vez|re|t)',
    'donn(?:ez|er|e|ent)\\b',
    'partag(?:ez|er|e)\\b',
    'ajout(?:ez|er)\\b',
    'attribu',
    'redig',
    'accord(?:ez|er)',
    'depos(?:ez|er|e)\\b',
    'faites\\b',
    'envoyez',
    'remplissez',
    'repond(?:ez|re)',
    'prenez',
  )}.{0,35}?(?<![\\p{L}])${REVIEW}`,
  `(?:contre|moyennant|en echange d|en contrepartie d|grace a|avec|pour|des|si|une fois|chaque|tout|toute|tous les) ?(?:que |de |e |'|qu')?(?:\\p{L}+ )?(?:un |une |votre |vos |ton |ta |chaque |l'|le |la |toute |de |les )?(?:\\p{L}+ )?(?<![\\p{L}])${REVIEW}`,
  TO_REVIEW,
);
/** Nobody gets this for a broken lamp. */
const GIFT = any(
  'cadeaux?\\b',
  "bons? (?:d'achats?|de reduction|vous|est|de \\d)",
  'des bons\\b',
  'un bon\\b(?! (?:etat|avis|commentaire|mot|retour|de retour))',
  'cheques?[- ]cadeaux?',
  'coupons?',
  'codes? (?:promo|de reduction|reduction|-)',
  'points\\b (?:de )?fidelite|(?:des|\\d+) points',
  'recompens',
  'tirages?(?: au sort)?|tir(?:er|e|ons|es) au sort',
  'gagn(?:ez|er|erez|es|ant)\\b',
  'lots?\\b(?! de)',
  'primes?\\b',
  'bonus',
  'surprises?',
  'echantillons?',
  'petit (?:quelque chose|plus|geste)|petite (?:attention|surprise)',
  'ristourne',
  'rabais',
  'remises?\\b',
  'reductions?',
  '-? ?\\d+ ?%',
  'offert',
  'offr(?:e|ons|ira|irons)\\b',
  'gratuit',
  'moitie prix|prix casse',
  'cartes? (?:cadeau|fnac|amazon)',
);
/** A refund may be due anyway; for a review it is a reward. */
const MONEY_BACK = any(
  'rembours',
  '(?:\\d+(?:[.,]\\d+)?) ?(?:€|eur|euros?|dh|dhs|aed|dirhams?|da\\b|dt\\b|sar|riyals?|£|\\$)',
  'geste (?:commercial|pour vous)|un geste',
  'credit(?:e|ons|er|s)?\\b',
  'pa(?:ye|ie|yons|ierons|yerons|yes?)\\b',
  'vers(?:e|ons|erons|era)\\b',
  'vir(?:e|ons|erons)\\b',
  '(?:en plus|en prime)',
  '(?:aur(?:ez|ont|as)|donne|avez) droit',
  'compensation',
  'doubl(?:e|ons|erons)',
  'rajout|(?:j.|nous |on |je vous |vous )ajout(?:e|ons|era|erai|erons)',
  '(?:frais|livraison|port) .{0,30}(?:a notre charge|efface|rembours|offert|gratuit)|effa(?:ce|cons) les frais',
  "l'argent|la somme|la moitie du prix",
  'recev(?:ez|rez|ront|oir)|recoi(?:vent|t)',
  'remerci(?:er|erons|ement)',
  'vous (?:fais|fait|faisons|ferons) ',
  '(?:sans payer|est a vous)',
  "ne vous oubliera pas|n'oublier(?:ons|ai)",
);

export const reviewReward: Phrases['review_reward'] = {
  says: [
    ...together(REVIEW, GIFT),
    ...together(TO_REVIEW, GIFT),
    ...together(ASKED_REVIEW, MONEY_BACK),
    inOrder(
      "(?:votre|chaque|un|l'|une|toute) ?(?:\\p{L}+ )?(?:avis|commentaire|comentaire|evaluation|note|temoignage|appreciation|opinion|critique)",
      any(
        '(?:est|sera|seront|etre) (?:\\p{L}+ )?(?:paye|recompense|remunere|rembours)',
        '(?:vous )?(?:vaut|vaudra|rapporte|vaut bien|=|donne) ?(?:\\p{L}+ )?(?:\\d|remise|reduction|credit|droit|rembours|un)',
        '= ?',
      ),
    ),
  ],
  unless: [
    says(
      "(?:pas|aucunement|nullement) (?:necessaire|oblig|besoin|requis|attendu)|sans (?:incidence|influence|rapport)|(?:ne|n') ?(?:\\p{L}+ )?(?:depend|chang|influenc)|quel(?:le)? que soit|independamment|comme vous l'entendez",
    ),
    // They have read it, they answer it.
    says(
      '(?:avons|ai|a) (?:bien )?(?:lu|vu|recu|pris (?:connaissance|note))|suite a (?:votre|cet|ce)|apres (?:lecture|evaluation|examen)|merci (?:pour|de) (?:votre|vos) (?:avis|commentaire|note|retour|temoignage)|vous mentionnez|mentionn',
    ),
    says(
      "(?:dans|sur) (?:la demande|le formulaire|votre espace|le dossier)|en echange d(?:e la|u|es|e l')(?! avis| comm| note| eval)|carte cadeau de .{0,30}(?:paye|utilise)|pay(?:e|iez|e) (?:avec|par)",
    ),
  ],
};

const TAKE_AWAY = any(
  'supprim',
  'suppression',
  'effac',
  'retir',
  'retrait d',
  'enlev(?!ement)',
  'ot(?:er|ez|e)\\b',
  'modifi',
  'modification d',
  'chang(?:er|ez|e|iez|eriez|ement)\\b',
  'corrig',
  'rectifi',
  'revo(?:ir|yez|yiez|is)\\b',
  'revis',
  'reconsider',
  'reevalu',
  'reexamin',
  'remont',
  'rehauss',
  'augment',
  'amelior',
  'adouci',
  'nuanc',
  'ajust',
  'actualis',
  '(?:met|mett|remet)(?:s|ez|tre|tez|tr)?e? a jour',
  'mise a jour d',
  'edit(?:er|ez)',
  'remplac',
  'transform',
  'annul(?:er|ez)',
  'masqu',
  'cach(?:er|ez)',
  'depubli',
  'desactiv',
  'vir(?:er|ez)\\b',
  'reven(?:ir|ez) sur',
  'disparaitre',
  'fai(?:re|tes) evoluer',
);
const TAKEN_AWAY = any(
  'retire(?:e|s|es|r|z)?\\b',
  'supprim',
  'suppression',
  'efface',
  'enlev(?!ement)',
  'modifie(?:e|s|es|r|z)?\\b',
  'chang(?:e|er|ez|ee)s?\\b',
  'corrig',
  'rectifi',
  'revo(?:ir|yez)|revu',
  'remont',
  'disparu|disparai(?:tre|sse)',
  "n'(?:a|ont) plus lieu",
  'y remedier',
  'evolue',
  'mis a jour',
  'passer? (?:a|en|de)',
  'masqu',
);
/** What they wrote: the shop's own opinions and notes are not meant. */
const THEIRS = any(
  `(?:votre|vos|ton|tes|ta|cet|cette|ce|le|la|les|l'|un|une|mauvais|mauvaise) ?(?:\\p{L}+ ){0,2}(?<![\\p{L}])${REVIEW}`,
  STARS,
  '(?:ce|tout ce) que vous avez (?:\\p{L}+ )?(?:ecrit|poste|publie|mis|laisse|dit)',
  '(?:votre|la|ta|cette) (?:\\p{L}+ )?(?:publication|post|plainte publique)',
  '(?:votre|la|ta|cette) (?:reclamation|plainte|remarque) .{0,10}(?:forum|en ligne|publi|facebook|google|reseaux)',
  '(?:votre|vos) (?:texte|propos|mots|message) .{0,12}(?:sur|sous) (?:la|le|notre)',
);
const DO_NOT = any(
  "(?:ne|n') ?(?:\\p{L}+ )?(?:publi|post|mett|laiss|ecri|depos|partag|diffus|donn)\\p{L}* (?:\\p{L}+ )?(?:pas|rien|aucun)",
  '(?:de |a )ne (?:pas|rien) (?:publier|poster|mettre|laisser|ecrire|deposer|noter|diffuser)',
  '(?:evit|absten|retene)(?:ez|er|ir)(?:[- ]vous)? (?:de |d.)(?:\\p{L}+ )?(?:publier|poster|mettre|laisser|ecrire|deposer|noter|evaluer|donner)',
);
const WAIT = "(?:atten(?:dez|dre)|patientez|avant (?:de|d')|pas (?:encore|tout de suite|maintenant))";

export const reviewChange: Phrases['review_change'] = {
  says: [
    inOrder(TAKE_AWAY, THEIRS),
    new RegExp(`(?<![\\p{L}\\p{N}])${THEIRS}[^;:]{0,70}?(?<![\\p{L}\\p{N}])${TAKEN_AWAY}`, 'u'),
    inOrder(DO_NOT, any(REVIEW, 'reseaux', 'en ligne', 'sur (?:la|le|notre|nous)', 'tant que', 'pour le moment')),
    inOrder(
      WAIT,
      '(?:publier|poster|mettre|laisser|ecrire|deposer|donner|redig)',
      any(REVIEW, 'quoi que ce soit', 'sur (?:la|notre) (?:page|fiche)'),
    ),
    says('(?:avant de|evitez de|attendez (?:avant de|pour)) nous (?:noter|evaluer)'),
    says(
      'gard(?:ez|er) (?:votre|vos|cet|ce) (?:\\p{L}+ )?(?:avis|commentaire|temoignage|opinion|critique)s? pour vous',
    ),
    says('pass(?:er|ez) (?:de (?:une|deux|trois|1|2|3) )?(?:\\p{L}+ ){0,2}a (?:cinq|quatre|4|5) ?(?:etoiles?|★|⭐)'),
    inOrder('(?:mett|met)(?:ez|re|s) plutot', STARS),
    inOrder(STARS, '(?:en cinq|par cinq|en 5|a cinq)'),
    inOrder('(?:tant que|des que)', THEIRS, '(?:en ligne|visible|publi|disparu|retire|la\\b)'),
  ],
  unless: [
    says(
      "(?:avons|ai|a) (?:\\p{L}+ )?(?:modifie|change|revu|lu|corrige|rectifie|mis a jour) (?:d'avis|notre|son|votre (?:dossier|demande|retour))|sauf avis|chang(?:ez|er|e|iez|eons) d'avis|note interne|atelier a|aucune action|nous (?:corrig|rectifi|mettons|retirons|modifi|chang)",
    ),
    says(
      "comme vous l'entendez|(?:peut|pouvez|doit) (?:rester|le laisser|la laisser)|manuscrit|sur le carton|du clavier|des piles|etiquette|notice",
    ),
    says('adresse|quantite|(?:chang|modifi)\\p{L}* (?:de )?(?:pointure|taille|couleur|la demande|la commande)'),
  ],
};
