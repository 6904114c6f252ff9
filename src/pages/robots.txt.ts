import { absolute } from '../data/site.ts';
import { adminPath, siteMapFilePath } from '../paths.ts';

const text = `User-agent: *\nDisallow: ${adminPath}\n\nSitemap: ${absolute(siteMapFilePath)}\n`;

export const GET = () => new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
