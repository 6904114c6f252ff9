import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'admin/**/*.test.ts', 'scripts/**/*.test.ts'],
    env: { TZ: 'Europe/Paris' },
    // Property tests try hundreds of cases; a busy machine makes them wait.
    testTimeout: 60_000,
  },
});
