import { slugify } from '../slug.ts';
import { type Proposal, proposalName } from './proposal.ts';
import { messageSubject } from './words.ts';

/** Where the repository of the site lives. */
export interface Forge {
  kind: 'gitlab' | 'github' | 'forgejo';
  /** `https://gitlab.com` */
  host: string;
  /** `group/project` */
  repository: string;
  branch: string;
}

/** An entry as a file: its fields as JSON, which YAML reads, so that no text can be taken for anything else. */
export const entryFile = ({ data, body = '' }: Pick<Proposal, 'data' | 'body'>): string =>
  `---\n${JSON.stringify(data, null, 2)}\n---\n${body && `\n${body}\n`}`;

export interface ForgeLink {
  url: string;
  /** False: the page opens empty, and the text has to be pasted. */
  isFilled: boolean;
}

const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

/** Forges refuse longer addresses (GitHub answers 414 beyond 8 KB). */
const MAX_ADDRESS = 7000;

/**
 * The page of the forge that makes a new file, filled in when its text is short enough for an address. GitLab fills in its
 * name only (its issue 594214).
 */
export function newFileLink({ kind, host, repository, branch }: Forge, proposal: Proposal): ForgeLink {
  const filename = `${slugify(proposalName(proposal))}.md`;
  const folder = `content/${proposal.collection}`;
  const root = `${host}/${repository}`;
  if (kind === 'gitlab')
    return {
      url: `${root}/-/new/${branch}?${query({ file_name: `${folder}/${filename}` })}`,
      isFilled: false,
    };
  const page = `${root}/${kind === 'github' ? 'new' : '_new'}/${branch}/${folder}`;
  const filled = `${page}?${query({ filename, value: entryFile(proposal) })}`;
  const isFilled = filled.length <= MAX_ADDRESS;
  return { url: isFilled ? filled : `${page}?${query({ filename })}`, isFilled };
}

/** The page of the forge that opens an issue, with the message when it is short enough for an address. */
export function newIssueLink(
  { kind, host, repository }: Forge,
  proposal: Proposal,
  message: string,
): ForgeLink {
  const title = messageSubject(proposal);
  // A fence keeps the lines of the code as they are.
  const body = message.replace(/^MI1\.[^]*?\.FIN$/m, '```\n$&\n```');
  const root = `${host}/${repository}`;
  const [page, names] =
    kind === 'gitlab'
      ? ([`${root}/-/issues/new`, ['issue[title]', 'issue[description]']] as const)
      : ([`${root}/issues/new`, ['title', 'body']] as const);
  const filled = `${page}?${query({ [names[0]]: title, [names[1]]: body })}`;
  const isFilled = filled.length <= MAX_ADDRESS;
  return { url: isFilled ? filled : `${page}?${query({ [names[0]]: title })}`, isFilled };
}
