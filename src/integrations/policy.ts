/** Content-Security-Policy of every page, completed by Astro with the hashes of its scripts and styles. */
export const contentPolicy = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ] as const,
  // Pagefind compiles its index reader from WebAssembly.
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
};
