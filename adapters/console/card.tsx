import type { Card, Frame, Picture } from '../../src/views/vocabulary.ts';
import { PictureIcon, WarningIcon } from './icons.tsx';
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
      {card.photos.length > 0 && <Pictures photos={card.photos} frame={frame} />}
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

function Pictures({ photos, frame }: { photos: Picture[]; frame: Frame }) {
  return (
    <div class="pictures">
      <span class="pictures-count" title={frame.photos}>
        <PictureIcon /> {photos.length}
      </span>
      <ul aria-label={frame.photos}>
        {photos.map((photo, n) => (
          <li key={`${n} ${photo.name}`}>
            {photo.link && isWebLink(photo.link) ? (
              <a href={photo.link} target="_blank" rel="noopener">
                <img src={photo.link} alt={photo.name} loading="lazy" width="72" height="72" />
              </a>
            ) : (
              <bdi class="picture-name">{photo.name}</bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

// Signed links are made by the core; this is the second look that keeps a `javascript:` out if one ever were not.
const isWebLink = (link: string): boolean => /^(https?:\/\/|\/(?!\/))/i.test(link);
