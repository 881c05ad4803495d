import { any } from '../../phrases.ts';

// The concepts that money beside the shop is made of. A return has refunds, cards and couriers of its own: what matters is
// who asks for what, by which way it goes, and whether the shop is left out.

export const MONEY = any(
  '\\d+(?:[.,]\\d+)? ?(?:€|£|\\$|(?:eur|euros?|dh|dhs|aed|dirhams?|da|dt|sar|riyals?|chf|dinars?|mad)\\b)',
  "l'argent|la somme|le montant|les frais|le solde|les billets|la difference|le tout|la taxe|le supplement|l'appoint",
  'un billet|la monnaie|(?:vos|tes|ton|votre) (?:sous|argent)|argent rendu',
);

/** Money that can be carried. */
export const COINS = any(
  '\\d+(?:[.,]\\d+)? ?(?:€|£|\\$|(?:eur|euros?|dh|dhs|aed|dirhams?|da|dt|sar|riyals?|chf|dinars?|mad)\\b)',
  "l'argent (?!d[ue])|les billets|un billet|la monnaie|l'appoint|la taxe|le supplement|en pieces|votre argent",
  '(?:les|vos|des) sous\\b',
);

// Cards and accounts that hold no money.
const OTHER_CARDS = any(
  "client|fidelite|cadeau|sim|mere|graphique|d'identite|de fidelite|de garantie|son\\b|memoire|postale|vitale|grise",
  'utilisateur',
);
export const BANK_DATA = any(
  'iban\\b|rib\\b|bic\\b',
  '(?:coordonnees|infos?|informations|identifiants|details|references|donnees|codes?) (?:bancaires?|de paiement|de (?:votre |ta |la )?(?:carte|banque)|de votre compte)',
  `(?:numeros?|num|n°|(?<!derniers )chiffres) (?:a \\d+ chiffres )?(?:de |d')?(?:votre |ta |la |son )?(?:compte|carte|cb)\\b(?! ${OTHER_CARDS})`,
  '(?:numero|code|chiffres) (?:a|de) (?:16|seize|trois|3) chiffres|cryptogramme|cvv|cvc|(?:code|numero) au dos',
  "date (?:d'expiration|de validite) de (?:votre|la|ta) carte|mot de passe bancaire|identifiants de (?:votre )?banque",
  '(?:adresse|compte|identifiant|mail|pseudo|numero) (?:mail |de |de votre |lie a )?(?:paypal|portefeuille|wallet|crypto|lydia|wave|wise|revolut|paylib|orange money)',
  'votre (?:paypal|lydia|revolut|wise|wero|paylib)\\b',
  'photo(?:graph\\p{L}+)? .{0,12}carte (?:bancaire|bleue|de credit)|carte bancaire recto',
  `(?:photo|numeros?|codes?) (?:\\p{L}+ ){0,4}(?:votre|la) carte\\b(?! ${OTHER_CARDS}| de)`,
  'compte paypal|(?:quel|numero de) (?:votre )?compte bancaire|votre compte paypal',
);
export const GIVE_ME = any(
  'envo(?:yez|yer|ie|ies)|donn(?:ez|er|e|es)\\b|communiqu|transmet|fourni(?:ssez|r|s)|indiqu',
  'partag(?:ez|er|e)\\b|fil(?:ez|e|er)\\b|dict(?:ez|er)',
  '(?:faites|faire) (?:nous |moi )?parvenir|il (?:me|nous) (?:faut|faudrait)|quel(?:le)?s? (?:est|sont)|dites|sur quel',
  '(?:avons|ai|aurions|aurais) (?:\\p{L}+ )?besoin|ecri(?:vez|s)|tap(?:ez|er)|mettez|photographi',
  'confirm(?:ez|er)|precis(?:ez|er)',
  'renseign(?:ez|er)|laiss(?:ez|er)|voici|passe[zr]?[- ](?:moi|nous)|saisi(?:ssez|r)',
);

