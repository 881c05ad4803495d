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
    'مرحب|اهلا|السلام|سلام|صباح|مساء|عزيز|شكر|مشكور|تحي|خدم|ساعد|مساعد|سعد|سعيد|سعاد|فريق|تردد|نتردد|عيد|رمضان|كريم|مبارك|اسف|اعتذر|نعتذر|عذر|نقدر|عميل|عملا|رضا|تمام|ممتاز|حياك|تشرف|نتشرف|شرف|نورت|كيف حال|اخبار|ازيك|شلون|طمن|اتمن|نتمن|يسر|ثق|اوك|وقت',
  ].join('|')})`,
  'gu',
);
