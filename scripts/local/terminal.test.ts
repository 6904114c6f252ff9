import { expect, test } from 'vitest';
import { terminal } from './terminal.ts';

function recorded() {
  let text = '';
  let time = 0;
  const shown = terminal(
    (part) => (text += part),
    () => (time += 1234),
  );
  return { ...shown, text: () => text.replace(/[\u00a0\u202f]/g, ' ') };
}

test('a step says what it does, then how long it took', async () => {
  const { step, text } = recorded();
  expect(await step('Vérification du contenu', () => Promise.resolve(3))).toBe(3);
  expect(text()).toBe('Vérification du contenu… 1,2 s\n');
});

test('a message during a step has its own line', async () => {
  const { step, say, text } = recorded();
  await step('Construction', async () => say('Le port 4321 est pris : tant pis'));
  expect(text()).toBe('Construction… \nLe port 4321 est pris : tant pis\nConstruction : 1,2 s\n');
});

test('a step that fails still says how long it took', async () => {
  const { step, text } = recorded();
  await expect(step('Construction', () => Promise.reject(new Error('non')))).rejects.toThrow('non');
  expect(text()).toBe('Construction… 1,2 s\n');
});
