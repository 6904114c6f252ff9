import { missingHashtags } from '../hashtag.ts';

interface Proposals {
  /** Typed: what it holds is not proposed again. */
  text: string;
  /** Always added. */
  hashtag: string;
  /** Of what the person chose: on until they say otherwise. */
  chosen: readonly string[];
  /** Of what the text or the listing names: off until they say otherwise. */
  found: readonly string[];
  /** What the person said of each. */
  said: ReadonlyMap<string, boolean>;
}

export interface Proposal {
  tag: string;
  isOn: boolean;
}

/** More would be a page of boxes. */
const MAX_PROPOSALS = 16;

/** Hashtags to choose among, which a choice does not move; those that are on never leave by themselves. */
export function proposeTags({ text, hashtag, chosen, found, said }: Proposals): Proposal[] {
  const kept = [...said].filter(([, isOn]) => isOn).map(([tag]) => tag);
  const isOn = (tag: string): boolean => said.get(tag) ?? chosen.includes(tag);
  const [, ...others] = missingHashtags('', [hashtag, ...chosen, ...found, ...kept]);
  return missingHashtags(text, others)
    .map((tag) => ({ tag, isOn: isOn(tag) }))
    .filter((proposal, index) => proposal.isOn || index < MAX_PROPOSALS);
}
