import type { Notice } from '../../src/views/vocabulary.ts';

/** What the seller's rules would have done, a line each. */
export function RulesView({ notice }: { notice: Notice }) {
  const [title = '', ...rules] = notice.text.split('\n');
  return (
    <section class="box">
      <h1>{title}</h1>
      <ul>
        {rules.map((rule) => (
          <li key={rule} dir="auto">
            {rule}
          </li>
        ))}
      </ul>
    </section>
  );
}
