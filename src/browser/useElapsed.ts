import { useEffect, useState } from 'react';

/** Whether `ms` have gone by since the component appeared, or since `counting` became true. */
export function useElapsed(ms: number, counting = true): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    if (!counting) return undefined;
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [ms, counting]);
  return elapsed;
}
