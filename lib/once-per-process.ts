const keys = new Map<string, symbol>();

function keyOf(name: string): symbol {
  let key = keys.get(name);
  if (!key) {
    key = Symbol.for(`loketplanner.${name}`);
    keys.set(name, key);
  }
  return key;
}

/**
 * Makes a thing once for the whole process and keeps it, whichever module graph asks.
 *
 * The server and Next's bundle each load their own copy of a module; what must be one (the pool, the environment)
 * lives on the global object under a registered symbol.
 */
export function oncePerProcess<Thing>(name: string, make: () => Thing): Thing {
  // The global object has no type for symbols of ours; only this function reads and writes them.
  const store = globalThis as unknown as Record<symbol, Thing | undefined>;
  const key = keyOf(name);
  store[key] ??= make();
  return store[key];
}

/** Forgets a thing made by `oncePerProcess` and returns it, so that it can be closed. */
export function forgetInProcess<Thing>(name: string): Thing | undefined {
  // As above; the caller names the type it made.
  const store = globalThis as unknown as Record<symbol, Thing | undefined>;
  const key = keyOf(name);
  const made = store[key];
  delete store[key];
  return made;
}
