import type { Page } from "@playwright/test";

export interface Difference {
  /** Share of the cells whose mean colour differs by more than `CELL_LEVELS`, 0 to 1. */
  readonly cells: number;
  /** Mean difference of all cells, in levels of 0 to 255. */
  readonly mean: number;
  /** Middle of the cell that differs most, in pixels of the pictures, and by how many levels. */
  readonly worst: { readonly x: number; readonly y: number; readonly levels: number };
}

/** Pixels: larger than a letter, so that how letters and lines are smoothed averages out, smaller than a symbol's room. */
const CELL = 12;
const CELL_LEVELS = 16;

/**
 * Compares two pictures of the same size by the mean colours of small cells.
 *
 * @param page any page; it is left blank
 * @throws when the pictures differ in size
 */
export async function compare(page: Page, expected: Buffer, actual: Buffer): Promise<Difference> {
  await page.goto("about:blank");
  return page.evaluate(
    async ({ pictures, side, levels }) => {
      const read = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${base64}`;
        await image.decode();
        const { width, height } = image;
        const context = new OffscreenCanvas(width, height).getContext("2d");
        if (!context) throw new Error("no canvas");
        context.drawImage(image, 0, 0);
        return { width, height, data: context.getImageData(0, 0, width, height).data };
      };
      const [one, two] = await Promise.all(pictures.map(read));
      if (!one || !two || one.width !== two.width || one.height !== two.height) {
        throw new Error(`${one?.width}×${one?.height} was expected, it is ${two?.width}×${two?.height}`);
      }
      const { width, height } = one;
      let [count, different, total] = [0, 0, 0];
      let worst = { x: 0, y: 0, levels: 0 };
      for (let top = 0; top < height; top += side) {
        for (let left = 0; left < width; left += side) {
          const sums = [0, 0, 0];
          const [bottom, right] = [Math.min(top + side, height), Math.min(left + side, width)];
          for (let y = top; y < bottom; y += 1) {
            for (let x = left; x < right; x += 1) {
              const at = 4 * (y * width + x);
              for (let channel = 0; channel < 3; channel += 1) {
                const by = (two.data[at + channel] ?? 0) - (one.data[at + channel] ?? 0);
                sums[channel] = (sums[channel] ?? 0) + by;
              }
            }
          }
          const off = Math.max(...sums.map(Math.abs)) / ((bottom - top) * (right - left));
          count += 1;
          total += off;
          if (off > levels) different += 1;
          if (off > worst.levels) worst = { x: left + side / 2, y: top + side / 2, levels: off };
        }
      }
      return { cells: different / count, mean: total / count, worst };
    },
    {
      pictures: [expected, actual].map((picture) => picture.toString("base64")),
      side: CELL,
      levels: CELL_LEVELS,
    },
  );
}
