import { any, inOrder, type Phrases, says, together, words } from '../../phrases.ts';
import { GOOD_MARKS, OF_A_THING, OPINION, PRAISING, PUBLIC, REVIEW, SLATING, STARS } from './review.ts';

const WORDS_OF_THEIRS = `(comments?|coments?|opinion|remarks?|complaint|post|words|criticism|evaluation|statement|text|story|video|title|verdict)`;
const NOUN = `(reviews?|ratings?|feedback|verdict|write-?up|bad mark|low mark|stars?(?!-)|testimonials?|score|down ?vote)`;
const MINE = `(your|ur|the|that|this|those|these|a|any|it|one|two|three|1|2|3|such|his|every|${SLATING}|${PRAISING}|old|first|single|you|left|gave|of|to|wording|out|down|back|up|from|on|about|what|is)`;

// Its object follows directly: "delete your review", but not "after the review we changed the amount".
const DIRECT = `(${MINE} ){0,5}`;
const REMOVE = `(remov(e|ing)|delete?|deleting|eras(e|ing)|withdraw|withdrawing|retract(ing)?|cancel|hid(e|ing)|scrap|undo|revers(e|ing)|wip(e|ing)|clear|take|taking|pull|pulling|drop|dropping|get rid of|unpublish|bring)`;
const CHANGE = `(edit(ing)?|chang(e|ing)|updat(e|ing)|revis(e|ing|it)|reconsider(ing)?|amend(ing)?|modif(y|ying)|adjust(ing)?|alter(ing)?|improv(e|ing)|rais(e|ing)|increas(e|ing)|lift(ing)?|upgrad(e|ing)|bump(ing)?( up)?|rethink|re-?writ(e|ing)|rephrase|redo|resubmit|replac(e|ing)|correct(ing)?|rectify|soften(ing)?|tone down|reword|boost(ing)?)`;
const GONE = `(removed|deleted|erased|withdrawn|retracted|cancelled|hidden|gone|scrapped|taken (down|off|back)|pulled|dropped|offline|down|edited|changed|updated|revised|reconsidered|amended|modified|adjusted|improved|raised|increased|lifted|upgraded|rewritten|replaced|corrected|softened|made (private|invisible)|private|delisted|invisible|disappear(s|ed)?|vanish(es|ed)?|(go|goes|went|going|come|came) (away|down|offline))`;

const THEIRS = any(
  REVIEW,
  words`
    (your|that|those|these|this|${SLATING}) (\p{L}+ ){0,2}(?<!\b(power|energy|rated) )(ratings?|feedback|score|stars?|
      verdict)(?! ${OF_A_THING})
    the (\p{L}+ )?(ratings?|feedback|stars|review|comment|complaint)(?= (could|should|can|must|has to|would|disappear|
      you|to be))
    ${SLATING} (\p{L}+ ){0,2}${WORDS_OF_THEIRS}
    (the|that|your|this) (\p{L}+ )?${WORDS_OF_THEIRS} (that )?(you )?(left|wrote|posted|published|gave|put|shared|
      about us|about our|on ${PUBLIC}|${PUBLIC})
    what (you|is|was) (said|wrote|posted|written|published)( there| about us| on \p{L}+)?|${STARS}
    (one|two|three|[1-3]) ?(out of|/) ?(five|ten|5|10)
  `,
);
const REQUEST = words`
  (could|can|would|will|might) (you|they|it|we|the|i)|if you (could|would|can)|any chance|possible|would you mind
  kind as to|hope you|beg you|grateful|appreciate|please|kindly|pls|want you to|ask you( to)?|ask(ing)? that
  (must|should|needs?|has|have|ought)( to)?( be)?|to be|be|see|have
`;
const ITS_END = words`
  (${REMOVE}|${CHANGE})( (it|them|that|this|those|both|back|down|off))?|(be |have been |is |been |was )?${GONE}
  come down|go|must go|no longer|change of heart|second thoughts|do something about( it)?
`;
const UNTIL = words`once|until|if|in case|so that|as soon as|after|before|when|unless|only|first`;

