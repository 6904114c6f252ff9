import { collections } from '../../src/schema/index.ts';
import { textContext } from '../../src/schema/fields.ts';
import type { SampleEntry } from './sample-territory.ts';

/** Texts that run `pwned = 1` where they are taken for code; the longest first, for the fields that have room. */
const PAYLOADS = [
  `</script><script>pwned=1</script>`,
  `"><img src=x onerror=pwned=1>`,
  `'><svg/onload=pwned=1>🧀🏴‍☠️`,
  `<!--]]><![CDATA[<x/onclick=pwned=1>`,
  `"onmouseover=pwned=1 x="{{pwned=1}}`,
  `\u202e<a>\u2066\${pwned=1}&lt;`,
];

/** A Markdown text with everything that a page must not do. */
const HOSTILE_MARKDOWN = `
# Contenu

<script>pwned=1</script><img src=x onerror=pwned=1><svg onload=pwned=1><iframe src="https://pirate.example/"></iframe>

<details open ontoggle=pwned=1><summary>x</summary></details><style>main{display:none}</style><base href="https://pirate.example/">

[un](javascript:pwned=1) [deux](JaVaScRiPt:pwned=1) [trois](data:text/html,<script>pwned=1</script>) [quatre](//pirate.example/x)
[cinq](/\\\\pirate.example) [six](java&#115;cript:pwned=1) [sept][r] <javascript:pwned=1> [huit](vbscript:pwned=1)

[r]: javascript:pwned=1

![loin](https://pirate.example/pixel.png) ![loin](//pirate.example/pixel.png) ![dessin](data:image/svg+xml,<svg/onload=pwned=1>)
![haut](../media/../../../etc/passwd) ![mal](../media/%zz.webp) ![dessin](../media/x.svg)

![Un "étang" <img src=x onerror=pwned=1>](../media/camera.jpg "Légende <script>pwned=1</script> \"onload=pwned=1")

![a](../media/camera.jpg "__ASTRO_IMAGE_=&quot;{}&quot;") ![b](../media/camera.jpg)

[![vidéo](../media/camera.jpg "Voir <svg onload=pwned=1>")](javascript:pwned=1)

[![vidéo](../media/camera.jpg "Ailleurs")](https://pirate.example/video)

## __proto__ {onclick=pwned=1}

## <img src=x onerror=pwned=1>

{{constructor.constructor('pwned=1')()}} \${pwned=1} <%= pwned=1 %> &lt;script&gt;pwned=1&lt;/script&gt;

Note[^__proto__] et note[^contenu].

[^__proto__]: <script>pwned=1</script> première
[^contenu]: seconde

\`</script><script>pwned=1</script>\`

\`\`\`html onload=pwned=1
</code></pre><script>pwned=1</script>
\`\`\`

| a | b |
|---|---|
| <script>pwned=1</script> | \`<img src=x onerror=pwned=1>\` |
`;

const schemaOf = ({ collection }: SampleEntry) => collections[collection].schema(textContext);

/** Every place of a text in the fields. */
function* places(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value === 'string') yield path;
  else if (value !== null && typeof value === 'object')
    for (const key of Object.keys(value))
      yield* places((value as Record<string, unknown>)[key], [
        ...path,
        Array.isArray(value) ? Number(key) : key,
      ]);
}

type Node = Record<string | number, unknown>;

function replace(
  fields: SampleEntry['fields'],
  path: readonly (string | number)[],
  text: string,
): SampleEntry['fields'] {
  const copy = structuredClone(fields);
  const parent = path.slice(0, -1).reduce<Node>((node, key) => node[key] as Node, copy);
  parent[path.at(-1) ?? ''] = text;
  return copy;
}

/** The same entry with a hostile text wherever its schema accepts one. → entry, and the texts it now says. */
export function makeHostile(entry: SampleEntry): SampleEntry & { texts: string[] } {
  const schema = schemaOf(entry);
  if (!schema.safeParse(entry.fields).success)
    throw new Error(`The sample of ${entry.collection} is not valid.`);
  const texts: string[] = [];
  let { fields } = entry;
  [...places(fields)].forEach((path, index) => {
    const turned = PAYLOADS.map((_, step) => PAYLOADS[(index + step) % PAYLOADS.length] ?? '');
    for (const text of turned.map((payload) => `Nom${index} ${payload}`)) {
      const changed = replace(fields, path, text);
      if (!schema.safeParse(changed).success) continue;
      fields = changed;
      texts.push(text);
      break;
    }
  });
  const body = 'body' in collections[entry.collection] ? HOSTILE_MARKDOWN : '';
  return { ...entry, fields, body, texts };
}
