import { expect, it } from 'vitest';
import { scripts } from '../package.json' with { type: 'json' };
import { BUILD } from './build-command.ts';

it('is what npm run build runs', () => {
  expect(scripts.build).toBe(`node ${BUILD.join(' ')} --force`);
});
