import { expect, it } from 'vitest';
import { fakeClock } from './local-feeds.fixture.ts';
import { Turns } from './turns.ts';

it('one host is asked once a second', async () => {
  const clock = fakeClock();
  const turns = new Turns(clock);
  await turns.take('a');
  await turns.take('a');
  await clock.wait(300);
  await turns.take('a');
  await clock.wait(5000);
  await turns.take('a');
  expect(clock.waits).toEqual([1000, 300, 700, 5000]);
});

it('another host does not wait for it', async () => {
  const clock = fakeClock();
  const turns = new Turns(clock);
  for (const host of ['a', 'b', 'c']) await turns.take(host);
  expect(clock.waits).toEqual([]);
});

it('turns that are asked for together follow each other', async () => {
  const waits: number[] = [];
  const turns = new Turns({ now: () => 0, wait: async (ms) => void waits.push(ms) });
  await Promise.all([turns.take('a'), turns.take('a'), turns.take('a')]);
  expect(waits).toEqual([1000, 2000]);
});
