import { describe, expect, it } from 'vitest';
import { searchCopy } from './search-copy.ts';

const page = (main: string) =>
  `<!doctype html><html lang="fr"><head><title>T</title></head><body><header>Menu</header>${main}<footer>Pied</footer></body></html>`;

describe('searchCopy', () => {
  it('keeps only the main part of the page, in folded letters', () => {
    const copy = searchCopy(page('<main id="contenu" data-pagefind-body><h1>L’œuf</h1></main>'));
    expect(copy).toContain("<h1>L'o\u034feuf</h1></main>");
    expect(copy).not.toMatch(/Menu|Pied|<title>/);
  });

  it('leaves out pictures and drawings', () => {
    const drawing = '<svg viewBox="0 0 1 1">\n<title>Dessin</title></svg>';
    const copy = searchCopy(
      page(
        `<main data-pagefind-body><picture><source srcset="a"><img src="a" alt="b"></picture>${drawing}Miel</main>`,
      ),
    );
    expect(copy).toContain('<picture></picture>Miel</main>');
  });

  it('leaves out the attributes that the index does not read, and no word', () => {
    const text = 'Écrire class="tag" en HTML';
    const copy = searchCopy(
      page(
        `<main data-pagefind-body><p class="small" id="p" data-astro-cid-a1><a href="/a/" data-pagefind-ignore data-title="M">Miel</a> ${text}</p></main>`,
      ),
    );
    expect(copy).toContain(`<p id="p"><a data-pagefind-ignore data-title="M">Miel</a> ${text}</p>`);
  });

  it('leaves out no word that looks like an attribute, however many', () => {
    const text = ' rel="a" > b'.repeat(5000);
    expect(searchCopy(page(`<main data-pagefind-body><p>${text}</p></main>`))).toContain(text);
  });

  it('keeps apart the words that the page shows apart', () => {
    const copy = searchCopy(
      page('<main data-pagefind-body><dt>Secteur</dt><dd>Sonchamp</dd><a>Halle</a>(jeudi)</main>'),
    );
    expect(copy).toContain('Secteur</dt><dd> Sonchamp</dd><a> Halle</a> (jeudi)');
    expect(searchCopy(page('<main data-pagefind-body>1<sup>er</sup> l’<em>œuf</em></main>'))).toContain(
      '1<sup>er</sup>',
    );
  });

  it('puts a page that says nothing of itself among the pages, and only such a page', () => {
    const typed = '<main data-pagefind-body><span data-pagefind-filter="type:shops"></span></main>';
    expect(searchCopy(page('<main data-pagefind-body>Miel</main>'))).toContain('type:pages');
    expect(searchCopy(page(typed))).not.toContain('type:pages');
  });

  it('refuses pages that do not ask to be found', () => {
    expect(searchCopy(page('<main id="contenu"><p data-pagefind-body>Miel</p></main>'))).toBeUndefined();
    expect(searchCopy(page('<p>Miel</p>'))).toBeUndefined();
    expect(searchCopy('')).toBeUndefined();
  });
});