const TO_BETTER = words`
  (turn|make|change|bring|become|becoming|convert|into|to|up to) ((it|them|those|the|your|that|these|a|into|to|out|of|
    up|one|two|star|stars|1|2) ){0,6}(five|four|5|4)( stars?)?(?= ?[?!.,]|$| \p{L}+ please| and you| please|
    \p{L})(?! (days?|minutes|euros?|aed|sar|items|pieces|pm|am))
  more stars|something (that|nicer|better|positive)
  (a )?(better|higher|kinder|milder|nicer) (rating|score|review|grade)|more positive(ly)?|second chance
  (a|one|another) star (more|extra)
`;
const STILL_THERE = words`
  (is|are|was)? ?still (up|there|visible|online|live)|do something about
  (don't|doesn't|no longer|not) (reflect|appl\p{L}+|make sense|fair)|no longer (needed|fair|true)|makes no sense
  no longer (makes?|reflects?|appl(y|ies)|correct|accurate|stands?)|what (can|could|shall) (be done|we do|you do)
  hurting|hurts|suffers?|ruin\p{L}{0,24}|drags? us|damag\p{L}+ us|harms?
`;
const PUBLISH = words`
  post|posting|publish|publishing|write|writing|leave|leaving|share|sharing|give|giving|rate|rating|reviewing|put
  submit|upload
`;
const NOT = words`
  don't|do not|not to|never|without|won't|refrain( from)?|avoid|stop|before|hold off|hold back
  wait (with|before|until)|nothing
`;

const WE_DO = `(we|i)(${any(
  " have|'ve|'ll| will| just| already| cannot| can't| can not| never",
  " do not| don't| won't| would never| are| may not",
)})*`;

// It may stay, is not theirs, or it is we who change something.
const LEFT_ALONE = says(words`
  (can|may|should|could|shall) (stay|remain|stand)|as (it|they) (is|are)|honest (feedback|opinion)|even bad
  (is|are) welcome|free to|up to you
  ${WE_DO} (
    remov|delet|eras|edit|chang|updat|revis|adjust|rais|correct|amend|took|take|lift|improv|increas|
    replac)\p{L}{0,24}
  (pickup|delivery|return|billing|e-?mail) address
  review(ed|ing)? (the|your|our|of|this) (offer|proposal|serial|return|request|case|photos?|pictures?)
  our (decision|mind|review)|internal|after (review|reviewing)
  stickers?|voltage|firmware|film|(to|in) (the|your) (request|return)(?! is)
  (technician|warehouse|courier)('s)? (\p{L}+ ){0,2}(review|report|rating|score|feedback|comment)
  (review|report|rating|score|feedback|comment)s? (\p{L}+ ){0,2}(of|by|from) (the|our) (technician|warehouse|courier)
  (the|our) (platform|marketplace|shop) (removes|decides|moderates)
`);

const BETTER = `(friendl|kind|nic|mild|soft|bett|posit|gentl|fair|less harsh|less negativ)\\p{L}{0,6}`;
/** What is asked of a review that was named before. */
const THAT_ONE = words`
  (${REMOVE}|${CHANGE}) (it|them|that|this|those|these)( down| off| back| up)?
  (do|done) (something|anything) about (it|that|them)
  (could|can|would|may|might|should|will) (it|that|they|this)( \p{L}+)? (${GONE}|go|be ${GONE})
  (please|kindly)( \p{L}+)? (adjust|change|correct|reconsider|update|edit|revise|remove|delete|withdraw)(?= ?[.!,?]|$)
  have (another|a second) (look|think) at (it|that)|(make|makes) (it|them|that) (\p{L}+ ){0,2}${BETTER}
`;

// Too common to ask any change of, but not to ask it away.
const SAID_BY_THEM = words`your (\p{L}+ )?(comments?|posts?|remarks?|words|opinion)(?! (says?|mentions?|in the|about the|on the))`;
const DOWN_WITH_IT = words`
  (take|pull|bring) (it|them|that|those) (down|off|back|offline)
  (delete|withdraw|erase|retract|unpublish) (it|them|that|those)
`;

