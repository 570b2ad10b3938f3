// Counts the listeners that are on anything at all, so that a test can say "none left".

export interface ListenerCount {
  /** How many were put on since the counting began. */
  readonly added: () => number;
  /** Those that are still on, as "type on target". */
  readonly left: () => string[];
  readonly stop: () => void;
}

/** Begins to count. Listeners put on with an `AbortSignal` count as taken off when it aborts. */
export function countListeners(): ListenerCount {
  const {addEventListener, removeEventListener} = EventTarget.prototype;
  const live = new Map<EventTarget, Map<string, Set<unknown>>>();
  let added = 0;
  const listeners = (target: EventTarget, type: string): Set<unknown> => {
    const types = live.get(target) ?? new Map<string, Set<unknown>>();
    live.set(target, types);
    return types.set(type, types.get(type) ?? new Set()).get(type)!;
  };

  EventTarget.prototype.addEventListener = function (type, listener, options) {
    added++;
    listeners(this, type).add(listener);
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal) addEventListener.call(signal, 'abort', () => listeners(this, type).delete(listener));
    addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listeners(this, type).delete(listener);
    removeEventListener.call(this, type, listener, options);
  };

  return {
    added: () => added,
    left: () => [...live].flatMap(([target, types]) => [...types].flatMap(([type, set]) => [...set].map(() => `${type} on ${target.constructor.name}`))),
    stop: () => Object.assign(EventTarget.prototype, {addEventListener, removeEventListener}),
  };
}
