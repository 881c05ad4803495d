import { any, inOrder, type Phrases, says } from '../../phrases.ts';
import { PAPERS, REVIEW, STARS, TO_REVIEW } from './review.ts';

const TAKE_AWAY = any(
  'suppr(?:im|ession)',
  'effac',
  'retir',
  'retrait d',
  'enlev(?!ement)',
  'ot(?:er|ez|e|iez)\\b',
  'modifi',
  'chang(?:er|ez|e|iez|eriez|ement|eait)\\b',
  'corrig|rectifi|revis|revo(?:ir|yez|yiez|is)\\b',
  'reconsider|reevalu|reexamin|repens',
  'remont|rehauss|relev|reformul|moder(?:er|ez)|mont(?:er|ez) la|augment|amelior|gonfl',
  'adouci|nuanc|ajust|actualis|complet(?:er|ez)|re?edit(?:er|ez)|edit(?:er|ez)|reprendre|reprenez|reecri',
  '(?:met|mett|remet)(?:s|ez|tre|tez|tr)?e? (?:a jour|en prive)|mise a jour d',
  'remplac|transform|annul(?:er|ez)|invers(?:er|ez)',
  'masqu|cach(?:er|ez)|depubli|desactiv|vir(?:er|ez|e)\\b|archiv',
  'retouch|repass(?:er|ez) sur|clore|faites une croix|(?:rend|redonn)(?:ez|re)[- ]nous|reven(?:ir|ez|iez) sur',
  'dispari|disparait|faire (?:evoluer|sauter|tomber)|fai(?:re|tes) (?:evoluer|sauter)',
);
const TAKEN_AWAY = any(
  '(?:etre |soit |sera |est |ete |une fois |aura |reste )?(?:retire|supprime|efface|enleve|modifie|change|corrige|rectifie|remplace)(?:e|s|es|r|z)?\\b',
  'suppression|releve(?:e|s)?\\b|enleve|revenir dessus|meritee?\\b|doit partir|en positif',
  'revo(?:ir|yez)|revue?\\b|revis',
  'remont|evolue|progress',
  'dispar(?:u|ai|it)|apparaiss|sauter',
  "n'(?:a|ont|est) plus (?:lieu|d)|y remedier|plus douce?",
  'mis(?:e)? (?:a jour|en prive)|en prive',
  'pass(?:er?|ait|ez) (?:a|en|de)\\b|devien',
  'masqu|nous aiderait|plombe|geste de votre part|(?:serait|sera) (?:tres |vraiment |la )?(?:apprecie|bienvenu)',
  'nuit|penalis|(?:fait|cause) (?:du )?(?:tort|mal)|blesse|coute (?:cher|des)|injuste|fait perdre',
  "ne (?:\\p{L}+ )?(?:reflete|correspond)|n'est (?:plus|pas) (?:juste|a jour|justifie)",
  'plus (?:de|aucune) raison|plus justifi',
  'plus (?:juste|nuance|clement|douce?|positi|equitable|indulgent|favorable|conforme|agreable)',
  '(?:supprim|retir|chang|modifi|effac|enlev|corrig|ot|revoy|rectifi)(?:ez|er|e)?[- ]l[ae]s?\\b',
  'devenir|plus (?:etre )?visible|ne sera plus|partira|disparai|(?:est|etes) encore la\\b',
  'l(?:e|a|es) (?:mettre a jour|moder|chang|retir|supprim|corrig|modifi|enlev|effac|revoir|repren|relev|remont)',
  "(?:que|qu'est-ce que) (?:peut-on|pouvons-nous|pouvez-vous)(?: \\p{L}+)? (?:y )?faire|y faire quelque chose",
  'remedie|toujours visible|(?:reste|est) (?:toujours |encore )?en ligne',
);
/** What they wrote: the shop's own opinions and notes are not meant. */
const THEIRS = any(
  REVIEW,
  "(?:l'|le )(?:\\p{L}+ )?(?:avis|commentaire|com|temoignage)\\b(?! (?:de (?!votre)|d'|du|des|contraire|technique))",
  "(?:la|l'|cette|une|votre) (?:\\p{L}+ )?(?:critique|note|evaluation|appreciation|etoile)\\b(?! (?:de (?!votre|depart)|d'|du|des|interne|jointe))",
  '(?:ce|tout ce|celle|celui|texte|photo) que vous (?:avez )?(?:\\p{L}+ )?(?:ecrit|ecrivez|racont|poste|publie|mis|laisse|dit)',
  '(?:votre|la|ta|cette) (?:publication|post|plainte publique|mauvaise publicite)',
  '(?:votre|la|ta|cette|un|ce) (?:\\p{L}+ )?(?:reclamation|plainte|remarque|post|photo|video|message) .{0,16}(?:forum|en ligne|publi|facebook|google|reseaux|avis|page|insta)',
  '(?:votre|vos) (?:texte|propos|mots|message|phrase)s? .{0,12}(?:(?:sur|sous) (?:la|le|notre)|trustpilot|google|facebook)',
  '(?:message|texte|photo|phrase)s? (?:\\p{L}+ ){0,2}(?:laisse|mis|poste|publie)e?s? (?:sous|sur (?:la|le|notre) (?:page|fiche|site))',
  '(?:votre|ton) (?:\\p{L}+ )?(?:publication|signalement public)',
  "(?:texte|message|mot|phrase|ligne|remarque|critique|commentaire)s? (?:\\p{L}+ )?(?:sous|sur) (?:notre |l'|la |votre )(?:annonce|page|fiche|produit|article|site|profil)",
  '(?:vos|votre|ces|tes) (?:mots|propos|phrases|paroles|texte|message) (?:en public|publi\\p{L}*|en ligne)',
  '(?:les|ces) etoiles?\\b(?! (?:du|de|des|d|lumineu|filante|manqu|decorat|dore|argente|en |led|sont|autocoll))',
);
const TO_WRITE =
  '(?:publi|post|mett|laiss|ecri|depos|partag|diffus|donn|redig|not|evalu|parl|racont|mention|critiqu|comment)';
