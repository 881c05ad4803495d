import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';
import { ANSWERED, PAPERS, REVIEW, STARS, TO_REVIEW } from './review.ts';

const AMOUNT = '\\d+(?:[.,]\\d+)? ?(?:€|eur|euros?|dh|dhs|aed|dirhams?|da\\b|dt\\b|sar|riyals?|£|\\$|chf|points|mad)';

/** Nobody gets these for a broken lamp. */
const GIFT = any(
  'cadeaux?\\b(?! (?:offert|inclus|manqu))',
  "bons? (?:d'achats?|de reduction|cadeau|de \\d)",
  '(?:des|votre|un|le) bons?\\b(?! (?:etat|avis|com|mot|retour|de|d|fonction|choix|endroit|format|modele))',
  'cheques?[- ]cadeaux?',
  'coupons?|codes? (?:promo|de reduction|reduction|-)',
  '(?:points|\\d+ points)\\b(?: (?:de )?fidelite)?(?! relais)',
  'recompens|remuner',
  'tirages?\\b|tir(?:er|e|ons|es) au sort|tentez|concours',
  'gagn(?:ez|er|erez|es|ant|e)\\b',
  'un lot\\b|prime\\b|bonus|surprises?|echantillons?|goodies?',
  'petit (?:quelque chose|plus|geste|extra|cadeau)|petite (?:attention|surprise)|extra\\b',
  'ristourne|rabais|remises?\\b(?! (?:du|des|au|en (?!echange|contrepartie|retour)))|reductions?|-? ?\\d+ ?%',
  'offert|offr(?:e|ons|ira|irons|ir)\\b(?! de (?:rembours|retour))',
  'gratuit|gratis|(?:a )?moitie prix|prix casse',
  'cartes? (?:cadeau|fnac|amazon)|statut (?:or|vip|gold|premium)',
);
/** These may be due anyway; for a review they are a reward. */
const FAVOUR = any(
  AMOUNT,
  '(?:re)?(?:rembours|vers|credit|pay|vir)(?:e|ons|er|es|era|erons|erai|ement)s?\\b|pai(?:e|era|erons)\\b',
  'geste (?:commercial|pour vous)|un (?:petit |beau )?geste',
  '(?:aur(?:ez|ont|as)|donne|avez|ouvre) (?:droit|acces)',
  'compensation|doubl(?:e|ons|erons)|major(?:e|ons|er)',
  '(?:re)?ajout(?:e|ons|era|erai|erons|es)\\b|gliss(?:e|ons|era|erons)\\b|rajout',
  '(?:en plus|en prime|sans frais|sans payer|est a vous|est pour (?:nous|vous)|a notre charge|ne vous coutera rien)',
  'effa(?:ce|cons) (?:les|vos) frais|(?:occup|charg)\\p{L}+ d.{1,4}(?:vos |les |tes )?frais|rendons|frais en echange',
  "l'argent|la somme (?:part|est|sera)|la moitie du prix",
  'recev(?:ez|rez|ront|oir) (?:\\p{L}+ ){0,3}(?:\\d|un|une|votre)|on vous (?:fera|fait) plaisir',
  'ne (?:le|vous) (?:regrett|oublier)',
  'saur(?:ons|ai) (?:vous |te )?remercier|pour (?:vous|te) remercier|on vous doit|vous ferons|vous faisons',
  '(?:je|on) vous fais?\\b',
  '(?:frais|montant) .{0,20}(?:annul|effac|oubli|supprim|dispar|saut|tomb|envol)|(?:oubli|annul|supprim)\\p{L}+ (?:les|vos) frais',
  'un effort sur|fais grace',
  'garantie passe|prioritaire|genereu|on (?:vous |te )?l.offre|remport|rapporte',
  `(?:je|on|nous|j') ?(?:vous |te |t')?${any(
    'offr|donn|envo[iy]|enverr|ajout|gliss|join|joign|rend|f(?:ai[st]|er)|accord|baiss|prolong',
    'prendr|prenons|pai|pay|invit',
  )}\\p{L}*`,
  '(?:obten|benefici|profit)\\p{L}*|vous attend|a la cle|renvoie l.ascenseur|sautent|priorit',
  'vous (?:sera|seront|est) (?:envoy|offert|adress|rendu)',
  'recuper\\p{L}+|valid(?:e|era|ons|erons)\\b|gardez (?:le|la|les|tout|vos)|enlev(?:ons|e|erons|erai) |choisissez|ne pai(?:e|ez|era|erez|ent) (?:pas|rien)',
  'debloqu|fait credit|la garantie prolongee|garantie prolongee',
);
const GIVE_ONE = any(
  'laiss|mett|mets|met\\b|mis|publi|post|ecri|donn|partag|ajout|attribu|redig|accord|depos|faites|envoy',
  'rempli|repond|clique|voi[ts]|lis',
);
/** Something is made to depend on a review. */
const FOR_A_REVIEW = any(
  `${GIVE_ONE}\\p{L}*[- ].{0,30}?(?<!\\p{L})${REVIEW}`,
  `(?:contre|moyennant|en (?:echange|contrepartie|retour|remerciement) d|grace a|avec|pour|des|si|une fois|chaque|tout|quand|lorsqu|sitot|pourvu|a condition) ?.{0,18}?(?<!\\p{L})${REVIEW}`,
  `${REVIEW}.{0,20}?(?:[=:,]|et (?:hop|on|je|nous|la|le|l)|contre|vaut|rapporte)`,
  `${REVIEW}.{0,30}?(?:svp|stp|s.il vous|donne|ouvre|permet|assure)`,
  '(?:vois|voit|cliqu\\p{L}*) (?:sur )?(?:les|vos) (?:\\p{L}+ )?etoiles',
  TO_REVIEW,
);

