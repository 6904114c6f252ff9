/** The Markdown text of an entry, cleaned and ready to show. */
export { render } from 'astro:content';
