import { any, FEW, inOrder, type Phrases, says, together, words } from '../../phrases.ts';

const MONEY = words`
  money|refund|amount|sum|cash|payment|fee|difference|cost|costs|it|half|rest|\d+([,.]\d+)?|reimbursement|surcharge
  price
`;
const WE = `(i|we|my (manager|boss|colleague|brother|husband)|our (accountant|manager|boss))`;
const WILL = `('ll| will| would|'d| can| could| may|'m| are| am|'re| just| then| gladly| happily| rather| prefer| going| to| only| ourselves| myself)*`;

const BANK_DETAILS = words`
  iban|ibans|(bank|banking|account) (details?|data|info|information|number|no)|bank account
  account holder('s)?( name)?|(the |your |ur )?(card|debit card|credit card) (number|details|info|digits|no)
  card and (cvv|cvc)|cvv|cvc|pin code
  (three|last) digits (on|of)|(number|numbers|digits) (on|of) your (\p{L}+ )?card|expiry (date)?
  (photo|picture) of your (bank |debit |credit )?card|(your|ur) (debit |credit |bank )?card(?=,? (what|number))
  paypal( (e-?mail|address|account|id))?|wallet (address|number|id)|your (wallet|crypto) address|swift code
  routing number|your (bank|bank account)
`;
const GIVE_US = words`
  send|give|tell|share|need|needs|provide|message|mail|e-?mail|write|what's|what is|whats|type|confirm|reply|require
  text|forward|let us have|drop|submit|please|can i have|could you|may i have|enter|put
`;

// Ways that leave no trace in the shop's system.
const OTHER_WAYS = words`
  western union|moneygram|vodafone cash|insta ?pay|bitcoins?|usdt|crypto|cryptocurrency|ethereum|zelle|venmo|cash ?app
  revolut|paysafe(card)?|stc ?pay|through wise|by wise|via wise|tikkie|payoneer|friends (and|&) family|hawala
  benefit ?pay|mobile (wallet|money)|orange money
  (apple|google|steam|amazon|itunes) gift cards?|qr code (to|for|and)( the)? ?(pay)?|i'll paypal|paypal you
  payment link|pay link|payment (request|qr)|by cheque to your|money order|wire transfer|through fawry|over fawry
`;
// English, so that a warning in another language is left to that language.
const PAID_SO = words`
  by|via|through|with|on|over|send|sent|give|pay|paid|transfer|your|our|do you|have you|have|accept|number|possible
  only|quickest|faster|easier|use|using|for|from|me|would|could|can|you|to
`;
const PLATFORM = `(platform|marketplace|site|app|website|system|amazon|noon|portal)`;
const AROUND = words`
  (outside|off|around|without|avoid(ing)?|bypass(ing)?|skip(ping)?|circumvent(ing)?|leave|leaving|not through|not via|
    rather than through|instead of) (of )?(the |this |their |using the )?(shopping )?${PLATFORM}('s (commission|fee|
    fees))?(?! (open|running|first|for|updated))
  (the|this) ${PLATFORM} (need not|needn't|doesn't need to|must not|takes (too long|a cut|\d+|its|their)|out of (it|
    this))
  without (the )?${PLATFORM}|through the ${PLATFORM}, so
  (than|than wait for|rather than) (via |through |wait(ing)? (for|on) )?the ${PLATFORM}
  (the )?${PLATFORM}('s)? (commission|refund button|fees)
  off[- ]the[- ]record|under the table|between (us|you and me|ourselves)|behind the scenes|privately|on the side
`;
const SETTLE = words`
  settl(e|ed|ing)|pay(s|ing|ment)?|paid|refund(s|ed|ing)?|transfer|money|cash|deal|arrange|do it|do this|handle|sort
  order|buy|send|return what|give|reimburse|agree|solve|skip|cheaper|know|ask|commission
`;

