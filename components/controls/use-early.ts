import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The page is drawn but its script has not come yet: what is pressed or typed now would be lost. */
export const useEarly = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
