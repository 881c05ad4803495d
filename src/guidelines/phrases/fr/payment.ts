import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';
import {
  BANK_DATA,
  BY_HAND,
  CASH,
  CLOSE_IT,
  COINS,
  COURIER,
  FOREIGN_WALLET,
  GIVE_ME,
  HAND_OVER,
  HONEST,
  MONEY,
  OUR_ACCOUNT,
  OURSELVES,
  OUTSIDE,
  THEN_MONEY,
  TO_PAY,
  WALLET,
} from './payment-words.ts';

const OF_THEIR_BANK = [
  inOrder(
    GIVE_ME,
    `${BANK_DATA}(?!.{0,40} (?:dans|sur|via|a) (?:la plateforme|le site|le formulaire|l.application|votre profil|la rubrique|votre banque|votre conseiller))`,
  ),
  inOrder(BANK_DATA, '(?:en reponse|par (?:message|sms|mail)|ici\\b|svp|stp|et je|et on|et nous|pour (?:le|que|vous))'),
  inOrder('mot de passe bancaire|code sms', 'permett|pour que'),
  inOrder(
    '(?:donn|communiqu|envoy|transmet|dict)(?:ez|er|s)',
    'mot de passe bancaire|code (?:sms )?(?:de (?:votre )?(?:carte|banque)|bancaire)',
  ),
  says('cryptogramme|cvv\\b|(?:sur|a) quel compte (?:bancaire|voulez|souhait|dois|puis|pouvons|prefer|vous)'),
  inOrder('(?:donn|communiqu|envoy|indiqu|transmet|fourni)\\p{L}*', 'votre compte bancaire'),
  says('quel(?:le)? est (?:le )?(?:numero de )?(?:votre|ton) (?:compte|rib|iban|paypal)\\b(?! client)'),
];
const BY_ANOTHER_WAY = [
  says(FOREIGN_WALLET),
  says('(?:fr|be|lu|ch|nl|de|es|it|ma|tn|dz|ae|sa|eg|kw|qa)\\d{2} ?\\d{4} ?\\d{4}'),
  says('(?:par|via|sur) paypal,? (?:c.est|ce sera|ca va)'),
  ...together(WALLET, TO_PAY),
  ...together(WALLET, MONEY),
  inOrder('(?:faites|faire|parvenir|achet|envoy)', 'carte (?:prepayee|transcash|pcs)'),
  says('avez[- ]vous (?:un compte )?(?:lydia|wave|wise|revolut|paylib|paypal)'),
  says(
    '(?:adresse (?:mail)?|notre|mon|facture|directement (?:sur|par|via)) paypal|paypal .{0,30}(?:entre|a un|proches?)',
  ),
  inOrder('proches?', 'paypal'),
  inOrder('(?:pay|regl|vers|envoy)(?:ez|er|e)', '(?:par|via|sur|avec) paypal'),
  inOrder(
    '(?:je|on|pouvons|peux|nous) (?:vous |te )?(?:rembours|renvo|envo|rend)\\p{L}*',
    '(?:par|via|sur) (?:votre |ton )?paypal',
  ),
  inOrder('(?<!vous )(?:pay|regl|vers|envoy)(?:ez|er)', 'par (?:virement|mandat|cheque)'),
  inOrder(
    '(?:frais|supplement|difference|taxe|port|solde)',
    '(?:par (?:virement|mandat|cheque)|en especes|sur ce compte)',
  ),
  inOrder('(?:vers|regl|pay|depos|envoy|laiss)(?:ez|er)', '(?:une? |d.)?(?:caution|acompte|arrhes|depot de garantie)'),
  ...together('(?:par|un) cheque\\b(?!.cadeau)', '(?:rembours|a l.ordre|on vous|nous vous|hors|je peux|regl)'),
  ...together(CASH, HAND_OVER),
  ...together(CASH, MONEY),
  says(`${COINS}.{0,40}${BY_HAND}|${BY_HAND}.{0,40}${COINS}`),
  inOrder('rembours(?:e|ons|erai|erons) (?:\\p{L}+ )?de la main|argent .{0,30}(?:enveloppe|main propre)'),
  inOrder(
    '(?:gliss|mett)(?:ez|er|re)',
    'billets?|\\d+ ?(?:€|euros?|dh)|dix|vingt',
    '(?:carton|colis|enveloppe|boite|paquet|sac)\\b',
  ),
  inOrder(COURIER, '(?:remett|donner|vers|rend|encaiss|n.accepte|accept|prendra|prend)', any(COINS, CASH)),
  inOrder(HAND_OVER, any(COINS, CASH), `(?:au |a |pour )(?:\\p{L}+ )?${COURIER}`),
  inOrder('(?:pay|regl)(?:ez|er|e|iez)', `(?:le |directement (?:le|au) |au )${COURIER}`),
  inOrder(
    '(?:lien|qr code|demande) (?:\\p{L}+ )?(?:de paiement|stripe|paypal|pour (?:payer|regler))',
    '(?:whats ?app|sms|telegram|prive|messenger|mail|valide)',
  ),
  says('(?:scannez|flashez) .{0,20}(?:pour (?:payer|regler)|paiement)'),
  ...together('lien de paiement', '(?:whats ?app|sms|telegram)'),
];
const WITHOUT_THE_SHOP = [
  ...together(OUTSIDE, any(TO_PAY, MONEY, 'arrang', 'plus (?:rapide|simple|vite)', 'cheque', 'lien de paiement')),
  says('contourn(?:er|ons|ez)|sans passer par (?:le site|la plateforme|la boutique|eux|le market)|passez par moi'),
  says("s'arrang(?:e|er|era) (?:entre nous|directement)|(?:arrangement|reglement) (?:prive|a l'amiable|entre nous)"),
  ...together(OURSELVES, TO_PAY),
  inOrder('(?:rembours|pay|vir|vers)\\p{L}+', 'personnellement'),
  inOrder('(?:vir|mandat|cheque|vers|transf)\\p{L}*', 'au nom de'),
  inOrder(
    '(?:ma|mon|notre|un) (?:collegue|chauffeur|frere|patron|associe|cousin|employe|livreur)',
    '(?:donn|remett|apport|rend)',
    COINS,
  ),
  says(
    any(
      '(?:pai|pay|rembours|vir)\\p{L}* (?:\\p{L}+ )?a cote\\b|compte prive|(?:mon|un) compte perso',
      'faisons affaire|affaires? directement',
    ),
  ),
  says(
    any(
      "(?:site|plateforme|market ?place) n'a (?:pas besoin|rien a) (?:de )?(?:le )?(?:savoir|voir)",
      'ne (?:rien )?di(?:tes|re) (?:rien )?(?:au site|a la plateforme)',
    ),
  ),
  says(
    any(
      'je vous (?:vire|transfere l.argent|paie|paye|fais (?:un|le) (?:virement|cheque|lydia|paypal|western))',
      '(?:me|nous|moi|nous) ?(?:faire|fait)? un (?:virement|mandat|lydia|paypal)',
    ),
  ),
  says(
    any(
      "(?:je|on) (?:vous|te) (?:depose|apporte|remets?|donne|passe|rends?) (?:l'argent|la monnaie|la somme)",
      'rembourse avec ma carte',
    ),
  ),
  inOrder(any(COINS, "l'argent"), '(?:remis|rendu|donne|verse)', COURIER),
  ...together('votre carte', '(?:dict|donn|envoy|ecri)\\p{L}*[- ].{0,20}(?:les chiffres|le numero)'),
  inOrder(any('vir', 'vers', 'pay', 'transfer', 'regl', 'un depot'), OUR_ACCOUNT),
  inOrder('envo|depos', any(COINS, "l'argent|la somme"), OUR_ACCOUNT),
  inOrder('(?:pay|regl|vir)(?:er|ez|e|ons)', 'en direct'),
  inOrder('(?:rib|iban|compte) de (?:la societe|notre|mon)', '(?:vers|vir|regl|pay)'),
  says('(?:a|de) nous (?:verser|virer|regler directement)|nous payer .{0,25}en direct'),
  inOrder('(?:faites|faire|effectu)\\p{L}* (?:le|un) virement', '(?:notre|mon)'),
  ...together(CLOSE_IT, THEN_MONEY),
  inOrder(
    '(?:annul|ferm|clotur|retir)(?:ez|er)',
    '(?:dossier|demande|litige|retour|reclamation) (?:aupres du|sur le|du) (?:site|market)',
  ),
  inOrder(
    '(?:cartes? (?:cadeau|fnac|amazon)|bons? d.achat (?:de (?:notre|la boutique)|maison))',
    '(?:a la place|plutot que|au lieu|hors)',
  ),
];

export const off_platform_payment: Phrases['off_platform_payment'] = {
  says: [...OF_THEIR_BANK, ...BY_ANOTHER_WAY, ...WITHOUT_THE_SHOP],
  unless: HONEST.map(says),
};
