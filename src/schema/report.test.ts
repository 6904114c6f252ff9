import { describe, expect, it } from 'vitest';
import type { Fault, Report } from './faults.ts';
import { formatReport } from './report.ts';

const style = { root: 'content', hasColour: false, seconds: 0.84 };
const report = (faults: Fault[], warnings: Fault[] = []): Report => ({
  faults,
  warnings,
  entryCount: 148,
  counts: { producers: 148, communes: 114 },
});

/** Spaces of French typography as plain ones, to compare with what is written here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const format = (content: Report, more = {}) => plain(formatReport(content, { ...style, ...more }));

const website: Fault = {
  path: 'producers/ferme-du-lac.md',
  field: 'Site web (contact.website)',
  what: '« ferme.example » n’est pas une adresse complète.',
  repair: 'Écrivez https:// devant, par exemple https://www.ferme.example',
};

describe('formatReport', () => {
  it('writes each fault under its file, with its repair, then the count and where help is', () => {
    const faults = [website, { path: website.path, line: 12, what: 'le lien est mort.', repair: 'Ôtez-le.' }];
    expect(format(report(faults))).toBe(`content/producers/ferme-du-lac.md
  ✖ Site web (contact.website) : « ferme.example » n’est pas une adresse complète.
    → Écrivez https:// devant, par exemple https://www.ferme.example
  ✖ Ligne 12 : le lien est mort.
    → Ôtez-le.
2 problèmes dans 1 fiche sur 148. Aide : CONTRIBUTING.md`);
  });

  it('counts other files apart from entries', () => {
    const photo = { path: 'media/lac.svg', what: 'c’est du code.', repair: 'Supprimez-le.' };
    const lastLine = (faults: Fault[]) => format(report(faults)).split('\n').at(-1);
    expect(lastLine([photo])).toBe('1 problème dans 1 fichier. Aide : CONTRIBUTING.md');
    expect(lastLine([website, photo])).toBe(
      '2 problèmes dans 1 fiche sur 148 et 1 autre fichier. Aide : CONTRIBUTING.md',
    );
  });

  it('says in one line that all is right', () => {
    expect(format(report([]))).toBe('✔ Contenu : 148 fiches et 114 données de référence vérifiées en 0,8 s.');
  });

  it('says advice without calling it a fault, and not more than twenty', () => {
    const advice = Array.from({ length: 25 }, (_, index) => ({
      path: `media/${index}.jpg`,
      what: 'elle dort.',
      repair: '',
    }));
    const lines = format(report([], advice)).split('\n');
    expect(lines.slice(0, 2)).toEqual(['content/media/0.jpg', '  ! Elle dort.']);
    expect(lines.slice(-2)).toEqual([
      'et 5 autres remarques.',
      '✔ Contenu : 148 fiches et 114 données de référence vérifiées en 0,8 s, 25 remarques.',
    ]);
  });

  it('uses French typography', () => {
    expect(formatReport(report([website]), style)).toContain('«\u202fferme.example\u202f»');
  });

  it('has colours only when asked', () => {
    expect(formatReport(report([website]), style)).not.toContain('\u001b[');
    expect(formatReport(report([website]), { ...style, hasColour: true })).toContain('\u001b[31m✖\u001b[0m');
  });

  it('lets no escape code of a file name or a value reach the terminal, nor any line feed', () => {
    const hostile = {
      path: 'producers/\u001b[2J.md',
      what: '« \u001b]0;x\u0007\n::error:: » non.',
      repair: 'a\r\nb',
    };
    const text = formatReport(report([hostile]), style);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(text.split('\n')).toHaveLength(4);
  });
});
