import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const AMOUNT = `(\\d+([.,]\\d+)?|ten|twenty|fifty|half)`;
const MONEY = `(aed|sar|egp|usd|eur|gbp|euros?|dollars?|pounds?|dirhams?|riyals?|bucks|€|\\$|£)`;
const PERCENT = words`\d+ ?(%|percent|per cent)|(ten|fifteen|twenty|fifty) percent`;
const PRICE = words`
  (for )?(only|just|from|starts? (from|at)|at only|costs? only|costs? just|now) ((€|\$|
    £) ?)?${AMOUNT}( ?${MONEY})?( (more|extra|each|a month|per month|monthly))?
  (for )?${AMOUNT} ?(${MONEY} )?(more|extra|each|a month|per month|monthly)|instead of \d+|(cheaper|less) than ever
`;
const NEXT_ORDER = words`
  (next|following|future|upcoming|another|later|second) (order|purchase|visit|buy|orders|purchases|shopping|checkout|
    item|pair)
  next time you (shop|buy|order|visit)
  (across|on|off) (the|our) (whole |entire |full )?(range|store|shop|site|collection|stock)
  (anything|everything) (in|on|from) (our|the) (store|shop|site)
`;
const PRESENT = stems`
  vouchers?|coupons?|discount|${PERCENT}|off(?![\p{L}])|codes?(?![\p{L}])|saves?(?![\p{L}])|free(?![\p{L}])|gift
  points|cheaper|store credit|half price|half(?![\p{L}])|knock
`;

// What there is to buy besides, and what leads there.
const OUR_RANGE = words`
  (our|the|all our|all the|these|some) (\p{L}+[ -]){0,3}(collections?|ranges?|arrivals?|catalog|catalogue|selection|
    bestsellers?|products|offers|deals|sale|showroom|designs|models|outlet|accessories|bundles?|line|lines|series|
    bargains|assortment|promotions|gifts|newcomers|section)
  our (new |latest |other |lovely |winter |summer |baby )*(shop|store|page|website|site|boutique|branch|department|
    range|lamps|bags|shoes|jackets|candles|cushions|air fryers|plans?)
  the \p{L}+( \p{L}+)? (we|that we) (just |also )?(added|got|launched|received|restocked|sell)
`;
const LOOK = words`
  browse|browsing|discover|explore|check out|check (our|the)|have a (look|peek|browse)|take a (look|peek)
  (look|peek|peep) (at|into|through)|see|shop|visit|view|try|come (and )?(see|try|discover)|find|don't forget
`;
const FRESH = words`
  (new|newest|latest|fresh|summer|winter|spring|autumn|fall|eid|ramadan|festive) (\p{L}+ )?(collections?|arrivals?|
    line|catalogue|range|version|models?|edition|season|batch|colou?rs|stock|generation|flavou?rs|scents)
  (new|latest) \p{L}+ (is|are) (out|here|in)
`;
const TO_BE_HAD = words`
  (is|are|just|now|has|have|'s) (out|here|in|online|available|landed|arrived|dropped|in stock|waiting|live|back)
  just (in|landed|arrived|dropped)|every (week|day|month)|fresh from|keep checking|got .{0,30} in
`;
const ALLURE = words`
  our (absolute |biggest |current |new |number one )?(bestsell(er|ers|ing)|best-?sell(er|ing)|top sellers?|
    favou?rites?|hit)
  must-?haves?|flying off|selling (out )?fast|everyone's favou?rite|(swear|swears) by
  (love|adore|adores|loves) (its|our|the new|this new)|simply the best|perfect (gift|match|set|companion)
  makes a (great|lovely|perfect) gift|a steal|bargain of
  (perfectly|beautifully|great) with|gorgeous|irresistible|you'll (love|adore)
  you (will|might|may) (also )?(love|adore|like) (our|the|its|this|these)|can never have too many
  far (quieter|better|faster)|best vacuum|like hot cakes|what everyone is (buying|talking about)
`;
const TEMPT = words`
  upgrade|switch to|treat|pamper|spoil|try (our|the)|grab|get yours|go for|consider|how about|why not|why don't you
  pair it|combine|complete (it|your|the)|add|take|pick up|stock up|have you (tried|considered|seen|thought)
  think (about|of)|don't forget|we (also )?(recommend|suggest)|you could have|looking for|invest in|reserve
  order (yours|now|today)
`;
const BESIDES = words`
  our|ours|(the|a|its) (\p{L}+ )?(matching|new|newer|bigger|deluxe|pro|premium|max|plus|xl|luxury|larger) ?\p{L}{0,24}
  matching|bundle|yourself|someone|the \p{L}+ \d|(to|in|into) your (order|basket|cart|bag)
  \p{L}+ (pro|max|plus|deluxe|edition)|today
`;
const SELL = words`
  we (also |now |even )+(sell|offer|stock|carry|have|deliver|make|do)|(also|now) available
  in (many|all|six|several|new|lots of) (new )?colou?rs|on (promotion|offer|sale|special)|swear by|bought|buy|from \d+
  only \d+\p{L}{0,24}|go(es)? perfectly|customers who|people who
`;
const EXTRA = words`
  (matching|handy|compatible|suitable|fitting) (\p{L}+ ){0,2}\p{L}+
  our (own |special )?(descaler|protector|case|travel case|cover|cleaner|kit|\p{L}+ set)|screen protectors?
  accessories
`;

