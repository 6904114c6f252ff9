import type { APIRoute, GetStaticPaths } from 'astro';
import { type OpenDataFile, loadCommuneData } from '../../../data/open-data.ts';

export const getStaticPaths = (async () =>
  (await loadCommuneData())
    .flatMap(({ files }) => files)
    .map((file) => ({ params: { file: file.name }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: OpenDataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.mediaType } });
