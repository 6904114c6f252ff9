import type { ConfigData } from 'html-validate';

/** The HTML standard and its use for everyone; what is left out is taste, or is measured elsewhere. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  elements: ['html5'],
};
