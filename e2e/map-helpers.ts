import { expect, type Page } from "@playwright/test";

/** [longitude, latitude] in degrees. */
type LonLat = readonly [lon: number, lat: number];

/** Waits until the map has settled. */
export async function idle(page: Page): Promise<void> {
  await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 30_000 });
}

/** What the map's element says of where it looks. */
export async function cameraOf(page: Page): Promise<{ zoom: number; lat: number; lon: number }> {
  const map = page.locator("#map");
  const [lat = Number.NaN, lon = Number.NaN] = ((await map.getAttribute("data-center")) ?? "")
    .split(",")
    .map(Number);
  return { zoom: Number(await map.getAttribute("data-zoom")), lat, lon };
}

/** Where a place's symbol stands, as the deployment's own data says. */
export async function positionOf(page: Page, place: string): Promise<LonLat> {
  const found = await page.evaluate(async (id) => {
    const root = document.location.pathname.replace(/a\/[^/]+\/[^/]+\/$/u, "");
    const response = await fetch(new URL(`${root}data/places.geojson`, document.location.href));
    const { features } = (await response.json()) as {
      features: { id: string; geometry: unknown; properties: { labelPoint?: unknown } }[];
    };
    const feature = features.find((one) => one.id === id);
    const point = feature?.geometry as { type: string; coordinates: unknown } | undefined;
    return feature?.properties.labelPoint ?? (point?.type === "Point" ? point.coordinates : null);
  }, place);
  if (!Array.isArray(found)) throw new Error(`${place} has no point`);
  return [Number(found[0]), Number(found[1])];
}

/** The page's pixel at which a place's symbol is drawn: Web Mercator, 512 px tiles, round the canvas's middle. */
export async function pixelOf(page: Page, place: string): Promise<{ x: number; y: number }> {
  const [lon, lat] = await positionOf(page, place);
  const camera = await cameraOf(page);
  const box = await page.locator("#map canvas").first().boundingBox();
  if (!box) throw new Error("the map has no canvas");
  const size = 512 * 2 ** camera.zoom;
  const worldX = (degrees: number) => size * (0.5 + degrees / 360);
  const worldY = (degrees: number) => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    return size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  };
  const east = worldX(lon) - worldX(camera.lon);
  return {
    // Of the world's copies the nearest.
    x: box.x + box.width / 2 + east - size * Math.round(east / size),
    y: box.y + box.height / 2 + worldY(lat) - worldY(camera.lat),
  };
}

/** Clicks a place's symbol on the canvas once the map stands still. */
export async function clickSymbol(page: Page, place: string): Promise<void> {
  await idle(page);
  const { x, y } = await pixelOf(page, place);
  await page.mouse.click(x, y);
}
