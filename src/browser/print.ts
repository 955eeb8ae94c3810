import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Opens the browser's print dialog, which also makes PDF files. */
export function printPage(): void {
  window.print();
}

/** Whether the page is on its way to paper. Drawn before the browser takes it: what a screen leaves out can be there. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
