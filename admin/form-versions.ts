interface Payload {
  action: string;
  params: Record<string, unknown>;
}

type Request = (payload: unknown) => Promise<unknown>;

interface OpenedFile {
  path: string;
  /** Fingerprint that the local server gives; `null` when there is no file. */
  id: string | null;
}

const pathToSave = ({ dataFiles }: Payload['params']) =>
  Array.isArray(dataFiles) ? (dataFiles[0] as { path?: string } | undefined)?.path : undefined;

/** Lists are left out: forms are not filled from them, and they are read again while a form is open. */
function fileOf(answer: unknown): OpenedFile | undefined {
  const { file } = (answer ?? {}) as { file?: OpenedFile };
  return file;
}

/**
 * Sends with each save the version of the file that the form was filled from: the server then tells what others
 * changed since from what this form changes.
 */
export function withVersions(request: Request): Request {
  const versions = new Map<string, string | null>();
  const prepare = (payload: Payload) => {
    const base = versions.get(pathToSave(payload.params) ?? '');
    return payload.action === 'persistEntry' ? { ...payload, params: { ...payload.params, base } } : payload;
  };
  return async (payload) => {
    const { action, params } = payload as Payload;
    const answer = await request(prepare({ ...(payload as object), action, params }));
    const file = fileOf(answer);
    if (file) versions.set(file.path, file.id);
    if (action === 'deleteFiles') for (const path of params.paths as string[]) versions.set(path, null);
    return answer;
  };
}
