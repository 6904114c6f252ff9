declare module 'virtual:embed-agenda' {
  /** The script of the embeddable agenda; src/integrations/embed-script.ts makes it. */
  const script: string;
  export default script;
}
