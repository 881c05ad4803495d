import { isDone } from './book.ts';
import { sampleOf } from './customers.ts';
import { Office } from './office.tsx';
import { Act, Hooks, Trouble, When } from './parts.tsx';
import type { Offer, ShopReturn, TalkLine } from './returns.ts';

type Props = { of: ShopReturn; csrf: string };

export const ReturnView = ({ of, csrf }: Props) => (
  <div class="columns">
    <Customer of={of} csrf={csrf} />
    <div class="office">
      <Office of={of} csrf={csrf} />
      <section class="box" id="hooks" aria-labelledby="hooks-title">
        <h2 id="hooks-title">What went and what arrived</h2>
        <p class="quiet">Every webhook of this return, newest first.</p>
        <Hooks hooks={of.hooks} />
      </section>
    </div>
  </div>
);

function Customer({ of, csrf }: Props) {
  const { id, items, customer, steps } = of;
  const cancelled = steps['return.cancelled'];
  return (
    <section class="customer" id="customer" aria-labelledby="customer-title">
      <header>
        <p class="quiet">
          What <bdi>{customer.name}</bdi> sees
        </p>
        <h1 id="customer-title">Return {id}</h1>
        <ul class="items">
          {items.map((item) => (
            <li key={item.id}>
              {item.quantity} × {item.title} <span class="tag">{item.reason}</span>
              {item.comment && (
                <p class="comment" dir="auto" lang={customer.language}>
                  {item.comment}
                </p>
              )}
            </li>
          ))}
        </ul>
        <Trouble hook={of.opened} csrf={csrf} />
      </header>
      {of.talk.length === 0 ? (
        <p class="nothing">No messages yet. The seller sees your return on the desk now.</p>
      ) : (
        <ol class="talk">
          {of.talk.map((line) => (
            <Line key={line.id} line={line} of={of} csrf={csrf} />
          ))}
        </ol>
      )}
      <Compose of={of} csrf={csrf} />
      <footer>
        {cancelled && isDone(cancelled) && <p class="quiet">You cancelled this return.</p>}
        {of.lock?.type !== 'conversation.reported' && (
          <Act to={`/returns/${id}/report`} csrf={csrf}>
            <button type="submit" class="plain">
              Report this conversation
            </button>
          </Act>
        )}
        {!(cancelled && isDone(cancelled)) && (
          <Act to={`/returns/${id}/cancel`} csrf={csrf}>
            <button type="submit" class="plain danger">
              Cancel my return
            </button>
          </Act>
        )}
        {cancelled && <Trouble hook={cancelled} csrf={csrf} />}
      </footer>
    </section>
  );
}

function Line({ line, of, csrf }: { line: TalkLine; of: ShopReturn; csrf: string }) {
  if (line.side === 'shop')
    return (
      <li class="aside">
        {line.text}
        {line.hook && <Trouble hook={line.hook} csrf={csrf} />}
      </li>
    );
  return (
    <li class={`bubble ${line.side}`} id={`line-${line.id}`}>
      <p class="line-head">
        <strong dir="auto">{line.who}</strong> <When at={line.at} />
      </p>
      <p class="words" dir="auto" lang={line.language ?? undefined}>
        {line.text}
      </p>
      {line.answerBy && (
        <p class="promise">
          You get an answer by <When at={line.answerBy} />.
        </p>
      )}
      {line.offer && <OfferLine offer={line.offer} of={of} csrf={csrf} />}
      {line.hook && <Trouble hook={line.hook} csrf={csrf} />}
    </li>
  );
}

function OfferLine({ offer, of, csrf }: { offer: Offer; of: ShopReturn; csrf: string }) {
  const { answer } = offer;
  return (
    <div class="offer">
      <p>
        <strong>{offer.amount}</strong> back, {offer.keepItem ? 'and you keep the item' : 'and the item is returned'}.
        Until <When at={offer.expiresAt} />.
      </p>
      {answer && isDone(answer) ? (
        <p class="quiet">{answer.type === 'offer.accepted' ? 'You accepted.' : 'You declined.'}</p>
      ) : (
        <Act to={`/returns/${of.id}/offer`} csrf={csrf}>
          <input type="hidden" name="offer" value={offer.id} />
          <button type="submit" name="answer" value="yes">
            Accept
          </button>
          <button type="submit" name="answer" value="no" class="plain">
            Decline
          </button>
        </Act>
      )}
      {answer && <Trouble hook={answer} csrf={csrf} />}
    </div>
  );
}

function Compose({ of, csrf }: Props) {
  const says = sampleOf(of.customer.id)?.says ?? [];
  return (
    <div class="compose" id="compose" data-keep>
      <Act to={`/returns/${of.id}/message`} csrf={csrf}>
        <label for="text">Write to the seller</label>
        <textarea id="text" name="text" rows={3} dir="auto" lang={of.customer.language} required />
        <button type="submit">Send</button>
      </Act>
      {says.length > 0 && (
        <ul class="says" aria-label="Ready sentences">
          {says.map((saying, n) => (
            <li key={saying.text}>
              <Act to={`/returns/${of.id}/message`} csrf={csrf}>
                <button type="submit" name="ready" value={String(n)} class="say" title={saying.english}>
                  <span dir="auto" lang={of.customer.language}>
                    {saying.text}
                  </span>
                  {saying.english && <span class="gloss">{saying.english}</span>}
                </button>
              </Act>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
