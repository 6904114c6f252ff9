declare module 'virtual:embed-agenda' {
  /** The script of the embeddable agenda; src/integrations/embed-script.ts makes it. */
  const script: string;
  export default script;
}

declare module 'virtual:embed-directory' {
  /** The script of the embeddable card, list and badge; src/integrations/embed-script.ts makes it. */
  const script: string;
  export default script;
}
