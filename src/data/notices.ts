import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { today } from './today.ts';

/** Notices that have not expired on the day of the build, latest first. */
export const loadNotices = once(async () =>
  (await getCollection('notices', ({ data }) => data.expires >= today && data.published <= today)).sort(
    (a, b) => b.data.published.localeCompare(a.data.published),
  ),
);
