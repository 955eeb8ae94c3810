/** What runs inside a measured page. Every function here is sent to the browser as text: it sees nothing of this file. */

/** What a page writes down about itself while it runs. Instants and lengths in ms of the page's own clock. */
interface Notes {
  /** When the first channel was on screen; null before. */
  painted: number | null;
  /** Length of each task over 50 ms, and when it began. */
  readonly longTasks: { readonly at: number; readonly took: number }[];
  shifted: number;
  /** From each key to the frame after it, and to the frame that shows its result. */
  readonly keys: number[];
  readonly results: number[];
  /** Frames drawn while a scroll is measured: how long each took, and whether a gap was in view. */
  readonly frames: { readonly took: number; readonly blank: boolean }[];
  scrolling: boolean;
}

declare global {
  var notes: Notes;
}

/** Begins to take notes; runs before anything else of the page. */
export function watch(): void {
  const notes: Notes = {
    painted: null,
    longTasks: [],
    shifted: 0,
    keys: [],
    results: [],
    frames: [],
    scrolling: false,
  };
  globalThis.notes = notes;

  // A message sent from a frame arrives when that frame has been handed over for painting.
  const afterPaint = (back: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = back;
      port2.postMessage(null);
    });

  const lookForRow = () => {
    if (document.querySelector('article') === null) requestAnimationFrame(lookForRow);
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        notes.painted = performance.now();
      };
      port2.postMessage(null);
    }
  };
  requestAnimationFrame(lookForRow);

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.longTasks.push({ at: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
        notes.shifted += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      afterPaint(() => notes.keys.push(performance.now() - timeStamp));
      const status = document.querySelector('[role=status]');
      const before = status?.textContent;
      let frames = 0;
      const lookForResult = () => {
        frames += 1;
        if (status?.textContent === before && frames < 30) requestAnimationFrame(lookForResult);
        else if (frames < 30) afterPaint(() => notes.results.push(performance.now() - timeStamp));
      };
      requestAnimationFrame(lookForResult);
    },
    { capture: true },
  );

  let last = performance.now();
  // Looked up by its place, not by what lies at a point: that would make each frame longer by a millisecond of its own.
  const isGapInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return element.childElementCount === 0 && top < innerHeight && bottom > 0;
  };
  const eachFrame = (now: number) => {
    if (notes.scrolling) {
      const blank = [...document.querySelectorAll('div[style*=height]')].some(isGapInView);
      notes.frames.push({ took: now - last, blank });
    }
    last = now;
    requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);
}

/** Counts, as React's developer tools do, how often a row was rendered: `rowRenders`. Runs before React. */
export function countRowRenders(): void {
  interface Fiber {
    readonly flags: number;
    readonly type: unknown;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
    readonly return: Fiber | null;
    readonly alternate: Fiber | null;
  }
  const PERFORMED_WORK = 1;
  let renders = 0;
  const isRow = ({ type, return: parent }: Fiber) => typeof type !== 'string' && parent?.type === 'article';
  const visit = (fiber: Fiber | null) => {
    for (let child = fiber; child !== null; child = child.sibling) {
      const before = child.alternate;
      const rendered = before === null || (child.flags & PERFORMED_WORK) !== 0;
      if (isRow(child) && rendered) renders += 1;
      // What kept its very children was not looked into; what has none has nothing to look into.
      if (before?.child !== child.child) visit(child.child);
    }
  };
  Object.assign(globalThis, {
    rowRenders: () => renders,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current.child),
    },
  });
}