const SALE = words`
  (\p{L}+ )?(sale|sales|clearance|mega sale|flash sale)(?! (items?|was|receipt|price|is final))
  (white|black|yellow|blue|cyber|green|single'?s) (friday|monday|week|day|sunday)
  (eid|ramadan|summer|winter|opening|mother's day|weekend|flash|special|hot|crazy|amazing|great|exclusive|daily|
    unbeatable|limited|fantastic|best|seasonal|superb) ?(time )?(deals?|offers?|bargains?|discounts?|promotions?|
    savings?|prices?)
  deals|bargains|promotion|promotions|clearance|prices (slashed|cut|down|have never)|half (price|off)
`;
const NOW = words`
  now|today|tomorrow|tonight|(this|all) (week|weekend|month|season|year)|starts?|starting|begins?
  is (on|live|coming|back)|are (on|live|back|coming)|until|ends?|up to|don't miss|daily
  from (monday|friday|thursday|saturday|sunday|wednesday|tuesday)|right now|hurry|plenty of|there are|just for you
  mark your|enjoy|come
`;
const URGES = words`
  (never|don't|not|do not|won't|so you don't|dont) miss (out|a|an|our|the|this|any)|hurry
  while (stocks?|supplies) last|everything must go|(don't|do not) wait too long|before (prices|it's gone|they're gone)
  last chance (to (buy|save|grab|get|shop))|limited (time|edition|stock) (offer|only|deal)
  (offer|deal|promotion|sale) ends (tonight|today|tomorrow|soon|on)
  treat (yourself|someone)|spoil yourself|stock up( now)?|get yours|lowest price|best price|unbeatable
  (than|price) ever|of the year|only a few (pieces |pairs )?left|never been (lower|cheaper|better)|special price
  just for you|for loyal customers|mark your calendar|(exclusive|early) access|be the first|this (week|weekend) only
  today only
`;
const JOIN = words`
  sign up|subscribe|register|join|become|follow|like|tag|install|download|enrol+|leave (us )?your e-?mail|share|get
`;
const CHANNEL = words`
  newsletters?|deals|offers|club|mailing list|loyalty( \p{L}+)?|updates|vip( list)?
  (gold |premium |silver )?members?(hip)?
  (our|the) (\p{L}+ )?(app|page|channel|account|instagram|facebook|tiktok|telegram|community|link|program|programme|
    profile)
  instagram|tik ?tok|facebook|inspiration
`;
const FRIEND = words`
  (refer|invite|bring|tell|recommend us to|introduce) ${FEW}(friends?|colleagues?|relatives?|family|
    neighbou?rs?)(?= .{0,40}(us|get|earn|receive|both|each|about|voucher|our|offers|along|off|credit|$))
  (both|each|all) of you (get|gets|receive|receives|earn|save)|for each (friend|one) (who|you)|spread the word
  share (our|your) (link|code)
`;
const CLUB = words`
  (our|the|a|any) (\p{L}+ ){0,2}(subscription|insurance( plan)?|care plan|protection plan|warranty plan|membership|
    loyalty (club|card|program|programme)|club|service plan|maintenance plan|premium \p{L}+)
`;
const CLUB_CALLS = words`
  only|just|a month|per month|monthly|have you tried|become|join|consider|would have covered|for \d+|from \d+
  think (about|of)|benefit|earn|unlock|get|starts
`;
const VISIT = words`
  (come|drop|stop|pop|swing|pass|call|walk) (by|in|over|round|into)|visit|see you (at|in)|meet us|find us
  welcome (to|in) our|(we|our) .{0,20}open(s|ed|ing)? (a|our|its)
`;
const SHOP_PLACE = words`
  (our|the|any of our|a) (\p{L}+ ){0,2}(shop|store|branch|showroom|stand|boutique|outlet|booth|location|
    opening)(?! to (return|drop))
  coffee is on us|free samples|at the (mall|fair|market)|opening (offers|party|day)|we have prepared
`;
const ONE_MORE = words`
  (buy|order|take|purchase|get) (one|two|three|any|2|1|3|\d)\b.{0,30}(free|half|off|\d+ ?%|get)
  (second|third|next) (\p{L}+ )?(is |at |for |one )*(free|half|\d+ ?(%|percent)|on us)|spend \d+
  every order ${FEW}(comes|ships|gets|includes)|(free|next-day) (shipping|delivery) (on|for|over|with|when|above|from)
  (shipping|delivery|postage) is (on us|free)(?= (this|when|for|if|on|now)|[.!]?$)
  (add|put) .{2,50} (to|in|into) your (basket|cart|bag|order)|(with every|for every|with each) (order|purchase)
  order (today|now) and|is a gift from us|3 for 2|two for one|2 for 1|bogo
`;
const SAVING = words`
  (you )?(save|saves|saving) (up to )?((€|\$|£) ?)?(\d+|big|a lot|more|money|even)|up to \d+ ?(%|percent)( off)?
  up to (half|fifty|seventy) ?(percent)? off|(collect|earn) (\p{L}+ )?points|(earn|get) rewards
  win (a|an|the|your|big) (trip|holiday|prize|chance|\p{L}+)|chance to win|stand a chance
`;

