import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmbedData, type EmbedOptions, packEmbed } from './embed-data.ts';
import {
  type EmbedAddresses,
  USUAL_EMBED,
  embedDataScript,
  embedElementCode,
  embedFrameCode,
  embedQuery,
} from './embed.ts';
import { hostileText } from './hostile-text.fixture.ts';
import { attributesOf, elementsOf } from './html.fixture.ts';
import { cleanText } from './svg.ts';

const addresses: EmbedAddresses = {
  script: 'https://made-in-ici.example/integrer/agenda.js',
  frame: 'https://made-in-ici.example/integrer/agenda/',
  page: 'https://made-in-ici.example/communes/ablis/',
};
const names = { site: 'Ici & Là', commune: 'Ablis' };
const options: EmbedOptions = {
  place: 'ablis',
  category: 'fete',
  kind: 'marches',
  days: 30,
  filters: true,
};

/** What a page that holds the script hears. */
function heard(script: string): unknown {
  let detail: unknown;
  const dispatch = (event: CustomEvent) => (detail = event.detail);
  new Function('dispatchEvent', script)(dispatch);
  return detail;
}

const dataOf = (title: string): EmbedData =>
  packEmbed({
    communes: [{ id: '78003', slug: 'ablis', name: title }],
    categories: [],
    days: [
      {
        date: '2026-11-21',
        entries: [
          {
            hours: title,
            item: { title, path: '/a/', commune: 'ablis', isMarket: false, categories: [], state: title },
          },
        ],
      },
    ],
  });

describe('embedDataScript', () => {
  it('says its data whatever they hold, in letters that no encoding changes', () => {
    fc.assert(
      fc.property(hostileText(), (title) => {
        const data = dataOf(title);
        const script = embedDataScript(data);
        expect(script).toMatch(/^[\n\x20-\x7e]*$/);
        expect(script).not.toMatch(/[<&]/);
        expect(heard(script)).toEqual(data);
      }),
    );
  });
});

describe('the codes to paste', () => {
  it('hold a link for when nothing else works', () => {
    expect(embedElementCode(options, addresses, names)).toBe(
      `<agenda-local lieu="ablis" categorie="fete" genre="marches" jours="30" filtres>
  <a href="https://made-in-ici.example/communes/ablis/">L’agenda d’Ablis sur Ici &amp; Là</a>
</agenda-local>
<script src="https://made-in-ici.example/integrer/agenda.js" async></script>`,
    );
  });

  it('say nothing of what is usual', () => {
    const code = embedElementCode(USUAL_EMBED, addresses, { site: 'Ici', commune: '' });
    expect(code).toContain('<agenda-local>\n');
    expect(code).toContain('>L’agenda sur Ici</a>');
    expect(embedQuery(USUAL_EMBED)).toBe('');
  });

  it('put the same choices in the address of the frame', () => {
    const [frame] = elementsOf(embedFrameCode(options, addresses, names));
    const { src = '', title } = attributesOf(frame);
    expect(title).toBe('L’agenda d’Ablis');
    expect([...new URL(src).searchParams]).toEqual([
      ['lieu', 'ablis'],
      ['categorie', 'fete'],
      ['genre', 'marches'],
      ['jours', '30'],
      ['filtres', ''],
    ]);
  });

  it('hold two elements and what they were told, whatever they are told', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (site, commune) => {
        const told = { site: cleanText(site), commune: cleanText(commune) };
        const chosen = { ...USUAL_EMBED, place: told.commune.replaceAll(/[\r\n]/g, ' ') };
        const elements = elementsOf(embedElementCode(chosen, addresses, told));
        expect(elements.map(({ tagName }) => tagName)).toEqual(['agenda-local', 'a', 'script']);
        expect(attributesOf(elements[0]).lieu ?? '').toBe(chosen.place);
      }),
    );
  });
});
