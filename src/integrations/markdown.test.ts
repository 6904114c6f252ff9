import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { markdown } from './markdown.ts';

const rendererUnder = (base: string) =>
  satteri(markdown(base)).createRenderer({ syntaxHighlight: false, smartypants: false });
const renderer = await rendererUnder('/');
const html = async (text: string) => (await renderer.render(text)).code.trim();

const TAGS =
  /^(?:p|br|hr|h[234]|strong|em|del|code|pre|blockquote|ul|ol|li|a|img|sup|section|table|thead|tbody|tr|th|td)$/;
const ATTRIBUTES =
  /^(?:id|href|rel|alt|title|start|class|aria-label|aria-describedby|data-footnote-ref|data-footnote-backref|data-footnotes|__ASTRO_IMAGE_)$/;
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

describe('the typography of contributed Markdown', () => {
  it('is French in every text', async () => {
    expect(await html("> L'été : « oui » **vraiment !**")).toContain(
      'L’été\u00a0: «\u202foui\u202f» <strong>vraiment\u202f!</strong>',
    );
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

  it('does not change where a link leads', async () => {
    expect(await html("[l'eau](https://x.example/l'eau;x)")).toMatch(
      /href="https:\/\/x\.example\/l(?:'|&#x27;|%27)eau;x"/,
    );
  });
});
