/** Opens the browser's print dialog, which also makes PDF files. */
export function printPage(): void {
  window.print();
}
