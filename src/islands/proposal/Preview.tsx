import { useMemo } from 'react';
import type { DraftPhoto } from '../../domain/proposal/photo-file.ts';
import type { PageView } from '../../domain/proposal/preview.ts';
import { typeset } from '../../domain/typography.ts';
import { usePicture } from '../fields/use-picture.ts';

interface PreviewProps {
  page: PageView;
  photo: DraftPhoto | undefined;
}

/** The page that the answers make, with the styles of the site. */
export function Preview({ page, photo }: PreviewProps) {
  const picture = usePicture(photo?.file);
  const facts = useMemo(() => page.facts.filter(({ text }) => text), [page]);
  if (!page.title) return <p className="small">La page paraîtra ici à mesure que vous répondez.</p>;
  return (
    <article className="page-view">
      {picture && <img src={picture} alt={photo?.alt ?? ''} />}
      <h3>{typeset(page.title)}</h3>
      {page.categories && <p className="small">{page.categories}</p>}
      {page.summary && <p className="summary">{typeset(page.summary)}</p>}
      {page.place && <p className="place">{page.place}</p>}
      {facts.length > 0 && (
        <dl>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{typeset(text)}</dd>
            </div>
          ))}
        </dl>
      )}
      {page.blocks.map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.items.map((item) => (
              <li key={item}>{typeset(item)}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{typeset(block.text)}</p>
        ),
      )}
    </article>
  );
}