const CASH = words`
  (in|as|with|by|for) cash|cash (to|in|from|only|at|on collection|back in hand|for)|the cash|takes cash|cash is
  \d+ (\p{L}+ )?cash|(in|by) hand|in (an|the|a) envelope|envelope (with|of) (the )?(money|cash|\d+)|notes and coins
  banknotes|cash payment|in notes
`;
const HAND = words`
  pay|pays|hand|hands|give|gives|bring|brings|leave|refund|return|settle|takes?|takes|collects?|accepts?|put|get
  collect|pick|come|drop|money|fee|refunded|send|instead|receive|only
`;
const COURIER = words`(courier|driver|delivery (man|guy|person|boy)|technician|rider|postman)`;

const TO_US = words`
  (to|into|on|onto|with) (our|my|us|this|these|the company'?s?) ${FEW}(account|iban|number|wallet|bank|instapay|
    paypal|card)
  to iban|(account|iban|number) on our invoice|to us (beforehand|first|directly|in advance|by|via)|to us$
  straight to (our|us|my)|pay(ing)? us (directly|by|via)|top up my
`;
const TRANSFER = words`
  transfer|send|wire|deposit|pay|paying|payable|remit|credit|top up|bank transfer
`;

const TO_COURIER = words`to (the|our) (courier|driver|delivery (man|guy|person)|technician|rider)|on delivery to`;
const COINS = words`
  money|cash|amount|sum|payment|fee|difference|surcharge|price|envelope|\d+ ?(aed|sar|egp|euros?|dirhams?|riyals?)
`;
const CASE = `(return|returns|request|case|claim|dispute|ticket|complaint|return request)`;
const CALL_OFF = words`
  (cancel|cancels|close|closing|withdraw|withdrawing|drop|dropping|end|delete) (\p{L}+ ){0,2}${CASE}
  (cancel|close) (it )?(here|there|in the app|on the site)|you (cancel|close|withdraw|drop)
`;
const WE_PAY = words`
  ${WE}${WILL} (pay|transfer|send|refund|wire|give|make a (bank )?transfer|return|reimburse|hand|settle|paypal)
  (afterwards?|then|first|once|before)( \p{L}+){0,3} (get|receive) (the|your|half|\d+)
  (get|receive) (the |your )?(money|cash|amount|refund) (from us|by|via|privately|in)|vouchers? instead|off-platform
`;
const OWN_POCKET = words`
  (from|out of|through|via) (my|our) (own |personal |private |company |brother's |husband's )?(own )?(pocket|account|
    bank|bank account|revolut|wallet|paypal)
  (my|our) (personal|private|brother's|own) (\p{L}+ )?(account|card|wallet|bank|revolut)|(from|frm) me person+al+y
  person+al+y (from|frm) me|(bank|personal) account of (my|our)
`;
const OURSELVES = words`
  ourselves|myself|directly|privately|personally|manually|straight|by (bank )?transfer|by hand|by cheque|by paypal
  through paypal|via paypal|to your (bank|account|debit card|bank account)
`;
const SHOP_CREDIT = words`
  (paper |own |store |shop )?(vouchers?|gift card|store credit|credit note|credit) (from|of|by|in|at|for) (our|the|
    us)( own)?( physical)?( shop| store| branch)?
  (store|shop) (vouchers?|credit)|paper voucher
`;
const INSTEAD = words`instead|instead of|replaces?|rather than|in place of`;

