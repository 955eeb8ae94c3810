/** Hands `text` to the person as a file called `name`. */
export function downloadText(
  name: string,
  type: 'text/calendar' | 'text/csv' | 'application/json',
  text: string,
): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
