import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Run {
  end: () => void;
}

const fail = (error: unknown) => {
  throw error;
};

function recorded() {
  const runs: Run[] = [];
  const task = () => new Promise<void>((resolve) => void runs.push({ end: resolve }));
  return { runs, task };
}

test('several requests close together make one run', async () => {
  const { runs, task } = recorded();
  const queue = oneAtATime(task, 200, fail);
  queue.request();
  await vi.advanceTimersByTimeAsync(150);
  queue.request();
  await vi.advanceTimersByTimeAsync(150);
  expect(runs).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(50);
  expect(runs).toHaveLength(1);
});

test('a request during a run is served after it, once', async () => {
  const { runs, task } = recorded();
  const queue = oneAtATime(task, 200, fail);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  expect(runs).toHaveLength(1);
  runs[0]?.end();
  await vi.advanceTimersByTimeAsync(0);
  expect(runs).toHaveLength(2);
  runs[1]?.end();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toHaveLength(2);
});

test('a run that fails is reported, and the next request is served', async () => {
  const faults: unknown[] = [];
  let runs = 0;
  const task = () => {
    runs += 1;
    return runs === 1 ? Promise.reject(new Error('disque plein')) : Promise.resolve();
  };
  const queue = oneAtATime(task, 200, (error) => faults.push(error));
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  expect(faults).toEqual([new Error('disque plein')]);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  expect(runs).toBe(2);
  await queue.stop();
});

test('stopping waits for the run under way and starts no other', async () => {
  const { runs, task } = recorded();
  const queue = oneAtATime(task, 200, fail);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  queue.request();
  await vi.advanceTimersByTimeAsync(200);
  const stopped = queue.stop();
  runs[0]?.end();
  await stopped;
  queue.request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toHaveLength(1);
});
