import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { badgeTerritory } from '../../../data/badges.ts';
import { labelPaths } from '../../../data/labels.ts';
import { territory } from '../../../data/territory.ts';
import { today } from '../../../data/today.ts';
import { badgeEndpoint } from '../../../domain/badge/endpoint.ts';

export const getStaticPaths = labelPaths satisfies GetStaticPaths;

const at = { today, validityMonths: territory.label.validityMonths };

/** What shields.io draws a badge from. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  Response.json(badgeEndpoint(props.listing?.data.label, at, badgeTerritory));
