import { type ReactNode, useMemo } from 'react';
import type { PageView as Page } from '../../domain/proposal/preview.ts';
import { typeset } from '../../domain/typography.ts';

interface PageViewProps {
  page: Page;
  picture?: { src: string; alt: string } | undefined;
  /** Under the title. */
  lead?: ReactNode;
  /** Below the facts. */
  children?: ReactNode;
}

/** The page that the answers make, with the styles of the site; nothing until it has a title. */
export function PageView({ page, picture, lead, children }: PageViewProps) {
  const facts = useMemo(() => page.facts.filter(({ text }) => text), [page]);
  if (!page.title) return <p className="small">La page paraîtra ici à mesure que vous répondez.</p>;
  return (
    <article className="page-view">
      {picture && <img src={picture.src} alt={picture.alt} />}
      <h3>{typeset(page.title)}</h3>
      {page.categories && <p className="small">{page.categories}</p>}
      {page.summary && <p className="summary">{typeset(page.summary)}</p>}
      {page.place && <p className="place">{page.place}</p>}
      {lead}
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
      {children}
    </article>
  );
}
