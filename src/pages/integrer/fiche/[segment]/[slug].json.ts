import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { embedPaths, quotedSite } from '../../../../data/embed-directory.ts';
import { absolute } from '../../../../data/site.ts';
import { cardFrame, cardTitle } from '../../../../domain/embed-directory-codes.ts';
import { oembedAnswer } from '../../../../domain/oembed.ts';
import { embedCardPath, homePath } from '../../../../paths.ts';

export const getStaticPaths = embedPaths satisfies GetStaticPaths;

/** The card of a listing for machines that follow links (oEmbed). */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { card } }) =>
  Response.json(
    oembedAnswer({
      title: cardTitle(card),
      site: { name: quotedSite.name, url: absolute(homePath) },
      // Of what has left the directory nobody is named.
      ...(card.commune && { author: { name: card.name, url: absolute(card.path) } }),
      html: cardFrame(card, embedCardPath(card.id), quotedSite),
    }),
  );
