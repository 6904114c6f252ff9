import { describe, expect, test } from 'vitest';
import { checkContent } from './faults.ts';
import { blockingFaults, describeSetAside, setAside } from './set-aside.ts';
import { article, contentWith, eventText, farm, textFile } from './sound-content.fixture.ts';

const today = '2026-11-23';

function verdict(texts: Record<string, string>, others = [] as ReturnType<typeof textFile>[]) {
  const files = contentWith(texts, others);
  const { faults } = checkContent(files, { today });
  return {
    blocked: [...new Set(blockingFaults(faults).map(({ path }) => path))],
    aside: setAside(faults, files),
  };
}

const without = (text: string, key: string) => text.replace(new RegExp(`^${key}:.*\n`, 'm'), '');

describe('a faulty file', () => {
  test('that is an entry is left out, and nothing stops', () => {
    const { blocked, aside } = verdict({
      'producers/ferme-du-lac.md': without(farm, 'summary'),
      'articles/le-gout-du-lac.md': without(article, 'title'),
      'events/fete-du-lac.md': '---\ntitle: "Bal\n---\n',
    });
    expect(blocked).toEqual([]);
    expect(aside.map(({ path }) => path)).toEqual([
      'articles/le-gout-du-lac.md',
      'events/fete-du-lac.md',
      'producers/ferme-du-lac.md',
    ]);
    expect(aside[0]?.faults).toMatchObject([{ field: 'Titre (title)' }]);
  });

  test('that has no place there is left where it is', () => {
    const { blocked, aside } = verdict({}, [
      textFile('producers/x.mdx', '# X'),
      textFile('media/x.jpg', 'MZ'),
    ]);
    expect(blocked).toEqual([]);
    expect(aside.map(({ path }) => path)).toEqual(['media/x.jpg', 'producers/x.mdx']);
  });

  test('takes with it what shows it, when it is a photo', () => {
    const shown = farm.replace(
      'verified:',
      'photos: [{ src: ../media/x.jpg, alt: X, credit: Y }]\nverified:',
    );
    const { aside } = verdict({ 'producers/ferme-du-lac.md': shown }, [textFile('media/x.jpg', 'MZ')]);
    expect(aside.map(({ path }) => path)).toEqual(['media/x.jpg', 'producers/ferme-du-lac.md']);
  });

  test('that the others are made with stops the build', () => {
    expect(verdict({ 'authors/la-redaction.md': '---\nname: 12\n---\n' }).blocked).toEqual([
      'authors/la-redaction.md',
    ]);
    expect(verdict({ 'territory.yaml': 'name: [' }).blocked).toContain('territory.yaml');
    expect(verdict({ 'taxonomy/products.yaml': 'products: 3\n' }).blocked).toContain(
      'taxonomy/products.yaml',
    );
  });

  test('is known for its label', () => {
    const labelled = without(farm, 'summary').replace(
      'verified:',
      'label: { pledgedOn: 2026-01-01 }\nverified:',
    );
    const { aside } = verdict({
      'producers/ferme-du-lac.md': labelled,
      'events/fete-du-lac.md': without(eventText, 'price') + '\nlabel: rien\n',
    });
    expect(aside.map(({ path, hasLabel }) => [path, hasLabel])).toEqual([
      ['events/fete-du-lac.md', false],
      ['producers/ferme-du-lac.md', true],
    ]);
  });
});

test('is counted in French', () => {
  expect(describeSetAside(1)).toMatch(/^1 fichier est mis de côté/);
  expect(describeSetAside(3)).toMatch(/^3 fichiers sont mis de côté/);
});
