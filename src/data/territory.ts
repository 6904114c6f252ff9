export { territory } from '../settings.ts';
