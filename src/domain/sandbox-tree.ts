/** A folder or a file in the memory of Decap's practice backend. */
export interface SandboxTree {
  [name: string]: SandboxTree | { content: string };
}

/**
 * The memory of Decap's practice backend (`window.repoFiles`). It looks for a file folder by folder, and for a folder by
 * its whole path: both lead to the same objects, so that what is written in one is read in the other.
 */
export function sandboxFiles({ content }: { content: SandboxTree }): SandboxTree {
  const folders = Object.entries(content).map(([folder, files]) => [`content/${folder}`, files] as const);
  return { ...Object.fromEntries(folders), content };
}