export const review_change: Phrases['review_change'] = {
  says: [
    says(
      words`
        (have|get|see|having|make) ${DIRECT}${NOUN} ${GONE}
        make ${DIRECT}${NOUN} (private|go away|better|positive|nicer)
        (a |an )?(better|higher|kinder|corrected|updated|revised|improved|amended|fairer|milder|changed) (rating|
          score|review|grade|feedback)( (from|by|on) (you|your)( \p{L}+)?)? (would|could|will)
        (five|four|4|5) stars? (instead of|rather than) (one|two|three|1|2|3)
      `,
    ),
    says(
      words`(${REMOVE}|${CHANGE}) ${DIRECT}(?<!\b(under|after|our|internal|power|energy) )${NOUN}(?! ${OF_A_THING})`,
    ),
    inOrder(words`(${REMOVE}|${CHANGE})`, any(THEIRS, words`${WORDS_OF_THEIRS}( \p{L}+){0,4} ${PUBLIC}`)),
    inOrder(
      words`take|taking|pull|bring`,
      any(THEIRS, words`(that|your|this) (comment|post)`),
      words`down|off|offline|away|back`,
    ),
    inOrder(THEIRS, REQUEST, ITS_END),
    inOrder(
      UNTIL,
      any(THEIRS, words`(the|that) (review|comment|complaint|post)`),
      words`(is|are|has been|was|been) ${GONE}|disappear\p{L}{0,24}|${GONE}`,
    ),
    says(
      words`
        (deletion|removal|withdrawal|correction|revision|retraction|edit|update) (of|
          to) ${DIRECT}${NOUN}(?! ${OF_A_THING})
        (make|making|turn) ${DIRECT}${NOUN} (\p{L}+ ){0,3}${BETTER}
      `,
    ),
    says(
      words`
        (see|get|have|give|leave|earn|deserve) (us )?(a few |some |two |three )?more stars
        (turn|chang|mak|bump|rais)\p{L}{0,3} (that|the|your|this) (1|2|3|one|two|three)( stars?)? into (a |an )?(4|5|
          four|five)
      `,
    ),
    inOrder(
      words`grateful|appreciate|love|nice|great|happy|glad|wish|hope|like|prefer|mean|favou?r|want`,
      THEIRS,
      words`${GONE}`,
    ),
    inOrder(
      words`as long as|while|until|so long as`,
      THEIRS,
      words`
        (is|are|stays?|remains?|stands?|sits?) (still )?(up|online|there|public|visible|live|on)|comes? down|stands?
        remains?|stays?
      `,
    ),
    inOrder(PUBLIC, words`${REMOVE}`, words`what|it`),
    ...together(any(THEIRS, GOOD_MARKS), TO_BETTER),
    ...together(THEIRS, STILL_THERE),
    inOrder(
      words`(another|change|reconsider|think|rethink|thoughts?|think again) (again )?(about|on|over)`,
      any(THEIRS, words`the (rating|review|stars)`),
    ),
    inOrder(
      NOT,
      PUBLISH,
      any(
        words`(a |any |your |bad |negative )*(rating|review|feedback|comment|reviews|testimonial)`,
        words`(anything|something|about (us|this))( \p{L}+){0,3} ${PUBLIC}`,
        PUBLIC,
      ),
    ),
    inOrder(words`no|not|never`, words`(bad|negative|poor|low) (\p{L}+ )?(reviews?|ratings?|feedback|comments?)`),
    inOrder(
      words`wait|hold off|hold on|hold back|refrain|patient|give us|before`,
      words`before|with|from|until|to|on`,
      words`(you )?(rate|review|rating|reviewing|reviews?|feedback)( us| it| a| your| anything| the)?`,
    ),
    inOrder(
      words`before (you )?(writ|post|rat|review|publish|leav)\p{L}{0,24}`,
      any(OPINION, words`online|us|review|it`),
      words`chance|talk|contact|first|time|let`,
    ),
    inOrder(
      words`keep`,
      words`(your |the )?(opinion|review|thoughts|criticism|rating)`,
      words`to yourself|private|between|until`,
    ),
    inOrder(
      words`instead of|rather than`,
      words`reviewing|rating|posting|publishing|on the (web)?site|publicly|public`,
      words`here|us|first`,
    ),
    inOrder(
      words`let us|let's|please|could|can|would|prefer|why not|tell|talk`,
      words`privately|between us|directly|internally`,
      words`rather than|instead of|and not|not`,
      PUBLIC,
    ),
    inOrder(words`rather|privately`, PUBLIC, words`${REMOVE}`),
  ],
  across: [inOrder(THEIRS, THAT_ONE), inOrder(SAID_BY_THEM, DOWN_WITH_IT)],
  unless: [LEFT_ALONE],
};
