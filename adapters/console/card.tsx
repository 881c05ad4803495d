import type { Card, Frame } from '../../src/views/vocabulary.ts';
import { WarningIcon } from './icons.tsx';
import { Pictures } from './pictures.tsx';
import { Press } from './press.tsx';
import { Quote, Value } from './text.tsx';

export function CardView({ card, csrf, frame }: { card: Card; csrf: string; frame: Frame }) {
  return (
    <article id="card" class={`card strip ${card.tone}`} aria-labelledby="card-title">
      <header class="card-head">
        <h1 id="card-title">{card.title}</h1>
        <p class={`pill ${card.tone}`}>{card.summary}</p>
      </header>
      {card.warnings.length > 0 && (
        <ul class="warnings">
          {card.warnings.map((warning) => (
            <li key={warning}>
              <WarningIcon /> <span>{warning}</span>
            </li>
          ))}
        </ul>
      )}
      {card.quote && <Quote quote={card.quote} />}
      {card.photos.length > 0 && <Pictures photos={card.photos} more={card.morePhotos} frame={frame} />}
      <Buttons card={card} csrf={csrf} frame={frame} />
      <dl class="facts">
        {card.facts.map((fact, n) => (
          <div key={`${n} ${fact.label}`}>
            <dt>{fact.label}</dt>
            <dd>
              <Value text={fact.value} direction={frame.direction} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Buttons({ card, csrf, frame }: { card: Card; csrf: string; frame: Frame }) {
  if (card.buttons.length + card.more.length === 0) return null;
  return (
    <div class="buttons" id="card-buttons">
      {card.buttons.map((button) => (
        <Press key={button.action} button={button} csrf={csrf} id={`card-${button.action}`} />
      ))}
      {card.more.length > 0 && (
        <details class="more" id="card-more">
          <summary class="button plain">{frame.more}</summary>
          <div class="more-menu">
            {card.more.map((button) => (
              <Press key={button.action} button={button} csrf={csrf} id={`more-${button.action}`} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}
