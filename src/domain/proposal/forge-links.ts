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

/** The page of the forge that makes a new file, filled in. GitLab fills in its name only (its issue 594214). */
export function newFileLink({ kind, host, repository, branch }: Forge, proposal: Proposal): ForgeLink {
  const filename = `${slugify(proposalName(proposal))}.md`;
  const folder = `content/${proposal.collection}`;
  const root = `${host}/${repository}`;
  const value = entryFile(proposal);
  switch (kind) {
    case 'github':
      return { url: `${root}/new/${branch}/${folder}?${query({ filename, value })}`, isFilled: true };
    case 'forgejo':
      return { url: `${root}/_new/${branch}/${folder}?${query({ filename, value })}`, isFilled: true };
    case 'gitlab':
      return {
        url: `${root}/-/new/${branch}?${query({ file_name: `${folder}/${filename}` })}`,
        isFilled: false,
      };
  }
}

/** The page of the forge that opens an issue with the message. */
export function newIssueLink({ kind, host, repository }: Forge, proposal: Proposal, message: string): string {
  const title = messageSubject(proposal);
  // A fence keeps the lines of the code as they are.
  const body = message.replace(/^MI1\.[^]*?\.FIN$/m, '```\n$&\n```');
  const root = `${host}/${repository}`;
  if (kind === 'gitlab')
    return `${root}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`;
  return `${root}/issues/new?${query({ title, body })}`;
}
