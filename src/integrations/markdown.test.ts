import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { markdownNodes } from '../schema/rules/markdown-nodes.ts';
import { markdown } from './markdown.ts';

const rendererUnder = (base: string) =>
  satteri(markdown(base)).createRenderer({ syntaxHighlight: false, smartypants: false });
const renderer = await rendererUnder('/');
const html = async (text: string) => (await renderer.render(text)).code.trim();

const TAGS =
  /^(?:p|br|hr|h[234]|strong|em|del|code|pre|blockquote|ul|ol|li|a|img|sup|section|table|thead|tbody|tr|th|td|figure|figcaption|div|span)$/;
const ATTRIBUTES =
  /^(?:id|href|rel|start|class|aria-label|aria-describedby|data-footnote-ref|data-footnote-backref|data-footnotes|__ASTRO_IMAGE_)$/;
const ADDRESS = /^(?:#|\/(?![/\\])|https:|mailto:|tel:|(?![a-z][a-z0-9+.-]*:|[/\\]{2}))/i;

/** Every tag of a text that holds nothing but tags and escaped text, with its attributes. */
function tagsOf(text: string): { tag: string; attributes: Map<string, string> }[] {
  const tags = [...text.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-zA-Z_-]+(?:="[^"<>]*")?)*)\s*\/?>/g)];
  expect(tags.reduce((rest, [tag]) => rest.replace(tag, ''), text)).not.toMatch(/[<>]/);
  return tags.map(([, tag = '', rest = '']) => ({
    tag,
    attributes: new Map(
      [...rest.matchAll(/([a-zA-Z_-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  }));
}

function expectHarmless(text: string): void {
  for (const { tag, attributes } of tagsOf(text)) {
    expect(tag).toMatch(TAGS);
    for (const name of attributes.keys()) expect(name).toMatch(ATTRIBUTES);
    if (attributes.has('href')) expect(attributes.get('href')).toMatch(ADDRESS);
  }
}

const pieces = fc.constantFrom(
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<a href="javascript:x">',
  ],
  ...['<iframe src=//x>', '<style>*{}</style>', '<!--', '-->', '<![CDATA[', ']]>', '<p style="x" onclick=y>'],
  ...[
    '[a](javascript:alert(1))',
    '[a](//x.example)',
    '[a](\\\\x)',
    '[a](data:text/html,x)',
    '[a](https://x.example)',
  ],
  ...['![a](https://x.example/x.png)', '![a](data:image/svg+xml,x)', '![a](../media/a.webp)', '![a](/a.png)'],
  ...[
    '!["a" <b>](../media/a.webp "<i> & \'")',
    '[![a](../media/a.webp)](https://x.example)',
    '[![a](../media/a.webp)](javascript:x)',
  ],
  ...['[[a](https://x.example) ![a](../media/a.webp)](https://y.example)', '__ASTRO_IMAGE_="{}"'],
  ...[
    '[a][r]',
    '\n\n[r]: javascript:alert(1)\n',
    '![a][r]',
    '[^1]',
    '\n\n[^1]: ',
    '&lt;',
    '&#60;',
    '&#x3c;',
    '\\<',
  ],
  ...[
    '`',
    '```',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '> ',
    '1. ',
    '| a | b |\n|-|-|\n| ',
    '**',
    '*',
    '~~',
    '<',
    '>',
    '"',
    "'",
  ],
  ...['java\nscript:', ' onerror=', '"><', '\t', 'https://x.example', 'vbscript:', '\u0000', '\u202e', '🧀'],
);

describe('contributed Markdown', () => {
  it('becomes allowed tags and escaped text, and nothing else, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 16 }), async (parts) => {
        expectHarmless(await html(parts.join('')));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    '<script>window.pwned = true</script>',
    '<img src=x onerror="window.pwned = true">',
    '<svg onload="window.pwned = true"><script>1</script></svg>',
    '<iframe src="https://x.example"></iframe>',
    '<details open ontoggle=alert(1)>',
    '<form action=https://x.example><button>',
    '<math><mtext><img src onerror=alert(1)>',
    '<base href=https://x.example>',
    '<meta http-equiv=refresh content=0>',
  ])('drops %s', async (text) => {
    const result = await html(text);
    expectHarmless(result);
    expect(tagsOf(result).filter(({ tag }) => tag !== 'p')).toEqual([]);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#115;cript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    '//x.example',
    'http://x.example',
  ])('keeps the words of a link to %s, without the link', async (address) => {
    expect(await html(`[mots](${address})`)).toBe('<p><a>mots</a></p>');
  });

  test.each([
    {
      address: 'https://x.example/a?b=1',
      out: '<a href="https://x.example/a?b=1" rel="noopener nofollow ugc">',
    },
    { address: 'mailto:a@x.example', out: '<a href="mailto:a@x.example">' },
    { address: 'tel:+33199001234', out: '<a href="tel:+33199001234">' },
    { address: '/producteurs/ferme/', out: '<a href="/producteurs/ferme/">' },
  ])('keeps a link to $address', async ({ address, out }) => {
    expect(await html(`[mots](${address})`)).toBe(`<p>${out}mots</a></p>`);
  });

  it('puts its own links under the folder of the site', async () => {
    const { render } = await rendererUnder('/sous-dossier/');
    const { code } = await render('[a](/label/) [b](https://x.example/label/) [c](#titre-x)');
    expect(code).toContain('href="/sous-dossier/label/"');
    expect(code).toContain('href="https://x.example/label/"');
    expect(code).toContain('href="#titre-x"');
  });

  it('shows the photos of the content, by their own description', async () => {
    const { code, metadata } = await renderer.render('![Un étang](../media/etang.webp)');
    expect(code).toContain('&quot;alt&quot;:&quot;Un étang&quot;');
    expect(metadata.localImagePaths).toEqual(['../media/etang.webp']);
  });

  test.each([
    'https://x.example/a.png',
    '//x.example/a.png',
    'data:image/png;base64,AAAA',
    'a.png',
    '/a.png',
    '../media/../../secret.png',
    '../media/a/../../../secret.png',
    '../media/%2e%2e/secret.png',
    '../media/%zz.png',
    '../media/dessin.svg',
    '../../etc/passwd',
  ])('opens and shows no picture at %s', async (address) => {
    const { code, metadata } = await renderer.render(`avant ![x](${address}) après`);
    expect(code).not.toContain('img');
    expect(code).toContain('avant');
    expect([...metadata.localImagePaths, ...metadata.remoteImagePaths]).toEqual([]);
  });

  it('opens and shows no picture by reference, whose file Astro does not find', async () => {
    const { code, metadata } = await renderer.render('avant ![x][r] après\n\n[r]: ../media/a.webp');
    expect(code.trim()).toBe('<p>avant  après</p>');
    expect(metadata.localImagePaths).toEqual([]);
  });

  it('aligns the columns of a table without a style of its own', async () => {
    const result = await html('| a | b | c |\n|:-:|--:|---|\n| 1 | 2 | 3 |');
    expect(result).toContain('<td class="center">1</td>\n<td class="end">2</td>\n<td>3</td>');
  });

  it('shows what is ticked in a list', async () => {
    const result = await html('- [x] les pots\n- [ ] les bouchons');
    expect(result).toContain('<li>☑ les pots</li>\n<li>☐ les bouchons</li>');
  });

  it('has titles below that of the page, each with a name of its own that nothing else bears', async () => {
    const result = await html(
      '# Contenu\n\n## Contenu\n\n### __proto__\n\n## Site search\n\n## Footnote label[^1]\n\n[^1]: n',
    );
    const ids = tagsOf(result).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(result).not.toContain('<h1');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(?:titre-|fn-|fnref-|footnote-label$)/.test(id))).toEqual([]);
  });

  it('has footnotes that lead to their text and back', async () => {
    const result = await html('Mot[^a] et[^__proto__].\n\n[^a]: Un.\n[^__proto__]: Deux.');
    const tags = tagsOf(result);
    const ids = new Set(tags.map(({ attributes }) => attributes.get('id')));
    const targets = tags.flatMap(({ attributes }) => attributes.get('href')?.slice(1) ?? []);
    expect(targets).toHaveLength(4);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
    expect(result).toContain('aria-label="Retour à la référence 1"');
  });
});

interface Picture {
  src: string;
  alt: string;
  title?: string;
  widths: number[];
}

/** What Astro reads of each picture of a text, as it reads it. */
const picturesOf = (code: string): Picture[] =>
  [...code.matchAll(/__ASTRO_IMAGE_="([^"]+)"/g)].map(
    ([, json = '']) => JSON.parse(json.replaceAll('&quot;', '"')) as Picture,
  );
const withoutPictures = (code: string) => code.replace(/ __ASTRO_IMAGE_="[^"]+"/g, '');

describe('the pictures of contributed Markdown', () => {
  const A = '![a](../media/a.webp "Légende : l\'eau, 2ème.")';
  const B = '![b](../media/b.webp)';
  const caption = '<figcaption>Légende\u00a0: l’eau, 2<sup>e</sup>.</figcaption>';
  const a = `<figure><img>${caption}</figure>`;
  const b = '<figure><img></figure>';
  const link = '<a href="https://www.films.example/1" rel="noopener nofollow ugc">';
  const leads = '<span class="leads">Voir sur films.example</span>';

  test.each([
    { text: A, out: a },
    { text: B, out: b },
    { text: `${A}  \n`, out: a },
    { text: `> ${B}`, out: `<blockquote>\n${b}\n</blockquote>` },
    { text: `${A}\n${B}`, out: `<div class="gallery">${a}${b}</div>` },
    { text: `${A} ${B}  \n${B}`, out: `<div class="gallery">${a}${b}${b}</div>` },
    { text: `${A}\n\n${B}`, out: `${a}\n${b}` },
    {
      text: `[${B}](https://www.films.example/1)`,
      out: `${link}<figure class="linked"><img><figcaption>${leads}</figcaption></figure></a>`,
    },
    {
      text: `[${A}](https://www.films.example/1)`,
      out: `${link}<figure class="linked"><img>${caption.replace('</figc', ` ${leads}</figc`)}</figure></a>`,
    },
    { text: `[${B}](/carte/)`, out: `<a href="/carte/"><figure class="linked"><img></figure></a>` },
    { text: `[${B}](javascript:alert(1))`, out: b },
    { text: `[${B}](http://x.example)`, out: b },
    { text: `Texte ${B}`, out: '<p>Texte <img></p>' },
    { text: `[${B} mots](/carte/)`, out: '<p><a href="/carte/"><img> mots</a></p>' },
    { text: `[${B} ${B}](/carte/)`, out: '<p><a href="/carte/"><img> <img></a></p>' },
    { text: `**${B}**`, out: '<p><strong><img></strong></p>' },
    { text: `## ${B}`, out: '<h2 id="titre-"><img></h2>' },
    { text: `- ${B}`, out: '<ul>\n<li><img></li>\n</ul>' },
    { text: '![b](../media/b.webp " ")', out: b },
  ])('become what $text is meant to show', async ({ text, out }) => {
    expect(withoutPictures(await html(text))).toBe(out);
  });

  it('stay within the cells of a table', async () => {
    expect(withoutPictures(await html(`| ${B} |\n|-|\n| ${B} ${B} |`))).toMatch(/<td><img> <img><\/td>/);
  });

  it('are made by Astro in a few widths, loaded late, and keep no title under a figure', async () => {
    const [picture] = picturesOf(await html(A));
    expect(picture).toEqual({
      src: '../media/a.webp',
      alt: 'a',
      sizes: '(width < 44rem) 92vw, 41rem',
      widths: [400, 800, 1200],
      format: 'webp',
      quality: 72,
      loading: 'lazy',
      decoding: 'async',
    });
    expect(picturesOf(await html(`Texte ${A}`))[0]?.title).toBe("Légende : l'eau, 2ème.");
  });

  it.each([`"q" <b> & 'c' &lt; &amp;quot;`, '\\" onerror="x', '\u202e\u2028é🧀', '__ASTRO_IMAGE_="x"'])(
    'keep their words, whatever these are: %s',
    async (words) => {
      const [code] = [await html(`![${words}](../media/a.webp '${words.replaceAll("'", '’')}')`)];
      expectHarmless(code);
      expect(picturesOf(code)).toHaveLength(1);
      expect(picturesOf(code)[0]?.alt).toContain(words.includes('🧀') ? '🧀' : '"');
    },
  );

  it.each([
    '`__ASTRO_IMAGE_="{}"`',
    '__ASTRO_IMAGE_="{}"',
    '\\_\\_ASTRO\\_IMAGE\\_\\="{}"',
    '__ASTRO_IMAGE_&#61;"{}"',
    '    __ASTRO_IMAGE_="{}"',
    '![b](../media/b.webp \'__ASTRO_IMAGE_="{}"\')',
  ])('cannot be forged by words that Astro would read as its own attribute: %s', async (words) => {
    expect(await html(`${words}\n\n![b](../media/b.webp)`)).not.toContain('__ASTRO_IMAGE_="{}"');
  });

  it('are shown by the thousand', async () => {
    const code = await html(`${B}\n`.repeat(10_000));
    expect(picturesOf(code)).toHaveLength(10_000);
  });
});

describe('the headings of contributed Markdown', () => {
  const words = fc.constantFrom(
    ...[
      'L’eau',
      "l'été",
      '1er',
      '**2ème**',
      '`code`',
      '[lien](/a/)',
      '![photo](../media/a.webp)',
      '[^n]',
      '[^m]',
    ],
    ...['<b>gras</b>', '&eacute;', '...', ' : ', '"oui"', '🧀', '\\*', ' ', 'https://x.example/a'],
  );
  const heading = fc
    .tuple(
      fc.constantFrom('# ', '## ', '### ', '#### ', '##### ', '> ## ', '- ## '),
      fc.array(words, { maxLength: 5 }),
    )
    .map(([mark, parts]) => `${mark}${parts.join('')}\n\n`);

  it('are named in the page as the check of the content says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { maxLength: 6 }), async (parts) => {
        const text = `${parts.join('')}\n\n[^n]: n\n\n[^m]: m\n`;
        const named = [...(await html(text)).matchAll(/<h[2-4] id="([^"]*)"/g)].map(([, id]) => id);
        const expected = markdownNodes(text, 1).flatMap(({ kind, value }) =>
          kind === 'heading' ? [value] : [],
        );
        expect(named.filter((id) => id !== 'footnote-label')).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});

/** Shows no-break spaces: `_` for U+00A0, `~` for U+202F. */
const visible = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('the typography of contributed Markdown', () => {
  test.each([
    {
      text: "> L'été : « oui » **vraiment !**",
      out: '<blockquote>\n<p>L’été_: «~oui~» <strong>vraiment~!</strong></p>\n</blockquote>',
    },
    { text: "l'**eau**", out: '<p>l’<strong>eau</strong></p>' },
    { text: 'Où **?**', out: '<p>Où~<strong>?</strong></p>' },
    { text: '« *oui* »', out: '<p>«~<em>oui</em>~»</p>' },
    { text: '"*oui*"', out: '<p>«~<em>oui</em>~»</p>' },
    { text: '**Prix** : 3 €', out: '<p><strong>Prix</strong>_: 3_€</p>' },
    { text: '**Prix :** 3 €', out: '<p><strong>Prix_:</strong> 3_€</p>' },
    { text: '***Prix** :* 3', out: '<p><em><strong>Prix</strong>_:</em> 3</p>' },
    { text: '~~20~~ **30** %', out: '<p><del>20</del> <strong>30</strong>_%</p>' },
    { text: 'le 12\nmai', out: '<p>le 12_mai</p>' },
    { text: 'Où ?  \nIci !', out: '<p>Où~?<br>\nIci~!</p>' },
    { text: 'le 1er et le **XIXe**', out: '<p>le 1<sup>er</sup> et le <strong>XIX<sup>e</sup></strong></p>' },
    { text: '[Où](/a/) ?', out: '<p><a href="/a/">Où</a>~?</p>' },
    { text: '[Où ?](/a/)', out: '<p><a href="/a/">Où~?</a></p>' },
    { text: '[le 2ème](/a/)', out: '<p><a href="/a/">le 2<sup>e</sup></a></p>' },
    { text: '"un\n\ndeux"', out: '<p>"un</p>\n<p>deux"</p>' },
    { text: '- "un\n- deux"', out: '<ul>\n<li>"un</li>\n<li>deux"</li>\n</ul>' },
    { text: '- Où ?\n  - Ici !', out: '<ul>\n<li>Où~?\n<ul>\n<li>Ici~!</li>\n</ul>\n</li>\n</ul>' },
    { text: '1. 8h30\n2. 20%', out: '<ol>\n<li>8_h_30</li>\n<li>20_%</li>\n</ol>' },
    { text: '- [x] Où ?', out: '<ul>\n<li>☑ Où~?</li>\n</ul>' },
    { text: "Tapez `l'eau ?` ?", out: "<p>Tapez <code>l'eau ?</code>~?</p>" },
    { text: "l'`eau`", out: '<p>l’<code>eau</code></p>' },
    { text: '« `a` »', out: '<p>«~<code>a</code>~»</p>' },
    { text: '"`a "b`"', out: '<p>«~<code>a "b</code>~»</p>' },
    { text: '5`%`', out: '<p>5<code>%</code></p>' },
  ])('is French in $text', async ({ text, out }) => {
    expect(visible(await html(text))).toBe(out);
  });

  it('is French in tables and footnotes, each cell on its own', async () => {
    expect(visible(await html('| "a | b" |\n|-|-|\n| 20% | Où ? |'))).toContain(
      '<th>"a</th>\n<th>b"</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>20_%</td>\n<td>Où~?</td>',
    );
    const noted = visible(await html("Vrai[^a] ! Oui[^a]?\n\n[^a]: L'eau : 2ème."));
    expect(noted).toContain('</sup>~! Oui<sup>');
    expect(noted).toContain('</sup>~?</p>');
    expect(noted).toContain('L’eau_: 2<sup>e</sup>. ');
  });

  it.each([
    { text: '## L\'eau : "oui" ?', id: 'titre-l-eau-oui' },
    { text: '## Le XIXe siècle, 2ème partie...', id: 'titre-le-xixe-siecle-2eme-partie' },
    { text: '## Le no 5 à 8h30', id: 'titre-le-no-5-a-8h30' },
    { text: '## Un **mot**[^1]\n\n[^1]: n', id: 'titre-un-mot1' },
  ])('leaves the address of $text', async ({ text, id }) => {
    expect(await html(text)).toMatch(new RegExp(`^<h2 id="${id}">`));
  });

  test.each(["`l'eau ; l'air !`", "```\nl'eau ; l'air !\n```", "    l'eau ; l'air !"])(
    'leaves code as it was written: %s',
    async (text) => {
      expect(await html(text)).toMatch(/l(?:'|&#x27;|&#39;)eau ; l(?:'|&#x27;|&#39;)air !/);
    },
  );

  test.each(["https://x.example/l'eau", "<https://x.example/l'eau>", "o'neil@x.example"])(
    'leaves an address as it is typed: %s',
    async (text) => {
      expect(await html(text)).not.toContain('’');
    },
  );

  it('spaces what follows an address', async () => {
    expect(visible(await html('Voir https://x.example/a ?'))).toContain('</a>~?');
  });

  it('does not change where a link leads', async () => {
    expect(await html("[l'eau](https://x.example/l'eau;x)")).toMatch(
      /href="https:\/\/x\.example\/l(?:'|&#x27;|%27)eau;x"/,
    );
  });
});
