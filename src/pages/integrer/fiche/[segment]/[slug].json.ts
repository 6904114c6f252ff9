import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { embedPaths, quotedSite } from '../../../../data/embed-directory.ts';
import { absolute } from '../../../../data/site.ts';
import { cardFrame } from '../../../../domain/embed-directory-codes.ts';
import { oembedAnswer } from '../../../../domain/oembed.ts';
import { embedCardsPath, homePath } from '../../../../paths.ts';

export const getStaticPaths = embedPaths satisfies GetStaticPaths;

/** The card of a listing for machines that follow links (oEmbed). */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { card } }) =>
  Response.json(
    oembedAnswer({
      title: [card.name, card.commune].filter(Boolean).join(', '),
      site: { name: quotedSite.name, url: absolute(homePath) },
      author: { name: card.name, url: absolute(card.path) },
      html: cardFrame(card, `${embedCardsPath}${card.id}/`, quotedSite),
    }),
  );
