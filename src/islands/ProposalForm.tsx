import { useMemo } from 'react';
import type { Forge } from '../domain/proposal/forge-links.ts';
import type { KnownListing } from '../domain/proposal/known.ts';
import type { ProposalForms } from '../domain/proposal/steps.ts';
import { Failure } from './failure.tsx';
import { useJson } from './loading.ts';
import { Screens } from './proposal/Screens.tsx';
import { useDraft } from './proposal/draft-store.ts';

export interface ProposalSite {
  formsPath: string;
  listingsPath: string;
  /** Address of the events to come, read only by who proposes one. */
  eventsPath: string;
  /** Folder of the open data of each commune. */
  communesFolder: string;
  /** Address of the outlines of the communes. */
  regionsPath: string;
  /** Where proposals are written to. */
  email: string;
  forge: Forge | undefined;
}

/** A proposal, question after question: nothing leaves the device before its author sends it. */
export function ProposalForm(site: ProposalSite) {
  const forms = useJson<ProposalForms>(site.formsPath);
  const known = useJson<KnownListing[]>(site.listingsPath);
  const kept = useDraft();
  const surroundings = useMemo(() => ({ site, known }), [site, known]);
  if (forms.state === 'failed') return <Failure what="le formulaire" retry={forms.retry} />;
  if (forms.state === 'loading' || kept.keeping === 'reading')
    return <p role="status">Le formulaire s’ouvre…</p>;
  return <Screens {...surroundings} forms={forms.value} kept={kept} />;
}
