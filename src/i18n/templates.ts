import type { TemplateName } from '../domain/templates.ts';

/** The desk's own templates, in the languages customers are written to. What stands in braces is filled. */
export const TEMPLATES: Readonly<Record<string, Record<TemplateName, string>>> = {
  en: {
    returnless:
      'Hello {customer_name},\n\nwe are sorry about {item}. We would like to refund {refund_amount}, and you keep the item. Is that all right with you?\n\n{seller_name}',
    support:
      'Hello {customer_name},\n\nthank you for telling us about {item}. This may help: {suggested_help}\n\nIf it solves the problem, please consider cancelling the return. You may still return it as planned.\n\n{seller_name}',
    information:
      'Hello {customer_name},\n\nwe would like to understand what is wrong with {item}. Could you tell us more about the reason for the return and describe the problem, with photos if you can?\n\n{seller_name}',
    photos:
      'Hello {customer_name},\n\ncould you send us photos of {item}: the whole item, the part that is concerned, and the packaging?\n\n{seller_name}',
    apology:
      'Hello {customer_name},\n\nwe apologise for the trouble with {item} of your order {order}. We are looking into it.\n\n{seller_name}',
    thanks:
      'Hello {customer_name},\n\nthank you for your answer. We go on with your return {return} now.\n\n{seller_name}',
    refund_under_way:
      'Hello {customer_name},\n\nyour refund for {item} of order {order} is under way. When it reaches you depends on how you paid.\n\n{seller_name}',
    approved_label:
      'Hello {customer_name},\n\nwe accept the return of {item}. You get a label for it. Please pack the item well, put the label on the parcel and hand it over; once it is back, we look at it and tell you how it goes on.\n\n{seller_name}',
    approved_keep:
      'Hello {customer_name},\n\nwe accept your request {return} about {item}. You need not send anything back: please keep the item.\n\n{seller_name}',
    rejected: 'Hello {customer_name},\n\nwe cannot accept the return of {item}. {reason}\n\n{seller_name}',
  },
  ar: {
    returnless:
      'مرحبًا {customer_name}،\n\nنأسف لما حدث مع {item}. نود أن نرد لك {refund_amount} مع الاحتفاظ بالمنتج. هل يناسبك ذلك؟\n\n{seller_name}',
    support:
      'مرحبًا {customer_name}،\n\nشكرًا لإبلاغنا عن {item}. قد يفيد هذا: {suggested_help}\n\nإذا حُلّت المشكلة فيُرجى النظر في إلغاء الإرجاع. ويبقى إرجاع المنتج ممكنًا.\n\n{seller_name}',
    information:
      'مرحبًا {customer_name}،\n\nنود أن نفهم ما المشكلة في {item}. هل يمكن توضيح سبب الإرجاع ووصف المشكلة، مع صور إن أمكن؟\n\n{seller_name}',
    photos:
      'مرحبًا {customer_name}،\n\nهل يمكن إرسال صور لـ {item}: المنتج كاملًا، والجزء المعني، والتغليف؟\n\n{seller_name}',
    apology: 'مرحبًا {customer_name}،\n\nنعتذر عما حدث مع {item} من طلبك {order}. نحن نتابع الأمر.\n\n{seller_name}',
    thanks: 'مرحبًا {customer_name}،\n\nشكرًا لردك. نتابع الآن طلب الإرجاع {return}.\n\n{seller_name}',
    refund_under_way:
      'مرحبًا {customer_name}،\n\nاسترداد المبلغ عن {item} من طلبك {order} قيد التنفيذ. ويتوقف موعد وصوله على طريقة الدفع.\n\n{seller_name}',
    approved_label:
      'مرحبًا {customer_name}،\n\nنقبل إرجاع {item}. ستحصل على ملصق للإرجاع. يُرجى تغليف المنتج جيدًا ووضع الملصق على الطرد وتسليمه؛ وعند عودته نفحصه ونخبرك بالخطوة التالية.\n\n{seller_name}',
    approved_keep:
      'مرحبًا {customer_name}،\n\nنقبل طلبك {return} بشأن {item}. لا حاجة إلى إرسال أي شيء: يُرجى الاحتفاظ بالمنتج.\n\n{seller_name}',
    rejected: 'مرحبًا {customer_name}،\n\nلا يمكننا قبول إرجاع {item}. {reason}\n\n{seller_name}',
  },
  fr: {
    returnless:
      'Bonjour {customer_name},\n\nnous sommes désolés pour {item}. Nous souhaitons vous rembourser {refund_amount}, et vous gardez l’article. Cela vous convient-il ?\n\n{seller_name}',
    support:
      'Bonjour {customer_name},\n\nmerci de nous avoir parlé de {item}. Ceci peut aider : {suggested_help}\n\nSi le problème est résolu, vous pouvez annuler le retour. Il reste possible de renvoyer l’article.\n\n{seller_name}',
    information:
      'Bonjour {customer_name},\n\nnous aimerions comprendre ce qui ne va pas avec {item}. Pouvez-vous nous en dire plus sur le motif du retour et décrire le problème, avec des photos si possible ?\n\n{seller_name}',
    photos:
      'Bonjour {customer_name},\n\npouvez-vous nous envoyer des photos de {item} : l’article entier, la partie concernée et l’emballage ?\n\n{seller_name}',
    apology:
      'Bonjour {customer_name},\n\nnous vous présentons nos excuses pour le désagrément avec {item} de votre commande {order}. Nous nous en occupons.\n\n{seller_name}',
    thanks:
      'Bonjour {customer_name},\n\nmerci de votre réponse. Nous poursuivons maintenant votre retour {return}.\n\n{seller_name}',
    refund_under_way:
      'Bonjour {customer_name},\n\nvotre remboursement pour {item} de la commande {order} est en cours. Le délai dépend de votre moyen de paiement.\n\n{seller_name}',
    approved_label:
      'Bonjour {customer_name},\n\nnous acceptons le retour de {item}. Vous recevez une étiquette de retour. Emballez bien l’article, collez l’étiquette sur le colis et remettez-le ; dès qu’il est revenu, nous l’examinons et vous disons la suite.\n\n{seller_name}',
    approved_keep:
      'Bonjour {customer_name},\n\nnous acceptons votre demande {return} au sujet de {item}. Vous n’avez rien à renvoyer : gardez l’article.\n\n{seller_name}',
    rejected: 'Bonjour {customer_name},\n\nnous ne pouvons pas accepter le retour de {item}. {reason}\n\n{seller_name}',
  },
  nl: {
    returnless:
      'Hallo {customer_name},\n\nhet spijt ons van {item}. We betalen je graag {refund_amount} terug, en je houdt het artikel. Vind je dat goed?\n\n{seller_name}',
    support:
      'Hallo {customer_name},\n\nbedankt voor je bericht over {item}. Misschien helpt dit: {suggested_help}\n\nIs het probleem daarmee opgelost, overweeg dan de retour te annuleren. Terugsturen mag nog steeds.\n\n{seller_name}',
    information:
      'Hallo {customer_name},\n\nwe willen graag begrijpen wat er met {item} aan de hand is. Kun je ons meer vertellen over de reden van de retour en het probleem beschrijven, liefst met foto’s?\n\n{seller_name}',
    photos:
      'Hallo {customer_name},\n\nkun je ons foto’s sturen van {item}: het hele artikel, de plek waar het om gaat en de verpakking?\n\n{seller_name}',
    apology:
      'Hallo {customer_name},\n\nonze excuses voor het ongemak met {item} van je bestelling {order}. We zoeken het uit.\n\n{seller_name}',
    thanks:
      'Hallo {customer_name},\n\nbedankt voor je antwoord. We gaan nu verder met je retour {return}.\n\n{seller_name}',
    refund_under_way:
      'Hallo {customer_name},\n\nje terugbetaling voor {item} van bestelling {order} is onderweg. Wanneer je die ontvangt, hangt af van hoe je betaald hebt.\n\n{seller_name}',
    approved_label:
      'Hallo {customer_name},\n\nwe nemen de retour van {item} aan. Je krijgt er een label voor. Pak het artikel goed in, plak het label op het pakket en geef het af; zodra het terug is, bekijken we het en hoor je hoe het verdergaat.\n\n{seller_name}',
    approved_keep:
      'Hallo {customer_name},\n\nwe keuren je aanvraag {return} over {item} goed. Je hoeft niets terug te sturen: houd het artikel gerust.\n\n{seller_name}',
    rejected: 'Hallo {customer_name},\n\nwe kunnen de retour van {item} niet aannemen. {reason}\n\n{seller_name}',
  },
};
