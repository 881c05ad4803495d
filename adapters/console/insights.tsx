import type { Figure, Frame, InsightsPage } from '../../src/views/vocabulary.ts';
import { EmptyIcon, WarningIcon } from './icons.tsx';
import { addressOfSearch } from './queue.tsx';
import { Value } from './text.tsx';

export function InsightsView({ page, frame }: { page: InsightsPage; frame: Frame }) {
  const { title, empty, alarms, sections } = page;
  return (
    <section class="queue insights">
      <header class="queue-head">
        <h1>{title}</h1>
      </header>
      {alarms.length > 0 && (
        <ul class="warnings" role="status">
          {alarms.map((alarm) => (
            <li key={alarm}>
              <WarningIcon /> <Value text={alarm} direction={frame.direction} />
            </li>
          ))}
        </ul>
      )}
      {empty ? (
        <div class="empty">
          <EmptyIcon />
          <p>{empty}</p>
        </div>
      ) : (
        <div class="figures">
          {sections.map((section) => (
            <section key={section.title} class="panel">
              <h2>{section.title}</h2>
              <dl>
                {section.figures.map((figure, n) => (
                  <FigureView key={`${n} ${figure.label}`} figure={figure} direction={frame.direction} />
                ))}
              </dl>
              {section.find && <a href={addressOfSearch(section.find.words)}>{section.find.label}</a>}
            </section>
          ))}
        </div>
      )}
    </section>
  );
}

// The bar repeats what stands beside it; who does not see it misses nothing.
const FigureView = ({ figure, direction }: { figure: Figure; direction: 'ltr' | 'rtl' }) => (
  <div class="figure">
    <dt>
      <Value text={figure.label} direction={direction} />
    </dt>
    <dd>
      <Value text={figure.value} direction={direction} />
      {figure.share !== null && (
        <progress class="bar" value={Math.round(figure.share * 100)} max={100} aria-hidden="true" />
      )}
    </dd>
  </div>
);
