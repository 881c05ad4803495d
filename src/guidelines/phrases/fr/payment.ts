import { any, inOrder, type Phrases, says, together } from '../../phrases.ts';

const AMOUNT = '\\d+(?:[.,]\\d+)? ?(?:€|eur|euros?|dh|dhs|aed|dirhams?|da\\b|dt\\b|sar|riyals?|£|\\$|chf|dinars?|mad)';
const MONEY = any(
  AMOUNT,
  "l'argent",
  'la somme',
  'le montant',
  'les frais',
  'le solde',
  'les billets',
  'la difference',
  'le tout',
);

const BANK_DATA = any(
  'iban\\b',
  'rib\\b',
  'bic\\b',
  '(?:coordonnees|infos?|informations|identifiants|details|references|donnees) (?:bancaires?|de (?:votre|ta) (?:carte|banque|compte))',
  "(?:numeros?|num|n°|chiffres) (?:a \\d+ chiffres )?(?:de |d')?(?:votre |ta |la |son )?(?:compte|carte|cb)\\b(?! (?:client|fidelite|cadeau))",
  '(?:numero|code|chiffres) (?:a|de) (?:16|seize|trois|3) chiffres',
  'cryptogramme|cvv|cvc',
  '(?:adresse|compte|identifiant|mail|pseudo) (?:de (?:votre )?)?(?:paypal|portefeuille|wallet|crypto)',
  'photo(?:graph\\p{L}+)? .{0,12}carte (?:bancaire|bleue|de credit)',
  'carte bancaire recto',
  'quel est (?:le numero de )?votre compte (?:paypal|bancaire)',
);
const GIVE_ME = any(
  'envo(?:yez|yer|ie|ies)',
  'donn(?:ez|er|e)\\b',
  'communiqu',
  'transmet',
  'fourni(?:ssez|r|s)',
  'indiqu',
  'partag(?:ez|er|e)\\b',
  '(?:faites|faire) (?:nous |moi )?parvenir',
  'il (?:me|nous) (?:faut|faudrait)',
  'quel(?:le)?s? (?:est|sont)',
  '(?:avons|ai|aurions|aurais) (?:\\p{L}+ )?besoin',
  'ecri(?:vez|s)',
  'mettez',
  'photographi',
  'confirm(?:ez|er)',
  'renseign(?:ez|er)',
  'precis(?:ez|er)',
  'laiss(?:ez|er)',
  'voici',
);
/** Ways to send money that no marketplace uses for a return. */
const WALLET = any(
  'western union',
  'money ?gram',
  'wero\\b',
  'paylib',
  'sumeria',
  'revolut',
  'orange money',
  'mobile money',
  'wafa ?cash',
  'cash ?plus\\b',
  'bari?di ?mob',
  'flouci',
  'payconiq',
  'paysafe ?(?:card)?',
  'neosurf',
  'transcash',
  'vodafone cash',
  'insta ?pay',
  'stc ?pay',
  'bitcoins?',
  'crypto(?:monnaie)?s?\\b',
  'usdt',
  'ethereum',
  'mandat (?:cash|postal|poste)',
  'cartes? pcs',
  'coupons? (?:pcs|recharge)',
  '(?:par|via|sur|avec|avez[- ]vous|un compte|ton|votre) (?:lydia|wave|wise|ria|ccp|d17|skrill|payoneer|tikkie)\\b(?! .{0,15}(?:du|de la|de l))',
  'taptap send',
  'a un proche|entre (?:proches|amis)',
);
const CASH = any(
  '(?:en |du |de |des |les |l.)(?:argent )?(?:liquide|especes|cash)\\b(?! (?:vaisselle|de refroid|de rin))',
  'en billets|les billets|en especes|especes\\b',
  'de la main a la main|en mains? propres?|en main\\b',
  '(?:dans|une) (?:petite )?enveloppe',
  '(?:cash)\\b(?! ?(?:plus|back))',
);
const TO_PAY = any(
  'pay(?:ez|er|e|ons|erons|erez)\\b|pai(?:e|era)',
  'paiement',
  'regl(?:ez|er|e|ons|erez)\\b',
  'reglement',
  'vers(?:ez|er|e|ons|erons|erai)\\b',
  'vir(?:er|e|ez|ons|erons|erai)\\b',
  'virement',
  'rembours(?:e|er|ons|erons|erai|ement|era)\\b',
  'rend(?:s|re|ons|rons|rai|ra)?\\b',
  'remett(?:ez|re|ra|rai|ons|rons)',
  'remet\\b',
  'donn(?:ez|er|e|era|erai|erons)\\b',
  'transfer(?:ez|er|e|ons|t)\\b',
  'envo(?:yez|ie|yer|yons)|enverr',
  'encaiss',
  'accept',
  'laiss(?:ez|er)',
  'mett(?:ez|re)',
  'gliss',
);
const COURIER =
  '(?:au |le |du |notre |un )?(?:livreur|coursier|chauffeur|facteur|transporteur|technicien|vendeur|gerant)';
