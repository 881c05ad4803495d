import type { Frame, Picture } from '../../src/views/vocabulary.ts';
import { PictureIcon } from './icons.tsx';

type Props = { photos: Picture[]; more: string | null; frame: Frame };

/** Thumbnails that lead to the pictures; what is not here by its name, with the reason. */
export function Pictures({ photos, more, frame }: Props) {
  return (
    <div class="pictures">
      <span class="pictures-count" title={frame.photos}>
        <PictureIcon /> {photos.length}
      </span>
      <ul aria-label={frame.photos}>
        {photos.map((photo, n) => (
          <li key={`${n} ${photo.name}`}>
            <Shown photo={photo} />
          </li>
        ))}
        {more && <li class="quiet">{more}</li>}
      </ul>
    </div>
  );
}

function Shown({ photo }: { photo: Picture }) {
  const link = pathOf(photo.link);
  const preview = pathOf(photo.preview);
  if (link && preview) {
    return (
      <a href={link} target="_blank" rel="noopener">
        <img src={preview} alt={photo.name} loading="lazy" width="72" height="72" />
      </a>
    );
  }
  return (
    <span class="picture-name">
      {link ? <a href={link}>{photo.name}</a> : <bdi>{photo.name}</bdi>}
      {photo.state && <span class={photo.coming ? 'picture-coming' : 'picture-state'}> {photo.state}</span>}
      {photo.coming?.words && <Coming {...photo.coming} name={photo.name} />}
    </span>
  );
}

const Coming = ({ words, share, name }: NonNullable<Picture['coming']> & { name: string }) => (
  <span class="picture-coming">
    {' '}
    <progress max={1} value={share ?? undefined} aria-label={name} /> <bdi>{words}</bdi>
  </span>
);

/**
 * On our own pages the desk is reached by whatever name the browser used. Signed links are made by the core; this is also
 * the second look that keeps a `javascript:` out if one ever were not.
 */
export function pathOf(link: string | null): string | null {
  const url = link && URL.canParse(link, 'http://desk') ? new URL(link, 'http://desk') : null;
  return url && /^https?:$/.test(url.protocol) ? url.pathname + url.search : null;
}
