/** How long something took: by the clock, and of the processor. What a shared machine makes wait is in the first alone. */
export interface Took {
  readonly clock: number;
  readonly processor: number;
}

/** Milliseconds. Of the thread that made the marks: a page's own. */
export interface Trace {
  /** What lies between the marks `NAME:start` and `NAME:end`. @throws where one of them is missing */
  readonly between: (name: string) => Took;
  /** The longest task that began after a mark: by the clock, and by itself that which took most of the processor. */
  readonly longestAfter: (mark: string) => Took;
}

/** What Chromium is to trace for `readTrace`. */
export const CATEGORIES = ["toplevel", "blink.user_timing"];

/** One event of a trace, times in microseconds; `tts` and `tdur` count what the thread had of the processor. */
interface Event {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
}

/** @param marked a mark that only the page has made whose thread is meant */
export function readTrace(trace: Buffer, marked: string): Trace {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly Event[] };
  const isMark = ({ cat, ph }: Event) => cat === "blink.user_timing" && ph !== "X";
  const first = traceEvents.find((event) => event.name === marked && isMark(event));
  if (!first) throw new Error(`the trace has no mark ${marked}`);
  const own = traceEvents.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const mark = (name: string): Event & { readonly tts: number } => {
    const found = own.find((event) => event.name === name && isMark(event));
    if (found?.tts === undefined) throw new Error(`the trace has no mark ${name} with the processor's time`);
    return { ...found, tts: found.tts };
  };
  const tasks = own.filter(({ name, ph }) => name === "ThreadControllerImpl::RunTask" && ph === "X");
  return {
    between(name) {
      const [from, to] = [mark(`${name}:start`), mark(`${name}:end`)];
      return { clock: (to.ts - from.ts) / 1000, processor: (to.tts - from.tts) / 1000 };
    },
    longestAfter(name) {
      const { ts } = mark(name);
      const after = tasks.filter((task) => task.ts >= ts);
      // Of a task that the trace's end cut off the processor's time is not told.
      const longest = (of: (task: Event) => number | undefined) =>
        Math.max(...after.flatMap((task) => of(task) ?? [])) / 1000;
      return { clock: longest(({ dur }) => dur), processor: longest(({ tdur }) => tdur) };
    },
  };
}
