/**
 * Beginnings of words that are there to be polite, in the languages of the desk. Small words alone ("Here it is", "In
 * words, then") may say little, but not out of politeness: what holds none of these is not called empty.
 */
export const COURTESY = new RegExp(
  `(?<![\\p{L}])(?:${[
    'h(?:i|ello|elo|ey|iya)(?!\\p{L})|good (?:morning|afternoon|evening|day|night)|dear|thank|than[kx]|tks|thx|cheers|welcome|regards|sincere|greet',
    'help|assist|support|serv(?:e|ic|ing)|happy|glad|pleas(?:ed|ur)|delight|hono|team|disposal|available|hesitat|how (?:are|r) |hope|wish|weekend|sorry|apolog|underst|appreciat|valu|custom|client|satisf|kareem|mubarak|christmas|holiday|new year|bye|anyone|anything else|great|perfect|ok(?:ay)?(?!\\p{L})|noted|super|nice|lovely|wonderful',
    'bonjour|bonsoir|bjr|bsr|slt(?!\\p{L})|cc(?!\\p{L})|salut|salue|coucou|allo(?!\\p{L})|rebonjour|labas|salam|khouya|habibi',
    'madame|monsieur|mesdames|messieurs|mademoiselle|m(?:r|me|lle)(?!\\p{L})|cher|frere|soeur|bises|bisous|svp|stp|veuillez|prie',
    'merci|mercii|remerci|gratitude|reconnaiss|gre(?!\\p{L})|grace|gentil|aimabl|adorabl|charmant|patien|comprehens|fidel|soutien',
    'sympath|bienveill|courtoi|cordial|chaleureu|agreabl|plaisir|ravi|heureu|content(?!\\p{L})|joie|bonheur|paix|amiti|amour|sante',
    'bon(?:ne)?s? |bel(?:le)?s? |bienvenu|felicit|bravo|voeux|noel|fete|aid(?!\\p{L})|inch|mach?all|hamdou|barak|choukran|dieu|allah',
    'aide|accompagn|assist|servi|guid|rassur|renseign|epaul|ecout|accueil|conseill|interlocut|equipe|collegue|collabor|disponib',
    'disposition|joignabl|hesit|contact|question|inquiet|discut|bavard|papot|confian|peut-on faire|puis-je|confort|couvrez',
    'satisf|priorit|preoccup|exigen|attenti|soin(?!\\p{L})|coeur|devou|engag|sourir|passion|fier|honneur|honor|privileg|combl|emu',
    'touche|precieu|import|estim|qualit|excellen|valeur|proche|famille|humain|philosoph|devise|mission|vocation|unique|experti',
    'desol|dsl|navr|confus|pardon|regrett|gene(?!\\p{L})|inconvenient|desagrement|contretemps|frustr|decep|colere|malheureus|excus',
    'compren|souhait|esper|hate(?!\\p{L})|agre|expression|hommage|consideration|sentiment|distingu|sincer|respect|parfait|tres bien',
    'adieu|ciao|bye|tchao|plein de|mille|formidabl|genial|super(?!\\p{L})|nickel|impec|volontiers|serein|tranquill|temps(?!\\p{L})|pens(?:e|ons|ees)',
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
