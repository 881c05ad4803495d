/**
 * Beginnings of words that are there to be polite, in the languages of the desk. Small words alone ("Here it is", "In
 * words, then") may say little, but not out of politeness: what holds none of these is not called empty.
 */
export const COURTESY = new RegExp(
  `(?<![\\p{L}])(?:${[
    'h(?:i|ello|elo|ey|iya)(?!\\p{L})|good (?:morning|afternoon|evening|day|night)|dear|thank|than[kx]|tks|thx|cheers|welcome|regards|sincere|greet',
    'help|assist|support|serv(?:e|ic|ing)|happy|glad|pleas(?:ed|ur)|delight|hono|team|disposal|available|hesitat|how (?:are|r) |hope|wish|weekend|sorry|apolog|underst|appreciat|valu|custom|client|satisf|kareem|mubarak|christmas|holiday|new year|bye|anyone|anything else|great|perfect|ok(?:ay)?(?!\\p{L})|noted|super|nice|lovely|wonderful',
    'bonjour|bonsoir|bjr|salut|coucou|cher|merci|mercii|cordial|aide|aider|equipe|disposition|plaisir|ravi|heureu|bon(?:ne)? |bel(?:le)? |agreable|souhait|desole|excus|compren|bienvenue|parfait|tres bien|joignable|hesite|agreer|ecoute|noel|fete|conseiller|confiance|peut-on faire|puis-je',
    'hallo|hoi|hey|goede|beste|dag(?!\\p{L})|bedankt|dank|groet|hulp|dienst|graag|fijn|prettig|succes|begrip|klant|welkom|feestdag|top(?!\\p{L})|oke|mooi|bereikbaar|vertrouw|lief|hopelijk|kunnen we|schrijf gerust|aanspreek',
    `[وف]?(?:[بل]?ال|لل|[بل])?(?:${[
      'مرحب|اهل[اي]|هلا|حيا[كج]|سلام|صباح|مساء|امسيه|عزيز|غالي|حبيب|فندم|سيدي|سيدتي|تحيه|تحيات|خدم[هت]|اخدم|نخدم|يخدم|بخير|طاب[ت ]|عيد|رمضان|كريم|مبارك|مبروك|عسا[كه]',
      '[انت]?شكر|مشكور|متشكر|ممنون|ممتن|[ينا]?ساعد|مساعد|[ينا]?سعد|سعيد|سعاد|[ين]?سر(?:ني|نا|ور)|[نا]?تشرف|شرف|نورت|منور|[نا]?فتخر|فخور|العفو|عفوا|عافي',
      'اسف|[ان]?اسف|[ان]?عتذر|اعتذار|معذر|عذر|سامح|[نا]?تفهم|[نا]قدر|تقدير|عميل|عملا|زبون|فريق|[نت]?تردد|رضا|ثقت|راحت|تمام|ممتاز|رايع|جميل|حلو|اوك|حاضر|ابشر|[تي]سلم',
      'تصرفك|هاي(?!\\p{L})|صحه|الحال|لطيف|هدفنا|غايتنا|اكتب(?:ي|وا)? ل(?:ي|نا)|عيوني|راسي|امر[كن]|تامر|خاطر|كيف حال|كيفك|اخبار|ازيك|شلون|طمن|[اني]?تمن[يى]|تمني|[ان]رجو|[ان]امل|احترام|مود[هت]|محب[هت]|يهمن|لا تقلق|الله ي|ربنا ي|ود(?!\\p{L})|سرور|الو(?!\\p{L})',
    ].join('|')})`,
  ].join('|')})`,
  'gu',
);