const OUTSIDE = any(
  "(?:hors|en dehors|a l'exterieur) ?(?:de |du |de la |de l.)?(?:plateforme|site|market ?place|appli(?:cation)?|systeme|boutique en ligne)",
  "sans (?:passer par|l'intermediaire d|utiliser|la plateforme|le site|le market)",
  '(?:au lieu|plutot que|sans que|pas besoin que) (?:de )?(?:passer )?(?:par )?(?:la|le) (?:boutique|site|plateforme|market)',
  'contourn',
  '(?:en prive|directement entre nous|entre nous)',
  '(?:eviter|economiser|sans) (?:les|la|leurs?|de) (?:frais|commissions?)(?! de retour)',
  'commission',
  '(?:passez|passer|voyez|traitez) (?:par moi|directement avec (?:moi|nous))',
  '(?:par|sur|via|en) (?:whats ?app|telegram|messenger|prive|mp)',
);
const OURSELVES = any(
  'de ma (?:poche|propre poche)',
  'de notre poche',
  '(?:depuis|de|avec) (?:mon|notre|le) compte (?:perso|pro|de la (?:societe|boutique)|bancaire)',
  '(?:moi[- ]meme|nous[- ]memes?|lui[- ]meme|personnellement)',
  'virement (?:direct|prive|personnel|perso)',
  '(?:prefere|veut|peut) vous virer',
);
const OUR_ACCOUNT = any(
  'sur (?:notre|mon|le) (?:compte|ccp|numero|rib|iban)(?: (?:fr|be|ma|dz|tn|bancaire|ccp|de (?:mon|notre|la|l)|suivant|au nom|courant|perso|pro)|,|\\.|$| ?[a-z]{2}\\d{2})',
  'a (?:mon|notre) (?:numero|compte|nom)',
  'au nom de (?:la|notre|mon|ma|m)',
);
const CLOSE_IT = any(
  "(?:annul|ferm|clotur|retir|supprim|abandonn|clos)(?:ez|er|es)? (?:d'abord |donc |simplement )?(?:le |la |votre |ta |ton |cette |ce |l')?(?:litige|retour|demande|dossier|reclamation|cas|ticket)",
);
const I_PAY = any(
  "(?:je|on|nous|j')(?: vous| te| t')? ?(?:\\p{L}+ )?(?:rembours(?:e|erai|ons|erons)|pay|pai|vir|fais|ferai|ferons|faisons|vers|rend|envo|enverr|donn)",
  "l'argent (?:suivra|arrive|partira|est a vous|sera)",
  'vous (?:aurez|recevrez) (?:l.argent|la somme|le tout|\\d)',
);

