import { isDone } from './book.ts';
import { Act, Trouble, When } from './parts.tsx';
import type { Feature, Question, Refund, ShopReturn } from './returns.ts';

type Props = { of: ShopReturn; csrf: string };

/** What the shop's own people do: the parcel and the money. */
export function Office({ of, csrf }: Props) {
  const { id, steps } = of;
  const pickedUp = steps['return.picked_up'];
  const received = steps['return.received'];
  return (
    <section class="box" id="office" aria-labelledby="office-title">
      <h2 id="office-title">The shop’s back office</h2>
      <p class="quiet">
        Order {of.orderId} · paid {of.paid}
      </p>
      <div class="step">
        <h3>Parcel</h3>
        {pickedUp && isDone(pickedUp) ? (
          <p class="did">
            Picked up <When at={pickedUp.at} />
          </p>
        ) : (
          <Act to={`/returns/${id}/picked-up`} csrf={csrf}>
            <button type="submit" class="plain">
              The courier picked it up
            </button>
          </Act>
        )}
        {pickedUp && <Trouble hook={pickedUp} csrf={csrf} />}
        {received && isDone(received) ? (
          <p class="did">
            Received <When at={received.at} />
          </p>
        ) : (
          <Received of={of} csrf={csrf} />
        )}
        {received && <Trouble hook={received} csrf={csrf} />}
      </div>
      <div class="step">
        <h3>Refunds</h3>
        {of.refunds.length === 0 && <p class="quiet">The desk has not asked for a refund.</p>}
        {of.refunds.map((refund) => (
          <RefundView key={refund.id} refund={refund} id={id} csrf={csrf} />
        ))}
      </div>
      <div class="step">
        <h3>Conversation</h3>
        {of.lock?.type === 'conversation.reported' ? (
          <Act to={`/returns/${id}/unlock`} csrf={csrf}>
            <p>Reported: nobody can write.</p>
            <button type="submit" class="plain">
              Support unlocks it
            </button>
          </Act>
        ) : (
          <p class="quiet">{of.lock ? 'Unlocked by support.' : 'Nobody reported it.'}</p>
        )}
      </div>
      <div class="step">
        <h3>What this seller may do</h3>
        {of.features.map((feature) => (
          <FeatureView key={feature.name} feature={feature} id={id} csrf={csrf} />
        ))}
      </div>
      {of.asked.length > 0 && (
        <div class="step">
          <h3>Also asked for</h3>
          {of.asked.map((asked) => (
            <QuestionView key={asked.hook.id} asked={asked} id={id} csrf={csrf} />
          ))}
        </div>
      )}
    </section>
  );
}

/** It holds for all of the seller's returns, whichever page it is pressed on. */
const FeatureView = ({
  feature: { name, label, on, hook },
  id,
  csrf,
}: {
  feature: Feature;
  id: string;
  csrf: string;
}) => (
  <div class="refund" id={`feature-${name}`}>
    <Act to={`/returns/${id}/feature`} csrf={csrf}>
      <p>
        {label} <span class="tag">{on ? 'on' : 'off'}</span>
      </p>
      <input type="hidden" name="feature" value={name} />
      <button type="submit" class="plain" name="enabled" value={on ? 'no' : 'yes'}>
        {on ? 'Switch it off' : 'Switch it on'}
      </button>
    </Act>
    {hook && <Trouble hook={hook} csrf={csrf} />}
  </div>
);

/** An exchange or a reimbursement, and the shop's answer. */
function QuestionView({ asked, id, csrf }: { asked: Question; id: string; csrf: string }) {
  return (
    <div class="refund">
      <p>{asked.words}</p>
      {asked.answer && isDone(asked.answer) ? (
        <p class="did">
          {asked.answer.type} <When at={asked.answer.at} />
        </p>
      ) : (
        <Act to={`/returns/${id}/answer`} csrf={csrf} class="pair">
          {asked.answers.map(({ type, label }) => (
            <button key={type} type="submit" class="plain" name="type" value={type}>
              {label}
            </button>
          ))}
        </Act>
      )}
      {asked.answer && <Trouble hook={asked.answer} csrf={csrf} />}
    </div>
  );
}

const Received = ({ of, csrf }: Props) => (
  <Act to={`/returns/${of.id}/received`} csrf={csrf} id="received">
    {of.items.map((item) => (
      <label key={item.id}>
        <input
          type="number"
          name={`quantity.${item.id}`}
          value={String(item.quantity)}
          min="0"
          max={String(item.quantity)}
          required
        />
        <span>
          of {item.quantity} × {item.title}
        </span>
      </label>
    ))}
    <button type="submit" class="plain">
      The warehouse received it
    </button>
  </Act>
);

function RefundView({ refund, id, csrf }: { refund: Refund; id: string; csrf: string }) {
  const { outcome, amount } = refund;
  const settled = outcome && isDone(outcome);
  return (
    <div class="refund" id={`refund-${refund.id}`}>
      <p>
        <strong>
          {amount.amount} {amount.currency}
        </strong>
        {refund.keepItem && <span class="tag">the customer keeps the item</span>}
      </p>
      {refund.note && <p class="quiet">“{refund.note}”</p>}
      {settled ? (
        <p class="did">
          {outcome.type === 'refund.settled' ? 'Paid' : 'Failed'} <When at={outcome.at} />
        </p>
      ) : (
        <Act to={`/returns/${id}/refund`} csrf={csrf} class="pair">
          <input type="hidden" name="refund" value={refund.id} />
          <button type="submit" name="outcome" value="settled">
            Pay it
          </button>
          <button type="submit" name="outcome" value="failed" class="plain danger">
            Let it fail
          </button>
        </Act>
      )}
      {outcome && <Trouble hook={outcome} csrf={csrf} />}
    </div>
  );
}
