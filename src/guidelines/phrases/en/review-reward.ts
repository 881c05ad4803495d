import { any, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';
import { GOOD_MARKS, OPINION, REVIEW, SITES } from './review.ts';

// The same as something one does.
const OPINING = words`
  (rates?|rated|rating|reviews?|reviewed|reviewing|recommends?|recommended|recommending|praises?|praised|mentions?|
    tags?|tagged|endorse) (us|our (shop|store|service|work|team)|me|the (shop|store|seller)|my (shop|store))(?! (by|
    when|this|that|a|an|the|it))
  speaks? (well|highly) of us|vote for us|tag us|(rank|mark|score|grade) us|vouch(ing)? for us|spread the word
  share your (experience|opinion|thoughts|joy)|(leave|leaving|share|sharing|giving|post) (us )?(\p{L}+ ){0,2}feedback
  (rate|rating|review) (your|the|this) (purchase|product|order|buy|item)
  (tell|let|show) (others|everyone|the world|(other|future|fellow) \p{L}+|your (friends|
    followers)) (\p{L}+ ){0,2}(how|what|know|about|that)
  (fill|complete|answer|take|do|return)\p{L}{0,24}( \p{L}+){0,3} (survey|questionnaire|poll|(feedback|satisfaction|
    opinion|review) form)(?! (about|from|of|on) (the|your))
  rat(e|ing) (this|the|our) (chat|service|seller|conversation|delivery)
  (talk|write|speak|post|say|share)( \p{L}+){0,4} (about us|${SITES})|(review|rate) it(?= within|,| and)|reviews? for
`;

// What nobody gives for nothing.
const REWARD = stems`
  gift(?!s? card (you|that|from your|which|used|returns|gets))|vouchers?(?! (you|from your|code you))|coupons?(?! you)
  discounts?(?! you)|cash ?back|reward|bonus|prize|surprise|good(ie|y)(?![\p{L}])|freebie|incentive|perk
  (raffle|draw(?![\p{L}])|lottery|sweepstake|giveaway|giving away)|win(s|ner|ners|ning)?(?![\p{L}])|chance (of|to)
  on the house|half (the|its)? ?price|loyalty|\d+ (\p{L}+ )?points|promo(?![\p{L}])
  thank-?you (gift|present|parcel|note)|(small|big|huge|special) thank|worth your while|sweeten
  something (nice|extra|small|special|sweet|in return)|treat(?![\p{L}])|little (extra|present)
  (a )?(little |small |tiny )?something (in it|for you|on top)
  (fancy|want|would you like|how about) (a |an |some |your )?(free|extra|gift|discount)|costs? (you )?nothing
  pays? (you|off|customers|buyers)|never forget|token of|claim your
`;
const WE_WOULD = `(we|i|our \\p{L}+|my \\p{L}+|the (shop|team|manager|boss))(${any(
  " will|'ll| would|'d| can| could| shall| gladly| happily| then| also| just",
  ' be (pleased|happy|glad|generous)( to)?',
)})*`;
const PROMISE = stems`
  ${WE_WOULD} (
    add|pay|give|send|credit|hand|transfer|
    throw in|top up|raise|drop|cover|put|slip|knock|ship|offer|process|speed up|prioriti[sz]e|approve|release|arrange|
    reserve|include|pack|grant|extend|prolong|book|donate|see to it|waive|double|refund|upgrade|reimburse|show it|
    be generous)(?![\p{L}])
  you(r)?('ll| will| would|'d| can| could| may| might)? (also |then |even )?(get|gets|receive|earn|win|qualify|keep|
    save|pick|collect|enjoy)(?![\p{L}])
  (get|receive|earn|collect|enjoy|claim|save|pick|keep)s? (a|an|the|your|up|some|free|back|\d|ten|twenty|cash|
    priority|money)
  (is|are|will be|would be|goes?) (ours|yours|on us|free|raised|rewarded|sent|paid|credited|waived)
  (comes?|head(ed|s)?|makes?) (it |its way |back )*(your way|to you)|awaits?(?![\p{L}])
  (the |your )?next (one|item|order|delivery|shipping|month)|becomes?
  (fee|fees|costs?|deduction|postage) (is|are|will be|gets?) (forgotten|gone|dropped|waived|ours|refunded)
  (fees?|costs?|deduction|postage|shipping|charges?) (\p{L}+ )?(disappears?|vanish|goes away|drops?|falls? away|
    is on us)
  (your |the )(refund|money|replacement|parcel) (will|is|goes|comes|leaves|gets|arrives)
  forget (about )?the (\p{L}+ )?(fee|deduction)|skip the|sooner|faster
  free(?![\p{L}]| to)|at no (cost|charge)|extra(?![\p{L}])|double|priority|upgrade|earns?(?![\p{L}])|waive|full refund
  for nothing|(doesn't|don't|won't|need not|never|no need to) pay|i give u|compensation (is|will)|store credit
  \d+ ?(aed|sar|egp|usd|eur|gbp|euros?|dollars?|pounds?|dirhams?|riyals?|bucks|%|percent)|(€|\$|£) ?\d+
  (twenty|ten|forty|fifty|thirty|half) (back|off|to|more|euros?|percent|aed)
`;

// What the customer is to do, or what something else hangs on; an opinion follows.
const ASKING = words`
  if|when|once|after|as soon as|provided|should|unless|whoever|anyone|anybody|everyone|everybody|those|customers
  buyers|people|all|each|every|want|happy
  write|leave|post|give|gv|giv|share|rate|review|publish|drop|tell|let|show|say|send|mention|fill|complete|add|place
  submit|vote|praise|recommend|take part|be|snap|get|tag|record|spread|talk|pls|please|doing|writing|leaving|giving
`;
const FOR_OPINION = `(for|with|in (return|exchange) for|against|by|upon|on|per|without|through|reward|to thank you for|thank you for|return is) (([\\p{L}\\d-]+) ){0,3}?${OPINION}`;
const BRINGS = words`
  is|are|goes?|=|means?|earns?|gets?|receives?|brings?|would|will|worth|and|take part|win|enjoy|from you
`;
const GIVEN = any(REWARD, PROMISE);

// The opinion was read, may be what it is, is somebody else's, or nothing depends on it.
const NO_DEAL = says(words`
  not (for|because of) (your|a|any|the) (\p{L}+ )?(review|rating|feedback)s?|(against|not within) (the|our|all) rules
  forbidden|prohibited
  nothing (to gain|in it|in return)|as honest as
  (cannot|can't|can not|never|do not|don't|may not|won't|will not) (\p{L}+ ){0,2}?(expect|offer|pay|reward|
    promise)(?! .{0,90}(unless|until|without|before))
  regardless|whatever|no (influence|bearing|effect|reward)|has nothing to do|voluntary
  (not|n't) (needed|necessary|required|affected|affect|matter|change|depend|allowed|have to)|anyway|either way
  changes nothing|optional|independent
  (you|u) (wrote|said|mention|mentioned|shared|recommended|gave|left|rated)(?! (it|us) )
  (i|we) (read|saw|have read|appreciate that you|noticed)
  thanks? (you )?for (the|your) (\p{L}+ )?(feedback|review|rating|comment|opinion|words)(?! (with|and))|in your review
  as you recommended|according to
  paid with|(several|other|many|some|most|customer) (ratings|reviews)|mention the same|from the carrier
  (feedback|comment|opinion) (is|of|from) (pending|the|our)|scale (of|from)|bought with
  review (your|the|this|our) (return|request|case|photos?|pictures?|proposal|offer|claim)|please review
  reviewed (by|when|your)|(after|under|for) review|second reviewer|inspection|imei|serial|(about|from) the courier
  so (that )?(we|the warehouse) (know|can (decide|check|find))
`);

// Somebody is asked; the opinion, or what it brings, may follow in the next sentence.
const PLEASE = words`
  any chance|is (it|there|a|an)|possible|(may|might|can|could) we|(want|wanna|care|mind) to
  (could|can|would|will|won't) you|(do|doing) (us|me) a favou?r|please|kindly|pls|just|why not|how about
  don't forget to|take a (minute|moment|second)|(we'd|we would|i'd|i would) (love|appreciate|like)
`;

const ADDED = words`(we|i)( will|'ll| could| can|'d| would)( \p{L}+)? (add|throw in|credit|slip|knock|waive|include|reward|double|upgrade)`;

export const review_reward: Phrases['review_reward'] = {
  says: [
    ...together(any(REVIEW, GOOD_MARKS), REWARD),
    inOrder(ASKING, OPINION, GIVEN),
    inOrder(GIVEN, ASKING, OPINION),
    ...together(FOR_OPINION, GIVEN),
    ...together(OPINING, GIVEN),
    inOrder(OPINION, BRINGS, GIVEN),
    says(words`(opinion|review|stars|rating|feedback) (is|are|would be) worth`),
    inOrder(words`(all|only thing|everything|all that) (we|i) (ask|want|need)|only condition`, OPINION),
    says(words`(give|gives|offer|offers|reward|rewards|treat|treats|spoil) (our |all |every )?(\p{L}+ )?reviewers?`),
    inOrder(OPINION, words`in return|in exchange`),
  ],
  across: [inOrder(PLEASE, OPINION, any(REWARD, ADDED)), inOrder(REWARD, PLEASE, OPINION)],
  unless: [NO_DEAL],
};
