/** What was read of an area, until something public of it changes: the next question is often about the same figures in another way. */
import { readRevision } from "./read-revision";

/** Whatever somebody forgot to count is read again after this, in milliseconds. */
const PATIENCE = 60_000;

type Reading<T> = { answer: Promise<T>; revision: number | undefined; since: number; weight: number };

/**
 * Reads once for each revision of an area and what is asked. The revision is asked for before the area is read, so that no
 * reading is older than the revision it is kept under. What is given out is shared: nobody may change it.
 * @param weightOf how much of `capacity` a reading takes; the oldest make room.
 */
export function keeping<A extends readonly unknown[], T>(
  read: (areaId: string, ...asked: A) => Promise<T>,
  weightOf: (found: T) => number,
  capacity: number,
  revisionOf: (areaId: string) => Promise<number | undefined> = readRevision,
): (areaId: string, ...asked: A) => Promise<T> {
  const readings = new Map<string, Reading<T>>();
  const makeRoom = () => {
    let weight = [...readings.values()].reduce((sum, one) => sum + one.weight, 0);
    for (const [key, one] of readings) {
      if (weight <= capacity) return;
      readings.delete(key);
      weight -= one.weight;
    }
  };
  const begin = (key: string, answer: Promise<T>, revision: number | undefined): Promise<T> => {
    const reading = { answer, revision, since: performance.now(), weight: 0 };
    readings.set(key, reading);
    answer.then(
      (found) => {
        reading.weight = weightOf(found);
        makeRoom();
      },
      () => readings.get(key) === reading && readings.delete(key),
    );
    return answer;
  };
  return async (areaId, ...asked) => {
    const revision = await revisionOf(areaId);
    const key = JSON.stringify([areaId, asked]);
    const known = readings.get(key);
    readings.delete(key);
    if (!known || known.revision !== revision || performance.now() - known.since > PATIENCE)
      return begin(key, read(areaId, ...asked), revision);
    readings.set(key, known);
    return known.answer;
  };
}