const DO_NOT = any(
  `(?:ne|n') ?(?:\\p{L}+ )?${TO_WRITE}\\p{L}* (?:\\p{L}+ )?(?:pas|rien|aucun)`,
  `(?:de |a )ne (?:pas|rien|plus rien|plus) (?:\\p{L}+ )?${TO_WRITE}(?:er|re)`,
  `(?:evit|absten|retene|inutile)(?:ez|er|ir)?(?:[- ]vous)? (?:de |d')(?:\\p{L}+ )?${TO_WRITE}(?:er|re)`,
);
const WAIT = "(?:atten(?:dez|dre|ds)|patient(?:ez|er)|avant (?:de|d')|pas (?:encore|tout de suite|maintenant))";
const SOMEWHERE = any(
  REVIEW,
  TO_REVIEW,
  'avis|commentaire|temoignage',
  'quoi que ce soit',
  'reseaux|en ligne|google|facebook|trustpilot',
  'sur (?:la|notre) (?:page|fiche)(?! d[eu] )',
  "tant que|pour le moment|pour l'instant|mal\\b",
);

/** What is asked of a review that was named before. */
const THAT_ONE = any(
  '(?:supprim|retir|chang|modifi|effac|enlev|corrig|ot|rectifi|adouci(?:ss)?|nuanc|masqu|relev|remont|remplac|cach)(?:ez|er|e|s)?[- ]l(?:e|a|es)\\b',
  '(?:pouvez|pourriez|voulez|voudriez|peux|pourrais)[- ](?:vous|tu) l(?:e|a|es|.) ?(?:\\p{L}+ )?(?:supprim|retir|chang|modifi|effac|enlev|corrig|adouc|nuanc|masqu|relev|remont|revoir|reprend)',
  '(?:peut|pourrait|doit|devrait)[- ](?:il|elle|on) (?:\\p{L}+ )?(?:dispar|etre (?:supprim|retir|modifi|effac|enlev|corrig|chang|revu))',
  '(?:le|la|les|l.) ?(?:supprimer|retirer|changer|modifier|effacer|enlever|corriger|adoucir|nuancer|masquer|relever|remonter|revoir|ajuster|actualiser|reconsiderer|rectifier|hausser)\\b',
);

