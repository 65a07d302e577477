import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "geodata/**/*.test.ts"],
    // Whole-archive checks (borders in every tile) take longer than the default on a busy two-core machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
