// People who might return something to a shop in Dubai. All invented.

type Saying = { text: string; english?: string };
export type Sample = {
  key: string;
  customer: { id: string; name: string; language: string; country: string };
  items: {
    id: string;
    sku: string;
    title: string;
    quantity: number;
    price: string;
    reason: { code: string; label: string };
    comment: Saying;
    answers: { question: string; answer: string }[];
    photos: { id: string; name: string; type: string }[];
  }[];
  wants: 'refund' | 'exchange';
  /** Where the seller approves first; else as the shop's rules say. */
  begins?: 'requested';
  /** What this customer might say next, for people who do not write the language. */
  says: Saying[];
};

const photo = (id: string, name: string) => ({ id, name, type: 'image/png' });

export const SAMPLES: readonly Sample[] = [
  {
    key: 'noura',
    customer: { id: 'C-101', name: 'نورة الشامسي', language: 'ar', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'KTL-17-SS',
        title: 'Steel kettle 1.7 l, brushed',
        quantity: 1,
        price: '189.00',
        reason: { code: 'damaged_on_arrival', label: 'Arrived damaged' },
        comment: {
          text: 'وصلت الغلاية وغطاؤها مكسور، وهناك خدش عميق على الجانب. الكرتون كان سليماً من الخارج.',
          english: 'The kettle arrived with a broken lid and a deep scratch on its side. The box looked fine outside.',
        },
        answers: [{ question: 'هل كانت العبوة مفتوحة؟', answer: 'لا، كانت مغلقة' }],
        photos: [photo('P-1', 'غطاء.png'), photo('P-2', 'خدش.png')],
      },
    ],
    wants: 'refund',
    says: [
      { text: 'نعم، يناسبني ذلك. شكراً لكم.', english: 'Yes, that suits me. Thank you.' },
      { text: 'متى سيأتي المندوب لاستلام الطرد؟', english: 'When will the courier collect the parcel?' },
    ],
  },
  {
    key: 'joost',
    customer: { id: 'C-102', name: 'Joost van Rijn', language: 'nl', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'BOOT-TR-43',
        title: 'Trail boots, waterproof, size 43',
        quantity: 1,
        price: '459.00',
        reason: { code: 'wrong_size', label: 'Wrong size' },
        comment: {
          text: 'Ik heb 44 besteld, maar op de doos en in de schoen staat 43. Alleen binnen gepast, labels zitten er nog aan.',
          english: 'I ordered a 44, but box and shoe say 43. Only tried on indoors, the tags are still on.',
        },
        answers: [{ question: 'Welke maat had je nodig?', answer: '44' }],
        photos: [photo('P-1', 'maat-43.png')],
      },
    ],
    wants: 'exchange',
    says: [
      { text: 'Prima, dan wacht ik op de koerier.', english: 'Fine, then I wait for the courier.' },
      { text: 'Hebben jullie maat 44 nog op voorraad?', english: 'Do you still have a 44 in stock?' },
    ],
  },
  {
    key: 'camille',
    customer: { id: 'C-103', name: 'Camille Perrot', language: 'fr', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'SHELF-OAK-5',
        title: 'Bookshelf, oak, five boards',
        quantity: 1,
        price: '720.00',
        reason: { code: 'missing_parts', label: 'Parts are missing' },
        comment: {
          text: 'Il manque quatre vis et une tablette sur cinq. Impossible de terminer le montage.',
          english: 'Four screws and one of five boards are missing. The assembly cannot be finished.',
        },
        answers: [{ question: 'Avez-vous vérifié la notice ?', answer: 'Oui, page 3 : sachet B absent' }],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [
      { text: "D'accord, je garde l'étagère à ce prix.", english: 'All right, I keep the shelf at that price.' },
      {
        text: 'Pouvez-vous envoyer seulement les pièces manquantes ?',
        english: 'Can you send only the missing parts?',
      },
    ],
  },
  {
    key: 'priya',
    customer: { id: 'C-104', name: 'Priya Raman', language: 'en', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'LAMP-DESK-W',
        title: 'Desk lamp with dimmer, white',
        quantity: 1,
        price: '249.00',
        reason: { code: 'not_working', label: 'Does not work' },
        comment: { text: 'It flickers on every level except full brightness. Tried two sockets and another bulb.' },
        answers: [{ question: 'Did you try another bulb?', answer: 'Yes, the same' }],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [
      { text: 'I held the button for ten seconds as you said, and it still flickers.' },
      { text: 'That solved it, thank you! I would like to keep it then.' },
    ],
  },
  {
    key: 'omar',
    customer: { id: 'C-105', name: 'عمر الحربي', language: 'ar', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'PERF-OUD-100',
        title: 'Eau de parfum, oud, 100 ml',
        quantity: 2,
        price: '310.00',
        reason: { code: 'wrong_item', label: 'Something else arrived' },
        comment: {
          text: 'طلبت عطر العود ووصلني عطر الورد في القطعتين. لم أفتح أياً منهما.',
          english: 'I ordered oud and got rose, both bottles. I have opened neither.',
        },
        answers: [],
        photos: [photo('P-1', 'العلبتان.png')],
      },
    ],
    wants: 'exchange',
    says: [
      { text: 'العلبتان ما زالتا مغلقتين بالغلاف.', english: 'Both boxes are still sealed.' },
      { text: 'أفضل استرداد المبلغ كاملاً.', english: 'I would rather have all the money back.' },
    ],
  },
  {
    key: 'hannah',
    customer: { id: 'C-106', name: 'Hannah Okafor', language: 'en', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'DRESS-LIN-M',
        title: 'Linen dress, sage, M',
        quantity: 1,
        price: '275.00',
        reason: { code: 'not_as_described', label: 'Not as described' },
        comment: { text: 'The photo shows sage green. What came is closer to mint, and the fabric is half polyester.' },
        answers: [{ question: 'Have you worn it?', answer: 'No' }],
        photos: [photo('P-1', 'label.png'), photo('P-2', 'colour.png')],
      },
      {
        id: 'I-2',
        sku: 'BELT-TAN-M',
        title: 'Woven belt, tan',
        quantity: 1,
        price: '60.00',
        reason: { code: 'no_longer_needed', label: 'No longer needed' },
        comment: { text: 'Bought to go with the dress.' },
        answers: [],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [{ text: 'Could the courier come after six?' }, { text: 'Yes, I agree. Please refund me then.' }],
  },
  {
    key: 'mehdi',
    customer: { id: 'C-107', name: 'Mehdi Lahlou', language: 'fr', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'EAR-BT-2',
        title: 'Wireless earbuds, graphite',
        quantity: 1,
        price: '399.00',
        reason: { code: 'not_working', label: 'Does not work' },
        comment: {
          text: "L'écouteur gauche se coupe après dix minutes. J'ai réinitialisé deux fois, sans effet.",
          english: 'The left one cuts out after ten minutes. I reset it twice, with no effect.',
        },
        answers: [{ question: 'Quel téléphone utilisez-vous ?', answer: 'Android 15' }],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [
      { text: 'La mise à jour a réglé le problème, merci.', english: 'The update solved it, thank you.' },
      { text: 'Non, toujours pareil malgré la mise à jour.', english: 'No, the same in spite of the update.' },
    ],
  },
  {
    key: 'sanne',
    customer: { id: 'C-108', name: 'Sanne de Wit', language: 'nl', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'MUG-SET-6',
        title: 'Stoneware mugs, set of six',
        quantity: 1,
        price: '145.00',
        reason: { code: 'damaged_on_arrival', label: 'Arrived damaged' },
        comment: {
          text: 'Twee van de zes mokken zijn in scherven. De rest is heel.',
          english: 'Two of the six mugs are in pieces. The rest is whole.',
        },
        answers: [{ question: 'Was de doos beschadigd?', answer: 'Eén hoek was ingedeukt' }],
        photos: [photo('P-1', 'scherven.png')],
      },
    ],
    wants: 'refund',
    says: [
      { text: 'Ja, ik ga akkoord en houd de vier hele mokken.', english: 'Yes, I agree and keep the four whole mugs.' },
      { text: 'Ik stuur ze liever allemaal terug.', english: 'I would rather send them all back.' },
    ],
  },
  {
    key: 'layla',
    customer: { id: 'C-109', name: 'ليلى حداد', language: 'ar', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'CHAIR-BABY-G',
        title: 'High chair, foldable, grey',
        quantity: 1,
        price: '535.00',
        reason: { code: 'quality', label: 'Quality is not what I expected' },
        comment: {
          text: 'الحزام لا يثبت جيداً وأخشى على طفلي. لا أشعر بالأمان عند استعماله.',
          english: 'The strap does not hold well and I worry for my child. I do not feel safe using it.',
        },
        answers: [{ question: 'كم مرة استعملته؟', answer: 'مرة واحدة' }],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [
      { text: 'سأرسل صورة للحزام الآن.', english: 'I will send a picture of the strap now.' },
      { text: 'أرجو الاستعجال، أحتاج كرسياً آخر.', english: 'Please hurry, I need another chair.' },
    ],
  },
  {
    key: 'daniel',
    customer: { id: 'C-110', name: "Daniel O'Shea", language: 'en', country: 'AE' },
    items: [
      {
        id: 'I-1',
        sku: 'FILTER-RO-3',
        title: 'Water filter cartridge',
        quantity: 3,
        price: '85.00',
        reason: { code: 'ordered_by_mistake', label: 'Ordered by mistake' },
        comment: { text: 'Meant to order one, the app took three. Two can go back unopened.' },
        answers: [],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [{ text: 'Only two are coming back, I keep one.' }, { text: 'Thanks for the quick answer.' }],
  },
  {
    key: 'ines',
    customer: { id: 'C-111', name: 'Inès Marchetti', language: 'fr', country: 'FR' },
    begins: 'requested',
    items: [
      {
        id: 'I-1',
        sku: 'CURT-BLK-240',
        title: 'Blackout curtains, 240 cm, pair',
        quantity: 1,
        price: '230.00',
        reason: { code: 'wrong_size', label: 'Wrong size' },
        comment: {
          text: 'Le sachet indique 240 cm mais les rideaux mesurent 218 cm. Ils ne touchent pas le sol.',
          english: 'The bag says 240 cm but the curtains measure 218. They do not reach the floor.',
        },
        answers: [{ question: 'Les avez-vous lavés ?', answer: 'Non' }],
        photos: [photo('P-1', 'mesure.png')],
      },
    ],
    wants: 'exchange',
    says: [
      { text: 'Oui, un échange me convient.', english: 'Yes, an exchange suits me.' },
      { text: "J'attends votre réponse depuis hier.", english: 'I have waited for your answer since yesterday.' },
    ],
  },
  {
    key: 'bilal',
    customer: { id: 'C-112', name: 'Bilal Hussain', language: 'en', country: 'AE' },
    begins: 'requested',
    items: [
      {
        id: 'I-1',
        sku: 'TV-MOUNT-55',
        title: 'TV wall mount, up to 55"',
        quantity: 1,
        price: '119.00',
        reason: { code: 'incompatible', label: 'Does not fit' },
        comment: {
          text: 'Listing says it fits my model. The holes are 5 mm off. <b>Very</b> annoyed & out of patience!',
        },
        answers: [{ question: 'Which TV do you have?', answer: '50" from 2023' }],
        photos: [],
      },
    ],
    wants: 'refund',
    says: [{ text: 'Nobody called me yet. What now?' }, { text: 'OK. Pick it up on Sunday please.' }],
  },
];

export const sampleOf = (customerId: string): Sample | null =>
  SAMPLES.find(({ customer }) => customer.id === customerId) ?? null;

/** In minor units, so that no sum is off by a fils. */
export function paidFor(sample: Sample): string {
  const minor = sample.items.reduce((sum, { price, quantity }) => sum + Math.round(Number(price) * 100) * quantity, 0);
  return (minor / 100).toFixed(2);
}