export const review_change: Phrases['review_change'] = {
  says: [
    inOrder(TAKE_AWAY, THEIRS),
    new RegExp(`(?<![\\p{L}\\p{N}])${THEIRS}[^;:]{0,70}?(?<![\\p{L}\\p{N}])${TAKEN_AWAY}`, 'u'),
    inOrder(`[":]? ?${TAKE_AWAY}`, 'm(?:on|a) (?:avis|evaluation|commentaire|note)'),
    inOrder(DO_NOT, SOMEWHERE),
    inOrder(THEIRS, THAT_ONE),
    inOrder('rend(?:re|ez|iez|s)', THEIRS, 'plus|moins'),
    inOrder('(?:au lieu|plutot que|a la place) d', REVIEW, 'contact|parl|ecri|appel|dites|discut|direct'),
    says(
      any(
        "pass\\p{L}* (?:votre |vos |ton |tes |ces |cette |la |les |l')?(?:\\p{L}+ ){0,2}(?:note|etoiles?|avis|evaluation) (?:\\p{L}+ ){0,2}a (?:cinq|quatre|4|5)",
        "(?:voir|avoir|mett\\p{L}*|obtenir|recevoir|donn\\p{L}+|merit\\p{L}*) (?:\\p{L}+ ){0,2}(?:plus|davantage) d'etoiles|etoiles? (?:de plus|en plus|supplementaires?)",
        '(?:quatre|cinq|4|5) etoiles au lieu d|en prive plutot que sur|(?:note|avis|evaluation) (?:corrigee?|revue?|modifiee?|rectifiee?|plus juste) de votre part',
        '(?:ce|cette|votre|le|vos|ces) (?:1|2|3|un|deux|trois)(?: etoiles?)? (?:devien\\p{L}+|en|pass\\p{L}+ a|se transform\\p{L}+ en) (?:un |une )?(?:4|5|quatre|cinq)\\b',
      ),
    ),
    says(
      any(
        '(?:ne pas|eviter de|evitez de) nous (?:noter|evaluer)',
        '(?:surtout )?pas d.avis (?:negatif|pour|tout|encore|avant)',
        'absten\\p{L}*[- ](?:vous )?de tout (?:commentaire|avis)',
      ),
    ),
    says('ne plus rien (?:poster|publier|ecrire)|pass(?:ez|er) votre (?:avis|note) en'),
    inOrder(
      '(?:laissez|donnez|patientez|contactez|parlez|appelez|ecrivez|attendez)',
      'avant d(?:e |.)(?:\\p{L}+ )?(?:publier|poster|juger|noter|evaluer|commenter|critiquer|vous exprimer|vous plaindre)',
    ),
    inOrder(
      '(?:ecri|parl|dit|adress)\\p{L}*',
      '(?:plutot qu|au lieu d|et non|pas) ?(?:e |.)?(?:sur|en|dans) ?(?:la |notre |les )?(?:page|public|google|facebook|reseaux|trustpilot)',
    ),
    inOrder(
      '(?:ajout|precis|mention|dire|dis|indiqu)\\p{L}*',
      '(?:dans|a|sur) (?:votre|cet|cette) (?:avis|evaluation|temoignage|critique)',
    ),
    inOrder(WAIT, `${TO_WRITE}(?:er|re|ez)?`, SOMEWHERE),
    inOrder(WAIT, '(?:nous |donner votre |laisser votre )(?:noter|evaluer|note|avis)'),
    says(
      'gard(?:ez|er) (?:votre|vos|cet|ce) (?:\\p{L}+ )?(?:avis|commentaire|temoignage|opinion|critique|remarque|mecontentement)s? pour vous',
    ),
    says(
      '(?:re)?pass(?:er|ez|ons|iez) (?:de (?:une|deux|trois|1|2|3) )?(?:\\p{L}+ ){0,3}a (?:cinq|quatre|4|5) ?(?:etoiles?|★|⭐)',
    ),
    says('(?:remont|not)(?:ez|er)[- ]nous (?:plutot )?a (?:cinq|quatre|4|5)|reevalu(?:er|ez) (?:notre|la) boutique'),
    inOrder('(?:mett|met)(?:ez|re|s)[- ](?:plutot|en|nous plutot)', any(STARS, 'cinq', 'quatre|[45]\\b')),
    inOrder(STARS, '(?:en|par|a|devenir|au lieu d) ?(?:cinq|5)\\b'),
    inOrder('(?:remett|transform|remont)(?:ez|er|re)', any(STARS, '[1-5] ?/ ?5')),
    inOrder('[1-5] sur 5', 'relev|chang|remont|revo'),
    inOrder('(?:tant que|des que|une fois)', THEIRS, '(?:en ligne|visible|publi|disparu|retire|efface|la\\b)'),
    inOrder('rectifi\\p{L}* le tir', 'avis|commentaire|note|evaluation'),
  ],
  across: [inOrder(THEIRS, THAT_ONE)],
  unless: [
    says(
      'libres? de|reste le meme|sauf avis|chang\\p{L}* d.avis|comme vous l.entendez|(?:peut|pouvez|doit) (?:rester|l[ae] laisser)|aucune action',
    ),
    says(
      any(
        'nous (?:\\p{L}+ )?(?:corrig|rectifi|mett|retir|modifi|chang)(?:ons|erons|e)',
        '(?:avons|a|ai) (?:\\p{L}+ )?(?:modifie|change|revu|corrige|rectifie|mis a jour)',
      ),
    ),
    says('adresse|quantite|pointure|taille|couleur|clavier|des piles|etiquette|sur le carton|si votre avis chang'),
    says('autocollant|\\bboite|guirlande|sapin|le bon\\b'),
    ...PAPERS.map(says),
  ],
};
