export { territory } from '../integrations/settings.ts';