/** Ways to send money that no marketplace uses for a return: by name alone… */
export const FOREIGN_WALLET = any(
  'wero\\b|paylib|sumeria|western union|money ?gram|wafa ?cash|orange money|mobile money|transcash|neosurf|toneo',
  'bitcoins?|usdt|ethereum|bari?di ?mob|cash ?plus\\b|flouci|payconiq|vodafone cash|insta ?pay|stc ?pay',
  'taptap send|payoneer|bizum|satispay|twint|usdc\\b|tether|(?:carte|coupon|type) pcs\\b|mandat (?:cash|postal)',
);
/** …or beside a word of money. */
export const WALLET = any(
  FOREIGN_WALLET,
  '(?:par|via|prefer\\p{L}*[- ]vous|un compte) revolut|paysafe ?(?:card)?|crypto(?:monnaie)?s?\\b',
  'cartes? (?:pcs|prepayee?s?)|coupons? (?:pcs|recharge)',
  'recharge (?:telephonique|orange|inwi|djezzy|ooredoo|mobilis)|(?:carte|coupon) de recharge',
  'mandats?\\b(?: (?:cash|postal|poste))?|entre (?:proches|amis|particuliers)|lien (?:stripe|paypal)',
  '(?:par|via|sur|avec|un|en|ton|votre|numero|compte) (?:lydia|wave|wise|ria|ccp|d17|skrill|tikkie)\\b(?! .{0,15}(?:du|de la|de l))',
);
export const CASH = any(
  'en (?:liquide|especes|cash|billets|pieces|petite monnaie)\\b',
  'especes\\b|du (?:cash|liquide) (?:au|a|pour)\\b|cash\\b(?! ?(?:plus|back))',
);
/** From hand to hand: parcels go so too. */
export const BY_HAND = any('de la main a la main|en mains? propres?|(?:dans|sous|une) (?:\\p{L}+ )?enveloppe');
export const TO_PAY = any(
  'pay(?:ez|er|e|ons|erons|erez|iez|erai)\\b|pai(?:e|es|era|ement|ements)\\b',
  'regl(?:ez|er|e|ons|erez|ement|ements)\\b|solde[rz]\\b',
  'vers(?:ez|er|e|ons|erons|erai|ement)\\b|vir(?:er|e|ez|ons|erons|erai|ement|ements)\\b',
  'rembours(?:e|er|ons|erons|erai|ement|era|ez)\\b|rend(?:s|re|ons|rons|rai|ra|u)?\\b|dedommag',
  'credit(?:er|erons|ons|e)\\b',
  'transfer(?:ez|er|e|ons|t)\\b|encaiss|accept(?:e|ons|era)',
);
export const HAND_OVER = any(
  TO_PAY,
  'remett(?:ez|re|ra|rai|ons|rons)|remet\\b|donn(?:ez|er|e|era|erai|erons)\\b|envo(?:yez|ie|yer|yons)|enverr',
  'laiss(?:ez|er)|mett(?:ez|re)|gliss(?:ez|er)|prepar(?:ez|er)|prevo(?:yez|ir)|pass(?:e|er) chez',
  'apport(?:ez|er|e)|prefer',
);
export const COURIER = '(?:livreur|coursier|chauffeur|facteur|transporteur|technicien|depanneur|gerant|vendeur)';

export const OUTSIDE = any(
  "(?:hors|en dehors|a l'exterieur|a cote) ?(?:de |du |de la |de l.)?(?:plateforme|site|market ?place|appli(?:cation)?|systeme|boutique en ligne)",
  "(?:sans|pas de) (?:passer par|l'intermediaire d|utiliser|la plateforme|plateforme|le site|le market)",
  '(?:au lieu|plutot que|sans que|pas besoin que|que) (?:de )?(?:passer )?(?:par )?(?:la|le) (?:boutique|site|plateforme|market)',
  'contourn|(?:evit|court-circuit|oubli|quitt)\\p{L}* (?:donc )?(?:la|le) (?:plateforme|site|market)',
  'ne pass(?:ez|e|ons) pas par|(?:notre|mon) site perso\\p{L}*|ne (?:\\p{L}+ )?declar\\p{L}+ pas|en prive\\b',
  'entre nous\\b|entre particuliers',
  '(?:eviter|economiser) (?:les|la|leurs?|de) (?:frais|commissions?)(?! de retour)|leurs? (?:commissions?|frais sont)',
  '(?:passez|passer|voyez|traitez) (?:par moi|directement avec (?:moi|nous))|passons par',
  '(?:par|sur|via|en) (?:whats ?app|telegram|messenger|mp)\\b',
  '(?:la plateforme|le site|le market ?place) (?:prend|preleve|bloque|garde|retient|met|est) (?:trop|\\d+ ?%|l.argent|une commission|lent)',
);
export const OURSELVES = any(
  'de (?:ma|notre) (?:propre )?poche',
  '(?:depuis|de|avec) (?:mon|notre|le) compte (?:perso|pro|de la (?:societe|boutique)|bancaire)',
  '(?:vous|te|l.argent|la somme).{0,30} (?:moi|nous|lui)[- ]memes?\\b|par ma banque|de ma part',
  '(?:virement|transfert) (?:direct|prive|personnel|perso|instantane)\\b|vous virer',
);
export const OUR_ACCOUNT = any(
  'sur (?:notre|mon|le) (?:compte|ccp|numero|rib|iban)(?: (?:fr|be|ma|dz|tn|bancaire|ccp|suivant|au nom|courant|perso|pro|cih|bnp|attijari)| ?[a-z]{2}\\d{2})',
  'sur (?:notre|mon) (?:compte|ccp|numero|rib|iban)',
  'compte (?:\\p{L}+ )?de (?:la (?:societe|boutique)|l.entreprise|l.atelier|notre|mon|ma)',
  '(?:sur|au|a) (?:le )?(?:fr|be|ma|tn|ae|sa)\\d{2}\\b|sur ce (?:compte|rib)\\b',
  'a (?:mon|notre) (?:numero|compte)\\b|au \\+\\d',
  "a l'ordre d|au nom de (?:la societe|notre|mon)",
);
const CASE =
  "(?:le |la |votre |ta |ton |cette |ce |l'|sur le )?(?:litige|retour|demande|dossier|reclamation|cas|ticket|procedure|site)";
