import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from './scripts/browser/chromium-arguments.ts';
import { TEST_PORT, TEST_SITE } from './scripts/browser/test-site.ts';

/** Journeys of real people in a real browser, over the built site. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [
    [process.stdout.isTTY ? 'line' : 'dot'],
    ['json', { outputFile: process.env.PLAYWRIGHT_REPORT ?? 'test-results/browser.json' }],
  ],
  use: {
    baseURL: `http://127.0.0.1:${TEST_PORT}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: CHROMIUM_ARGUMENTS,
    },
  },
  webServer: {
    command: `node scripts/serve.ts --port ${TEST_PORT}`,
    env: { OUT_DIR: TEST_SITE },
    url: `http://127.0.0.1:${TEST_PORT}/`,
    reuseExistingServer: false,
  },
});
