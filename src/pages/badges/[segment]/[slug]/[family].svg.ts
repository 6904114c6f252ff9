import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { servedSvg } from '../../../../data/badges.ts';
import { badgeHolder, labelPaths } from '../../../../data/labels.ts';
import { BADGE_FAMILIES } from '../../../../domain/badge/badge-options.ts';
import { FAMILY_CHOICES } from '../../../../domain/badge/choices.ts';

export const getStaticPaths = (async () => {
  // The pill has an address of its own.
  const families = BADGE_FAMILIES.filter((family) => family !== 'pill');
  return (await labelPaths()).flatMap(({ params, props }) =>
    families.map((family) => ({
      params: { ...params, family: FAMILY_CHOICES[family].slug },
      props: { ...props, family },
    })),
  );
}) satisfies GetStaticPaths;

/** The live sign, stamp or tag of a holder. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(servedSvg(badgeHolder(props), props.family), { headers: { 'content-type': 'image/svg+xml' } });
