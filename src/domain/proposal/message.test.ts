import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hostileText } from '../hostile-text.fixture.ts';
import { decodeProposal } from './code.ts';
import { type AnswerWords, answersInWords } from './describe.ts';
import { entryFile, newFileLink, newIssueLink } from './forge-links.ts';
import { proposalLetter, proposalMessage } from './message.ts';
import type { Proposal } from './proposal.ts';

const proposal: Proposal = {
  collection: 'producers',
  data: { name: 'Ferme du Lac', summary: 'Fromages de chèvre.' },
  body: 'Trente chèvres.',
  tie: 'own',
  note: 'À bientôt !',
  on: '2026-11-23',
};
const answers: AnswerWords[] = [
  { step: 'nom', path: 'name', label: 'Nom', text: 'Ferme du Lac' },
  { step: 'phrase', path: 'summary', label: 'En une phrase', text: 'Fromages de chèvre.' },
];
const message = proposalMessage(proposal, answers);

describe('the message', () => {
  test('says all of it to people, then to the program', () => {
    expect(message).toMatch(/^Bonjour,\n\nNouvelle fiche\u00a0: Ferme du Lac\n\nNom\u00a0: Ferme du Lac\n/);
    expect(message).toContain('Un mot pour l’équipe\u00a0: À bientôt\u202f!');
    expect(message).toContain('sous la Licence Ouverte 2.0');
    expect(decodeProposal(message)).toEqual({ value: proposal });
  });

  test('survives a letter, whatever was written in it', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const strange: Proposal = { ...proposal, data: { name: text }, note: text };
        const whole = proposalMessage(strange, [{ step: 'nom', path: 'name', label: 'Nom', text }]);
        const { uri } = proposalLetter(strange, whole, 'bonjour@site.example');
        const { pathname, searchParams } = new URL(uri);
        expect(pathname).toBe('bonjour@site.example');
        expect([...searchParams.keys()].sort()).toEqual(['body', 'subject']);
        expect(decodeProposal(whole)).toEqual({ value: strange });
      }),
    );
  });

  const write = (body: string) => {
    const told: Proposal = { ...proposal, body };
    const long = proposalMessage(told, [
      ...answers,
      { step: 'recit', path: 'body', label: 'Présentation', text: body },
    ]);
    return proposalLetter(told, long, 'bonjour@site.example');
  };

  test('too long for an address leaves with its code alone', () => {
    const letter = write('Des mots. '.repeat(200));
    const body = new URL(letter.uri).searchParams.get('body') ?? '';
    expect(letter.isWhole).toBe(true);
    expect(body).not.toContain('Des mots. Des mots.');
    expect(decodeProposal(body)).toMatchObject({ value: { body: 'Des mots. '.repeat(200) } });
  });

  test('whose code is too long too is to be pasted', () => {
    const words = Array.from({ length: 900 }, (_, index) => `mot${index * 7919}`).join(' ');
    const letter = write(words);
    expect(letter.isWhole).toBe(false);
    expect(decodeURIComponent(letter.uri)).toContain('Collez ici le message copié.');
    expect(proposalLetter(proposal, message, 'bonjour@site.example').isWhole).toBe(true);
  });
});

describe('on the forge', () => {
  const forge = { host: 'https://forge.example', repository: 'groupe/site', branch: 'main' } as const;

  test('a new file holds the entry, and no text of it becomes anything else', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const [, fields = ''] = entryFile({ data: { name: text, list: [text] } }).split(/^---$/m);
        expect(parse(fields)).toEqual({ name: text, list: [text] });
      }),
    );
  });

  test('the page of a new file is filled in where the forge allows it', () => {
    const github = newFileLink({ ...forge, kind: 'github' }, proposal);
    const { pathname, searchParams } = new URL(github.url);
    expect(pathname).toBe('/groupe/site/new/main/content/producers');
    expect(searchParams.get('filename')).toBe('ferme-du-lac.md');
    expect(searchParams.get('value')).toBe(entryFile(proposal));
    const forgejo = newFileLink({ ...forge, kind: 'forgejo' }, proposal).url;
    expect(forgejo).toContain('/groupe/site/_new/main/content/producers?filename=ferme-du-lac.md&value=');
    const gitlab = newFileLink({ ...forge, kind: 'gitlab' }, proposal);
    expect(gitlab).toMatchObject({ isFilled: false });
    expect(new URL(gitlab.url).searchParams.get('file_name')).toBe('content/producers/ferme-du-lac.md');
  });

  test('what is too long for an address is left to be pasted', () => {
    const long = { ...proposal, body: 'Une longue histoire. '.repeat(400) };
    const links = (['github', 'forgejo', 'gitlab'] as const).flatMap((kind) => [
      newFileLink({ ...forge, kind }, long),
      newIssueLink({ ...forge, kind }, long, long.body),
    ]);
    for (const { url, isFilled } of links) {
      expect(isFilled).toBe(false);
      expect(url.length).toBeLessThan(300);
    }
  });

  test('an issue carries the message, its code in lines of its own', () => {
    const github = new URL(newIssueLink({ ...forge, kind: 'github' }, proposal, message).url);
    expect(github.searchParams.get('title')).toBe('Nouvelle fiche\u00a0: Ferme du Lac');
    expect(github.searchParams.get('body')).toMatch(/\n```\nMI1\.[^]*\.FIN\n```\n/);
    expect(decodeProposal(github.searchParams.get('body') ?? '')).toEqual({ value: proposal });
    const gitlab = new URL(newIssueLink({ ...forge, kind: 'gitlab' }, proposal, message).url);
    expect(gitlab.searchParams.get('issue[description]')).toBe(github.searchParams.get('body'));
  });
});

test('answers are told in words', () => {
  const field = { label: 'x', isRequired: false };
  const told = answersInWords(
    [
      {
        id: 'tout',
        question: '',
        fields: [
          { ...field, path: 'commune', control: 'commune' },
          {
            ...field,
            path: 'modes',
            control: 'choices',
            choices: [{ value: 'farmGate', label: 'à la ferme' }],
          },
          { ...field, path: 'start', control: 'date' },
          { ...field, path: 'startTime', control: 'time' },
          { ...field, path: 'products', control: 'offers' },
          { ...field, path: 'position', control: 'position' },
          { ...field, path: 'cover', control: 'photo' },
          { ...field, path: 'hours', control: 'hours' },
          { ...field, path: 'nothing', control: 'line' },
        ],
      },
    ],
    {
      ...{ commune: '78517', modes: ['farmGate', 'other'], start: '2026-12-05', startTime: '20:30' },
      ...{ products: [{ product: 'miel' }, { product: 'miel', name: 'miel de forêt' }] },
      ...{
        position: { latitude: 48.64321, longitude: 1.829 },
        cover: { alt: 'Un bal', credit: 'Moi' },
        hours: 'PH off',
      },
    },
    {
      names: {
        communes: [
          {
            value: '78517',
            label: 'Rambouillet',
            slug: 'rambouillet',
            postcodes: [],
            position: { latitude: 0, longitude: 0 },
          },
        ],
        products: [{ value: 'miel', label: 'miel' }],
      },
      tellers: { hours: (value) => `<${value}>`, recurrence: () => '' },
    },
  );
  expect(told.map(({ text }) => text)).toEqual([
    ...[
      'Rambouillet',
      'à la ferme, other',
      '5\u00a0décembre 2026',
      '20 h 30'.replace(/ /g, '\u00a0'),
      'miel, miel de forêt',
    ],
    ...['48,64321 ; 1,82900', 'Un bal (Moi)', '<PH off>'],
  ]);
});
