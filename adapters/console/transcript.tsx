import { withoutHidden } from '../../src/views/quote.ts';
import type { Picture, TranscriptLine, TranscriptPage } from '../../src/views/vocabulary.ts';
import { asset } from './assets.ts';
import { pathOf } from './pictures.tsx';
import { htmlOf } from './render.ts';
import { Value, Words } from './text.tsx';
import { TRANSCRIPT_STYLE } from './transcript-style.ts';

type Props = { page: TranscriptPage; links: { label: string; href: string }[] };

/** A page that stands alone: no script, its style in it, made to be printed. */
export const transcriptHtml = (props: Props): string => htmlOf(<Transcript {...props} />);

function Transcript({ page, links }: Props) {
  const { language, direction, title, sub, made, facts, photos, conversation, trail, also } = page;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{withoutHidden(title)}</title>
        <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
        <style>{TRANSCRIPT_STYLE}</style>
      </head>
      <body>
        <nav class="also" aria-label={also}>
          {also}
          {links.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
        <header>
          <p class="quiet">
            <Value text={sub} direction={direction} />
          </p>
          <h1>
            <Value text={withoutHidden(title)} direction={direction} />
          </h1>
          <p class="quiet">{made}</p>
        </header>
        <dl>
          {facts.map(({ label, value }, n) => (
            <div key={`${n} ${label}`}>
              <dt>{label}</dt>
              <dd>
                <Value text={withoutHidden(value)} direction={direction} />
              </dd>
            </div>
          ))}
        </dl>
        <Pictures pictures={photos} />
        <Lines {...conversation} kind="talk" />
        <Lines {...trail} kind="trail" />
      </body>
    </html>
  );
}

type LinesProps = TranscriptPage['conversation'] & { kind: 'talk' | 'trail' };

const Lines = ({ title, empty, lines, kind }: LinesProps) => (
  <section class={kind}>
    <h2>{title}</h2>
    {lines.length === 0 ? (
      <p class="quiet">{empty}</p>
    ) : (
      <ol>
        {lines.map((line, n) => (
          <li key={n} class={line.side}>
            <Head line={line} />
            {kind === 'talk' ? (
              line.text && <Words text={line.text} language={line.language} />
            ) : (
              <>
                <p>{withoutHidden(line.text)}</p>
                {line.said && <Words text={line.said} language={null} />}
              </>
            )}
            <Pictures pictures={line.pictures} />
          </li>
        ))}
      </ol>
    )}
  </section>
);

const Head = ({ line }: { line: TranscriptLine }) => (
  <p class="head">
    <bdi class="who">{withoutHidden(line.who)}</bdi> <bdi class="at">{line.at}</bdi>
    {line.state && <span class="quiet"> · {line.state}</span>}
  </p>
);

const Pictures = ({ pictures }: { pictures: Picture[] }) =>
  pictures.length === 0 ? null : (
    <ul class="pictures">
      {pictures.map(({ name, preview, state }, n) => (
        <li key={n}>
          {preview ? <img src={pathOf(preview) ?? ''} alt={name} /> : <bdi>{name}</bdi>}
          {state && <span class="quiet"> {state}</span>}
        </li>
      ))}
    </ul>
  );
