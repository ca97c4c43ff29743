import { expect, test } from "vitest";
import { checkNode } from "./node";

test.each(["22.0.0", "24.21.0", "26.1.0"])("Node %s will do", (version) => {
  expect(() => checkNode(version)).not.toThrow();
});

test.each(["20.19.0", "21.7.3"])("Node %s is refused with what to do about it", (version) => {
  expect(() => checkNode(version)).toThrow(/22 or newer.*npm ci/);
});
