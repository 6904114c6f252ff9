interface ImportMetaEnv {
  /** Address of the CMS's program under the site's base; src/integrations/admin.ts sets it. */
  readonly CMS_SCRIPT: string;
}
