import { paidFor, SAMPLES, type Sample } from './customers.ts';
import { Act, Trouble, When } from './parts.tsx';
import type { ShopReturn } from './returns.ts';

type Props = { returns: ShopReturn[]; csrf: string; currency: string };

export const StartView = ({ returns, csrf, currency }: Props) => (
  <>
    {returns.length > 0 && (
      <section aria-labelledby="yours">
        <h2 id="yours">Returns so far</h2>
        <ul class="returns">
          {returns.map((one) => (
            <li key={one.id} id={`return-${one.id}`}>
              <a href={`/shop/returns/${one.id}`}>
                <strong dir="auto">{one.customer.name}</strong>
                <span dir="auto">{one.items.map(({ title }) => title).join(', ')}</span>
                <span class="quiet">
                  {one.id} · <When at={one.opened.at} />
                </span>
              </a>
              <Trouble hook={one.opened} csrf={csrf} />
            </li>
          ))}
        </ul>
      </section>
    )}
    <section aria-labelledby="start">
      <h1 id="start">Who wants to return something?</h1>
      <p class="quiet">Choose a customer. The shop sends their return request to the desk as a signed webhook.</p>
      <ul class="samples">
        {SAMPLES.map((sample) => (
          <li key={sample.key} id={`sample-${sample.key}`}>
            <SampleView sample={sample} csrf={csrf} currency={currency} />
          </li>
        ))}
      </ul>
    </section>
  </>
);

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

function SampleView({ sample, csrf, currency }: { sample: Sample; csrf: string; currency: string }) {
  const { customer, items, key } = sample;
  const first = items[0];
  return (
    <Act to="/returns" csrf={csrf} class="sample">
      <input type="hidden" name="sample" value={key} />
      <p class="sample-head">
        <strong dir="auto" lang={customer.language}>
          {customer.name}
        </strong>
        <span class="tag">{LANGUAGES.of(customer.language)}</span>
      </p>
      <p>
        {items.map(({ title, quantity }) => (quantity > 1 ? `${quantity} × ${title}` : title)).join(', ')}
        {' · '}
        <span class="quiet price">
          {paidFor(sample)} {currency}
        </span>
      </p>
      <p class="reason">{first?.reason.label}</p>
      <p class="comment" dir="auto" lang={customer.language}>
        {first?.comment.text}
      </p>
      {first?.comment.english && <p class="gloss">{first.comment.english}</p>}
      <button type="submit">Return it</button>
    </Act>
  );
}