// It is about what was bought then, or what is paid back now.
const OF_THE_RETURN = says(words`
  (you|u) (used|wrote|asked|entered|applied|mention|mentioned|paid)
  (was|were) (bought|applied|sold|cancelled|part|in the sale)|bought in|by mistake|no longer
  (can|could|does|will|is|are|was|did)( not|n't)(?! (believe|miss|regret|be sorry))
  (don't|do not) (buy|purchase|order|take|use|bring)|cannot|unfortunately
  withheld|deduct\p{L}{0,24}|refund(ed|s)?(?! (yet|you monday))|restored|failed|expired|must (all )?come back
  has to be in|gets? your money back|return (label|window|fee|the parcel)|drop the parcel|pickup point|defect|back to
  sold out|replacement|we (offer|can offer) (you )?\d+.{0,30}(back|keep)|if you keep|belongs to
  your (membership|coupon|voucher|code)( price)?
  advert|tell us|we may have sent|send (it|them) back|receipt|in the box|serial|warranty
`);

export const marketing: Phrases['marketing'] = {
  says: [
    says(
      words`
        (promo |discount |coupon |voucher |the |with |use |our )*codes?:? [a-z]{3,}\d+[a-z\d]*
        discount code (for|just)
      `,
    ),
    ...together(NEXT_ORDER, PRESENT),
    inOrder(LOOK, OUR_RANGE),
    ...together(FRESH, TO_BE_HAD),
    says(
      words`we('ve| have)? (just )?(got|restocked|received) .{0,30}(in|colou?rs|batch)(?=[,.!]|$| now)|restocked the`,
    ),
    ...together(SALE, NOW),
    says(ALLURE),
    inOrder(
      TEMPT,
      BESIDES,
      any(
        PRICE,
        ALLURE,
        PERCENT,
        words`order|basket|cart|bag|promotion|line|candles|insurance|protector|while|right now|[!]|today|simply`,
      ),
    ),
    inOrder(words`upgrade|switch`, words`to (the|our|a)`, any(PRICE, words`\p{L}+`)),
    ...together(EXTRA, SELL),
    says(
      words`(did you know|by the way|you may|you might|you'll|you will|fun fact) .{0,30}(we (also|now) (sell|offer|stock|carry|have|do)|(also )?(like|love|enjoy|adore) (our|the|its))`,
    ),
    says(
      words`
        (customers|clients|people|buyers|others|many|shoppers|those) (who|that)? ?.{0,40}(also|often) (bought|buy|
          like|love|liked|loved|order|ordered|enjoy|chose)
        we now (deliver|sell|offer|stock)
      `,
    ),
    says(words`(people|customers|those) who (own|bought|have|liked) .{0,40}(swear|love|buy|bought|took)`),
    says(URGES),
    inOrder(JOIN, CHANNEL),
    says(
      words`
        (follow|like|subscribe to) (us|our)(?! (instructions|steps|guide|delivery))
        keep (an eye on|checking) (our|the) (page|shop|store|site|website)|download (our|the) (shop |store )?app
      `,
    ),
    says(FRIEND),
    ...together(CLUB, CLUB_CALLS),
    inOrder(VISIT, SHOP_PLACE),
    says(ONE_MORE),
    says(SAVING),
    inOrder(PERCENT, words`off (everything|all|the whole|selected|our|your next)|cheaper (this|now|for)`),
    inOrder(
      words`everything|all|whole (store|shop|range)|selected items|prices`,
      words`\d+ ?(%|percent) (off|less|cheaper)|(slashed|cut|reduced) by`,
    ),
    inOrder(words`(on|for) (our|the|its|this) \p{L}+`, words`on promotion|on offer|on special`),
    inOrder(
      words`recommend|suggest|try`,
      words`(the|our) \p{L}+ ?\p{L}{0,24}`,
      words`on (promotion|offer|sale)|cheaper|discount\p{L}{0,24}`,
    ),
    says(
      words`
        (thank|apolog|sorry)\p{L}{0,24} .{0,60}(voucher|coupon|discount code|gift card|\d+ ?%) .{0,40}(your|for|
          towards|waiting|inbox|use|valid|off)
        why (don't|not) (you )?(browse|try|visit|look|check|shop|have a look|take a look|order|buy|pick|add)
        plenty of \p{L}+ (gifts|bargains|deals)
      `,
    ),
    says(
      words`
        for (only |just )?((€|\$|£) ?)?\d+([.,]\d+)?( ?${MONEY})? (more|extra|a month|per month) (you|we|your|it|our|
          gets)
        for (just|only) \d+ more|can never have too many|(bigger|little) brother|pre-?order|vip list
      `,
    ),
  ],
  unless: [OF_THE_RETURN],
};
