import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The page is drawn but its script has not come yet: what is pressed now would be lost. */
export const useEarly = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
