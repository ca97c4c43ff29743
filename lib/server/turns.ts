/** Work in turns: nobody takes the whole server by asking for much at once. */

export class TooBusy extends Error {}

/**
 * Lets each owner have `width` pieces of work done at a time; more of his wait for these, up to `patience`, and those beyond are
 * refused with `TooBusy`. Owners do not wait for each other.
 */
export function turns(width: number, patience: number): <T>(owner: string, work: () => Promise<T>) => Promise<T> {
  const owners = new Map<string, { running: number; waiting: (() => void)[] }>();
  return async (owner, work) => {
    const own = owners.get(owner) ?? { running: 0, waiting: [] };
    owners.set(owner, own);
    if (own.waiting.length >= patience) throw new TooBusy();
    if (own.running >= width) await new Promise<void>((resolve) => own.waiting.push(resolve));
    else own.running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits longest takes over the turn.
      const next = own.waiting.shift();
      if (next) next();
      else own.running -= 1;
      if (own.running === 0) owners.delete(owner);
    }
  };
}
