import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'admin/**/*.test.ts', 'scripts/**/*.test.ts'],
    env: { TZ: 'Europe/Paris' },
    // Vitest leaves one core aside, and of two that is half: files would wait for each other.
    maxWorkers: '100%',
    // Files share a process, and what they import: a process for each took a third of the time. What they spy on is given back.
    isolate: false,
    restoreMocks: true,
    // Property tests try hundreds of cases; a busy machine makes them wait.
    testTimeout: 60_000,
  },
});