// Paid at the time of buying, or warned of, or done by the shop, or not at all.
const NOT_ASKED = says(words`
  (never|no one|nobody|don't|do not|won't|will not|cannot|can't|isn't|does not|doesn't|not) (will |would |be |ever |
    have to |need to |had to |ask to |take |make |give |any )*(ask|asks|asked|refund|pay|send|give|share|need|request|
    accept|demand|hand|transfer|take|made|any money)(?! (through|via|on) the (site|platform|app|marketplace),? (so|
    please))(?! it)
  was it paid|(?<!what |if |as )(you( have|'ve)?|that was) paid(?! by you)
  paid (by|with|via|through|in|part) (card|cash|paypal|apple|visa|a|gift|klarna|tabby|tamara|cheque|instal\p{L}{0,24})
  cash on delivery orders|in cash on delivery|paid in cash
  the (shop|marketplace|platform|site|store) (alone|refunds|pays|will|transfers|sends|sent|issues|handles|credits|
    itself)
  (by|from|through) the (shop|marketplace)(?! (takes|costs))|refunds? for|refunds? cannot|cannot be made
  cash (register|receipt)|scam\p{L}{0,24}|fraud\p{L}{0,24}|phishing|ignore|otherwise|carrier's|as usual in the shop
  invoice in the envelope|customs charged
`);

export const off_platform_payment: Phrases['off_platform_payment'] = {
  says: [
    inOrder(GIVE_US, BANK_DETAILS),
    inOrder(
      words`iban|(bank|account|card) (details|number)`,
      words`please|so that|so we|what's|what is|number|(is|are) (needed|required|enough)`,
    ),
    ...together(OTHER_WAYS, PAID_SO),
    inOrder(words`through|via|by|with|using`, words`wise`),
    inOrder(
      words`paypal|whats ?app|telegram|sms`,
      words`pay|payment|transfer|send (you )?(the |your )?(money|refund)|refund`,
    ),
    inOrder(
      words`(pay|payment|send|transfer|refund|money|bucks)`,
      words`(by|via|through|with|on|over) (paypal|whats ?app|telegram)`,
    ),
    ...together(AROUND, SETTLE),
    says(
      words`
        (to save|avoid|avoiding|save us) (the |these )?(fees?|commission)|(from|with) us directly
        directly (from|with|to) us|order directly
      `,
    ),
    ...together(CASH, HAND),
    inOrder(
      COURIER,
      words`takes?|collects?|accepts?|brings?|hands?|gives?|pays?|wants`,
      words`cash|money|notes|envelope|coins`,
    ),
    inOrder(words`pay|payable|paid|settle`, TO_COURIER),
    // A parcel is given to a driver, too.
    inOrder(words`hand|give|leave`, COINS, TO_COURIER),
    inOrder(words`hand|give|leave`, TO_COURIER, COINS),
    inOrder(words`pay|payable|surcharge|fee|money|cash`, TO_COURIER),
    inOrder(words`pay on delivery|money (at home|in hand|by hand)|bring(s)? you the money`),
    ...together(TRANSFER, TO_US),
    inOrder(words`(is|are) paid by you|you pay the`, words`transfer|account`),
    inOrder(CALL_OFF, WE_PAY),
    inOrder(WE_PAY, CALL_OFF),
    inOrder(words`vouchers|credit`, words`if you`, CALL_OFF),
    says(OWN_POCKET),
    inOrder(
      words`${WE}${WILL} (transfer|transferring|wire|send|sending|sent|pay|paying|refund|credit|handle|return)`,
      any(MONEY, words`you`),
      OURSELVES,
    ),
    inOrder(words`(refund|money|amount) (will |would )?(come|comes|goes|be sent)`, words`(from|through) (my|our|me)`),
    inOrder(words`prefer|rather|easier`, words`pay|paying|send|sending|sent`, OURSELVES),
    ...together(SHOP_CREDIT, INSTEAD),
    inOrder(
      INSTEAD,
      words`(your |the )?(card |money )?(refund|payment)`,
      words`platform|voucher|vouchers|cash|transfer|credit`,
    ),
    inOrder(
      words`(transfer|send|wire|deposit|pay|remit)`,
      words`(to|into|on) (our|my|the|this) (\p{L}+ )?(account|iban|number|wallet) (on|at|below|of|and|with)`,
    ),
  ],
  unless: [NOT_ASKED],
};