export const CLOSE_IT = any(
  `(?:annul|ferm|clotur|retir|supprim|abandonn)(?:ez|er|es)? (?:d'abord |donc |simplement )?${CASE}`,
  `(?:clore|renoncez a|renoncer a|laissez tomber|oubliez) ${CASE}`,
);
export const THEN_MONEY = any(
  "(?:je|on|nous|j')(?: vous| te| t')? ?(?:\\p{L}+ )?(?:rembours(?:e|erai|ons|erons)|pay|pai|vir|vers|rend|dedommag|occup)",
  '(?:je|on|nous) (?:vous |te )?(?:fais|ferai|ferons|faisons|envo\\p{L}+|enverr\\p{L}+|donn\\p{L}+) (?:un virement|l.argent|le virement|\\d|un cheque|la somme)',
  "l'argent (?:suivra|arrive|partira|est a vous|sera)|argent rendu|(?:le )?virement (?:part|suivra|sera|arriv)",
  'on s.arrange|(?:un|une) (?:bon(?! de retour)|carte|cheque)\\b',
  '\\d+ ?(?:€|euros?|dh|dirhams?) (?:sont|seront|arrivent|partent)',
  'vous (?:aurez|recevrez) (?:l.argent|la somme|le tout|\\d)',
);

/** What the shop does itself, what was paid then, and warnings. */
export const HONEST = [
  `(?:site|boutique|plateforme|votre banque|market ?place) (?:vous |le |la |s.en ){0,3}${any(
    'rembours|credit|debit|rend|vers|demand|annul|charg|transf|pai|effectu|lanc|envoi|ne ',
  )}`,
  `${any(
    'debite|credite|rembourse|annule|lance|effectue|fait|emis|traite|verse|envoye|rendu|payable|paye|regle',
  )}(?:e|s|es)? (?:\\p{L}+ )?(?:par|sur|via) (?:la boutique|le site|la plateforme)`,
  'passe (?:uniquement |seulement |toujours |aussi )?par (?:la boutique|le site|la plateforme|la carte)',
  'via la plateforme',
  'virement (?:de|par) la (?:boutique|plateforme)|(?:propre|son) formulaire|dans votre espace',
  'espace (?:client|securise)|tiroir[- ]caisse',
  '(?:avez|aviez) (?:\\p{L}+ )?demande|pas possible|impossible',
  '(?:avez|aviez|avait|ete|etait|as|ont)[- ]?(?:vous |tu )?(?:\\p{L}+ )?(?:paye|regle|verse|encaisse|commande)',
  'moyen de paiement',
  '(?:paiement|reglement|commande|achat) (?:a ete |etait |avait )?(?:paye|fait|effectue|recu|paypal)',
  '(?:le|votre|ce) (?:paiement|reglement) (?:par|en)\\b|votre (?:paiement|reglement|achat)',
  "arnaque|fraude|jamais|personne (?:de|ne|n')|aucun (?:paiement|virement|frais|argent)",
  'rien a (?:payer|verser|regler)|refusez|(?:signal|prevenez)',
  `n(?:e|') ?(?:\\p{L}+ ){0,2}${any(
    'demand|donn|communiqu|partag|pay|envoy|vers|transmet|pren|rembours|doi|devez|pouv|peut|sera|se fait|trait',
    'faisons|regl',
  )}\\p{L}* (?:\\p{L}+ ){0,2}(?:pas|rien|plus|aucun|ni)\\b`,
  "n'(?:a|ont|avez|aurez) (?:pas|rien|jamais) a\\b",
  'sinon\\b|(?:achat|vente|commande)s? (?:\\p{L}+ )?hors|uniquement ce que|ni (?:rib|iban|carte)',
  'facture indique|releve\\b|en magasin partenaire',
];
