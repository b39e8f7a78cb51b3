import { PackageFile } from '#web/shapes/package.ts';

/** A proposal with its student plan has at most some 400 KB of JSON. */
const largest = 1024 * 1024;

interface Posted {
  /** Undefined: no package file. */
  readonly file: PackageFile | undefined;
  readonly replaces: boolean;
}
/** The posted form with the one file. To be called when it is known that the sender may post here at all. */
export async function readPackage(request: Request): Promise<Posted | 'TOO_LARGE'> {
  const type = request.headers.get('content-type') ?? '';
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > largest) return 'TOO_LARGE';
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  const file = form?.get('file');
  return { file: file instanceof File ? packageIn(await file.text()) : undefined, replaces: form?.get('replace') === '1' };
}

function packageIn(text: string): PackageFile | undefined {
  try {
    return PackageFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
