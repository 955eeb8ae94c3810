import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide the element is that gets the ref, CSS px, followed as it changes; `usual` until it is drawn. */
export function useWidth(usual: number): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement | null>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !('ResizeObserver' in window)) return undefined;
    const measure = () => setWidth(Math.round(element.clientWidth) || usual);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [usual]);
  return { ref, width };
}
