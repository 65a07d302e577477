import { type Action, reduce } from "./reduce.ts";
import type { State } from "./state.ts";

export type Dispatch = (action: Action) => void;
export type Listener = (state: State, previous: State, action: Action) => void;

export interface Store {
  readonly get: () => State;
  readonly dispatch: Dispatch;
  /** Called after every action that changed the state; returns the way out. */
  readonly subscribe: (listener: Listener) => () => void;
}

/**
 * An action dispatched by a listener waits until every listener has seen the one before.
 *
 * @param ready what an action needs that is not there yet: it is done when that has come, and not if that fails; the
 * actions after it do not wait
 */
export function createStore(
  initial: State,
  ready: (action: Action) => Promise<unknown> | undefined = () => undefined,
): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  const queue: Action[] = [];
  let draining = false;

  function drain(): void {
    for (let action = queue.shift(); action; action = queue.shift()) {
      const previous = state;
      state = reduce(state, action);
      if (state === previous) continue;
      for (const listener of listeners) listener(state, previous, action);
    }
  }

  function perform(action: Action): void {
    queue.push(action);
    if (draining) return;
    draining = true;
    try {
      drain();
    } finally {
      draining = false;
    }
  }

  return {
    get: () => state,
    dispatch(action) {
      const coming = ready(action);
      if (coming)
        coming.then(
          () => perform(action),
          () => {},
        );
      else perform(action);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