export const payment: Phrases['off_platform_payment'] = {
  says: [
    inOrder(GIVE_ME, BANK_DATA),
    inOrder(BANK_DATA, '(?:en reponse|par (?:message|sms|mail)|ici|svp|stp|et je|et on|et nous|pour (?:le|que|vous))'),
    says('quel(?:le)? est (?:le )?(?:numero de )?(?:votre|ton) (?:compte|rib|iban|paypal)\\b(?! client)'),
    says(
      '(?:wero|paylib|sumeria|western union|money ?gram|wafa ?cash|orange money|transcash|neosurf|bitcoin|usdt|bari?di ?mob)\\b',
    ),
    ...together(WALLET, TO_PAY),
    ...together(WALLET, MONEY),
    says(
      'avez[- ]vous (?:lydia|wave|revolut|paylib|paypal)|(?:utilis|choisi|pren|coch)\\p{L}* .{0,25}(?:a un proche|entre (?:proches|amis))',
    ),
    ...together('(?:paypal)', '(?:adresse|notre|mon|facture|entre|proche|directement|on vous|je vous|pouvons vous)'),
    ...together(CASH, TO_PAY),
    ...together(CASH, AMOUNT),
    inOrder(COURIER, '(?:remett|donner|vers|rend|encaiss|n.accepte|prend)', any(MONEY, CASH)),
    inOrder(
      '(?:donn|remett|pay|regl|vers|laiss)(?:ez|er|re)',
      any(MONEY, 'la taxe', 'le supplement'),
      '(?:au |a notre |a votre )(?:livreur|coursier|chauffeur|facteur|technicien)',
    ),
    ...together(
      OUTSIDE,
      any(
        'pay',
        'regl(?:ez|er|e|ons|ement)',
        'rembours',
        'virement',
        "l'argent",
        'vir(?:er|e)\\b',
        'lien de paiement',
        'arrang',
        'plus (?:rapide|simple|vite)',
        'frais',
        'cheque',
      ),
    ),
    says('contourn(?:er|ons|ez)|sans passer par (?:le site|la plateforme|la boutique|eux|le market)|passez par moi'),
    says("s'arrang(?:e|er|era) (?:entre nous|directement)|(?:arrangement|reglement) (?:prive|a l'amiable|entre nous)"),
    ...together(OURSELVES, TO_PAY),
    inOrder(any('vir', 'vers', 'pay', 'transfer', 'regl', 'envo', 'depos'), OUR_ACCOUNT),
    says('(?:a|de) nous (?:verser|virer|regler directement)'),
    ...together(CLOSE_IT, I_PAY),
    inOrder(
      '(?:annul|ferm|clotur|retir)(?:ez|er)',
      '(?:dossier|demande|litige|retour) (?:aupres du|sur le|du) (?:site|market)',
    ),
    inOrder(
      '(?:la plateforme|le site|le market ?place)',
      '(?:trop (?:de temps|long|lent|cher)|frais)',
      '(?:payer|virer|rembourser|direct|regler)',
    ),
    inOrder(
      "(?:carte (?:cadeau|fnac|amazon|prepayee)|bon d'achat de (?:notre|la boutique))",
      '(?:a la place|plutot que|au lieu|hors|montant)',
    ),
    inOrder('(?:faites|faire|nous|parvenir|envoy)', 'carte prepayee'),
    inOrder('lien de paiement', '(?:whats ?app|sms|telegram|prive|messenger|mail)'),
    inOrder('(?:faites|faire|effectu)\\p{L}* (?:le|un) virement', '(?:notre|mon)'),
  ],
  unless: [
    // Warnings, and what the shop itself does.
    says(
      "(?:ne|n') ?(?:\\p{L}+ ){0,2}(?:demand|donn|communiqu|partag|pay|envoy|vers|transmet|pren|rembours|accept|doi|devez|fait|a pas|av)\\p{L}* (?:\\p{L}+ ){0,2}(?:jamais|pas|rien|plus|aucun|ni)|jamais|personne|arnaque|fraude|ne payez pas|aucun paiement|rien a payer|inutile|refusez",
    ),
    says(
      '(?:avez|aviez|ayez|avait|a|ete|etait|as)[- ]?(?:vous |tu )?(?:\\p{L}+ )?(?:paye|regle|verse|encaisse|commande)|(?:paiement|reglement|commande) (?:a ete |etait )?(?:paye|fait|effectue|recu)|votre (?:paiement|reglement|achat)',
    ),
    says(
      "(?:le site|la boutique|la plateforme|votre banque|le market ?place) (?:vous |le |la |s'en )*(?:rembours|credit|debit|rend|vers|demand|annul|charg|transf|pai|effectu|lanc|envoi)|par (?:la boutique|le site|la plateforme)\\b(?<!(?:passer|que|lieu de) par (?:la boutique|le site|la plateforme))|via la plateforme|de la boutique sur|(?:propre|son) formulaire|tiroir[- ]caisse|(?:passe|fait|effectue|paye|payable)s? (?:uniquement |seulement )?(?:par|sur|via) (?:la plateforme|le site)",
    ),
  ],
};
