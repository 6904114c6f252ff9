import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../faults.ts';
import { today } from '../mistakes.fixture.ts';
import { contentWith, eventText } from '../sound-content.fixture.ts';

const SECOND = 'events/la-fete.md';

const warned = (texts: Record<string, string>) =>
  checkContent(contentWith(texts), { today }).warnings.map(
    ({ path, what, repair }) => `${path} : ${what} → ${repair}`,
  );

/** The event of the sound content, with a line in the place of another. */
const but = (line: string, other: string) => eventText.replace(line, other);
const at = (time: string) => but('commune:', `startTime: '${time}'\ncommune:`);

describe('two events of the same title, on the same first day in the same commune', () => {
  it('are remarked, with where the other one is and what to do, and stop nothing', () => {
    const texts = { [SECOND]: but('Fête du lac', 'FÊTE  du Lac') };
    expect(checkContent(contentWith(texts), { today }).faults).toEqual([]);
    expect(warned(texts).map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '))).toEqual([
      `${SECOND} : la fiche content/events/fete-du-lac.md annonce déjà « FÊTE  du Lac » le 5 décembre 2026, dans la même commune. → Supprimez celui qui est en trop. Si ce sont deux événements, distinguez leurs titres ou leurs heures.`,
    ]);
  });

  it('are remarked when only one says its hour, and not when their hours differ', () => {
    expect(warned({ [SECOND]: at('14:00') })).toHaveLength(1);
    expect(warned({ [SECOND]: at('14:00'), 'events/fete-du-lac.md': at('14:00') })).toHaveLength(1);
    expect(warned({ [SECOND]: at('14:00'), 'events/fete-du-lac.md': at('17:00') })).toEqual([]);
  });

  it('are told how to set aside what comes from another agenda, and no more once it is', () => {
    const source = `source: { id: mairie, uid: a1 }\ncommune:`;
    expect(warned({ [SECOND]: but('commune:', source) }).join()).toContain('« approved: false »');
    expect(warned({ [SECOND]: but('commune:', 'approved: false\ncommune:') })).toEqual([]);
  });

  test.each([
    ['another title', 'Fête du lac', 'Fête du canal'],
    ['another day', '2026-12-05', '2026-12-06'],
    ['another commune', '78517', '78518'],
    ['no day at all', 'start: 2026-12-05\n', ''],
  ])('are two with %s', (_, line, other) => expect(warned({ [SECOND]: but(line, other) })).toEqual([]));
});
