/** What is put on all mentions of one place. */
type MarkName = "data-chosen" | "data-hover";

export interface PlaceMarks {
  /** The controls now in the text, in its order. */
  readonly renew: (controls: readonly HTMLElement[]) => void;
  /** Takes the mark from the mentions of the place that had it and puts it on those of another, first about `near`. */
  readonly set: (name: MarkName, place: string | undefined, near?: HTMLElement) => void;
  readonly of: (place: string | undefined) => readonly HTMLElement[];
}

/** More mentions than this are marked in turns, so that a place with thousands keeps nobody waiting. */
const AT_ONCE = 200;

/** Marks the mentions of a place in the text. */
export function createPlaceMarks(): PlaceMarks {
  let byPlace = new Map<string, HTMLElement[]>();
  const wanted = new Map<MarkName, string | undefined>();
  let waiting: (readonly [HTMLElement, MarkName])[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const of = (place: string | undefined) => byPlace.get(place ?? "") ?? [];
  // Asked when it is its turn: what was wanted may have changed since.
  const apply = (control: HTMLElement, name: MarkName) =>
    control.toggleAttribute(name, control.dataset["place"] === wanted.get(name));

  function goOn(): void {
    for (const [control, name] of waiting.splice(0, AT_ONCE)) apply(control, name);
    timer = waiting.length > 0 ? setTimeout(goOn) : undefined;
  }

  function applyAll(fellows: readonly HTMLElement[], name: MarkName, near: HTMLElement | undefined): void {
    const at = near ? fellows.indexOf(near) : 0;
    const from = Math.max(0, at - AT_ONCE / 2);
    for (const control of fellows.slice(from, from + AT_ONCE)) apply(control, name);
    if (fellows.length <= AT_ONCE) return;
    for (const control of [...fellows.slice(from + AT_ONCE), ...fellows.slice(0, from)])
      waiting.push([control, name]);
    timer ??= setTimeout(goOn);
  }

  return {
    of,
    renew(controls) {
      byPlace = new Map();
      waiting = [];
      wanted.clear();
      for (const control of controls) {
        const place = control.dataset["place"];
        const fellows = place === undefined ? undefined : byPlace.get(place);
        if (fellows) fellows.push(control);
        else if (place !== undefined) byPlace.set(place, [control]);
      }
    },
    set(name, place, near) {
      const before = wanted.get(name);
      wanted.set(name, place);
      for (const one of new Set([before, place])) applyAll(of(one), name, near);
    },
  };
}
