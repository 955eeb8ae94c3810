import { vi } from 'vitest';

/** A file that was handed to the person. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: () => Promise<string>;
}

/** Catches what the page saves: jsdom keeps no files. Call it before the click; the files come in their order. */
export function catchDownloads(): readonly SavedFile[] {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob: Blob | MediaSource) => {
    const address = `blob:${String(blobs.size)}`;
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) files.push({ name: this.download, type: blob.type, text: () => blob.text() });
  });
  return files;
}
