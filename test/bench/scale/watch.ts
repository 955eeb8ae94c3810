/** What runs inside a measured page. Every function here is sent to the browser as text: it sees nothing of this file. */

/** What a page writes down about itself while it runs. Instants and lengths in ms of the page's own clock. */
interface Notes {
  /** When the frame with the first channel was handed over for painting; null before. */
  painted: number | null;
  /** Length of each task over 50 ms, and when it began. */
  readonly longTasks: { readonly at: number; readonly took: number }[];
  shifted: number;
  /** How many keys were pressed; from each to the frame painted after it, by the browser's own count, without what took less than it tells of. */
  presses: number;
  readonly keys: Map<number, number>;
  /** From each key to the frame that shows its result. */
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
    presses: 0,
    keys: new Map(),
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

  let seenAt: number | null = null;
  const lookForRow = () => {
    if (document.querySelector('article') === null) {
      requestAnimationFrame(lookForRow);
      return;
    }
    seenAt = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      notes.painted ??= performance.now();
    };
    port2.postMessage(null);
  };
  requestAnimationFrame(lookForRow);
  // A message waits for the tasks that were posted before it; of a long frame the browser tells itself when it was painted.
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries()) {
      const { startTime, duration } = frame;
      const isIt = seenAt !== null && startTime <= seenAt && seenAt <= startTime + duration;
      if (isIt && 'paintTime' in frame) notes.painted = Number(frame.paintTime);
    }
  }).observe({ type: 'long-animation-frame', buffered: true });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) notes.longTasks.push({ at: startTime, took: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput === false)
        notes.shifted += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });

  // As "interaction to next paint" counts: a message sent from the frame would wait for what is computed after it.
  const interactions = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('interactionId' in entry) || !/^key(?:down|press)$/.test(entry.name)) continue;
      const id = Number(entry.interactionId);
      if (id > 0) notes.keys.set(id, Math.max(notes.keys.get(id) ?? 0, entry.duration));
    }
  }).observe(interactions);
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      notes.presses += 1;
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
