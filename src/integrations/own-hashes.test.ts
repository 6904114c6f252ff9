import { describe, expect, it } from 'vitest';
import { keepOwnHashes } from './own-hashes.ts';

// printf 'a()' | openssl dgst -sha256 -binary | base64
const ofScript = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
const ofNothingHere = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const page = (policy: string, body = '<script>a()</script>') =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

describe('keepOwnHashes', () => {
  it('keeps the hash of what the page has and drops the others', () => {
    expect(
      keepOwnHashes(
        page(`script-src 'self' ${ofScript} ${ofNothingHere}; style-src 'self' ${ofNothingHere};`),
      ),
    ).toBe(page(`script-src 'self' ${ofScript}; style-src 'self';`));
  });

  it('sees a script after one that is elsewhere', () => {
    const both = page(`script-src ${ofScript}`, '<script src="/a.js"></script><script>a()</script>');
    expect(keepOwnHashes(both)).toBe(both);
  });

  it('forbids a script that is not in the page as it was hashed', () => {
    expect(keepOwnHashes(page(`script-src 'self' ${ofScript}`, '<script>a() </script>'))).not.toContain(
      'sha256',
    );
  });

  it('leaves alone a policy that its hashes make stricter, and a page without policy', () => {
    const open = page(`style-src 'self' 'unsafe-inline' ${ofNothingHere}`);
    expect(keepOwnHashes(open)).toBe(open);
    expect(keepOwnHashes('<p>$&</p>')).toBe('<p>$&</p>');
  });
});