/** Somebody is asked; the opinion, or what it brings, may follow in the next sentence. */
const PLEASE = any(
  '(?:pouvez|pourriez|voulez|voudriez|peux|pourrais|veux)[- ](?:vous|tu)|merci de|n.oubliez pas|un petit|une petite|svp|s.il vous plait|possible|serait[- ]il',
  '(?:laiss|mett|publi|ecri|donn|partag|post|not|evalu|dit|racont|parl)(?:ez|vez|es)\\b',
);
const IN_RETURN =
  '(?:pourr(?:ais|ions)|peux|pouvons) (?:vous |y |en )?(?:gliss|ajout|offr|joindr)|(?:saur(?:ons|ai)|voudr(?:ons|ai)) (?:vous |te )?remercier|ne le regretterez pas|vous serez recompense|rendrons la pareille';

export const review_reward: Phrases['review_reward'] = {
  says: [
    ...together(REVIEW, GIFT),
    ...together(TO_REVIEW, GIFT),
    ...together(FOR_A_REVIEW, FAVOUR),
    inOrder(
      any(REVIEW, STARS),
      '(?:est|sera|seront|sont|etre) (?:\\p{L}+ )?(?:paye|recompense|remunere|rembours)|(?:vaut|vaudra|rapporte|=)',
    ),
    inOrder(
      '(?:achetons|achete|payons|paye|paie|remunerons|recompensons)',
      '(?:les|vos|chaque|un|des|votre) (?:avis|commentaires?|notes?|temoignages?|etoiles?)',
    ),
    inOrder('avis (?:positif )?(?:contre|=|et hop)', '\\p{L}'),
  ],
  across: [
    inOrder(PLEASE, any(REVIEW, TO_REVIEW), any(GIFT, IN_RETURN)),
    inOrder(GIFT, PLEASE, any(REVIEW, TO_REVIEW)),
  ],
  unless: [
    says(
      any(
        '(?:pas|aucunement|nullement) (?:necessaire|oblig|besoin|requis|attendu)',
        "pas (?:de|pour|a cause de) (?:votre|un|vos|des) (?:\\p{L}+ )?(?:avis|note|commentaire|evaluation)|n'attendez pas|interdit|contraire aux regles",
        'libres? de (?:modifier|garder|laisser|changer|ne pas)|reste le meme',
        'ne (?:\\p{L}+ )?(?:rapporte|donne|vaut) (?:rien|pas)|(?:rien|jamais|pas) (?:vous )?(?:offrir|promettre|donner)',
        "sans (?:incidence|influence|rapport)|(?:ne|n') ?(?:\\p{L}+ )?(?:depend|chang|influenc)",
        "quel(?:le)? que soit|independamment|comme vous l'entendez",
      ),
    ),
    ...[...PAPERS, ...ANSWERED].map(says),
    // A choice is offered: a discount or an exchange.
    says("ou (?:bien )?(?:un |une |le |la |l')?(?:echange|rembours|renvo|retour|repar|remplac|avoir)"),
    says(
      any(
        'carte cadeau de .{0,30}(?:paye|utilise)|pay(?:e|iez|e) (?:avec|par)',
        'en echange d(?:e la|u|es|e l.)(?! avis| comm| note| eval)',
      ),
    ),
  ],
};
