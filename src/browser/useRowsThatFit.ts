import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How many rows of `rowEm` each fit into the height of the element that gets the ref, followed as it changes; `usual` until it is drawn. */
export function useRowsThatFit(
  rowEm: number,
  usual: number,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly fitting: number } {
  const ref = useRef<HTMLDivElement | null>(null);
  const [fitting, setFitting] = useState(usual);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !('ResizeObserver' in window)) return undefined;
    const measure = () => {
      const rowHeight = Number.parseFloat(getComputedStyle(element).fontSize) * rowEm;
      const rows = Math.floor(element.clientHeight / rowHeight);
      setFitting(rows >= 1 ? rows : usual);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [rowEm, usual]);
  return { ref, fitting };
}
