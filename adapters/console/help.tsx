import type { HelpPage } from '../../src/views/vocabulary.ts';

export const HelpView = ({ page: { title, know, actions } }: { page: HelpPage }) => (
  <section class="queue insights">
    <header class="queue-head">
      <h1>{title}</h1>
    </header>
    <div class="figures">
      <section class="panel">
        <h2>{know.title}</h2>
        <ul>
          {know.lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      </section>
      <section class="panel">
        <dl>
          {actions.map(({ label, meaning }) => (
            <div key={label} class="figure">
              <dt>{label}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  </section>
);
