import type { StillUi } from "./still.ts";

/** What is wrong with the map, as the map, or whoever opens it, tells it. */
export interface Fault {
  readonly code:
    | "no-webgl"
    | "no-program"
    | "save-data"
    | "context-lost"
    | "slow-map"
    | "part"
    | "over"
    | "basemap"
    | "still"
    | "no-range";
  /** For `over`: the code of what is over. */
  readonly what?: string;
  readonly file?: string;
  readonly reason?: string;
  readonly bytes?: number;
}

export interface FaultUi extends StillUi {
  faults: readonly Fault[];
}

/** Where the still is what the reader has asked for, or has until more is loaded: no fault of the map. */
export const isWaiting = ({ code }: Fault): boolean => code === "save-data" || code === "no-range";
const WITHOUT_MAP: readonly string[] = ["no-webgl", "no-program"] satisfies Fault["code"][];
/** With these there is no map to be seen, and the still picture takes its place. */
export const isWithoutMap = (fault: Fault): boolean => isWaiting(fault) || WITHOUT_MAP.includes(fault.code);

/** One fault for each code and file; what is told again replaces what was told before. */
export function withFault(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  if (fault.code === "over") return faults.filter(({ code }) => code !== fault.what);
  return [...faults.filter(({ code, file }) => code !== fault.code || file !== fault.file), fault];
}
