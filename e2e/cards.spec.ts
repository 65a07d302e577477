import { expect, open, test } from "./open.ts";

interface Named {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
}

// The camera jumps: 28 flights would be most of the test.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const lang of ["en", "uk", "ru"] as const) {
  test(`every place has a card in ${lang}, its three names each in its own language`, async ({ page }) => {
    await open(page, `./?lang=${lang}`);
    const places = await page.evaluate(async () => {
      const response = await fetch("data/places.geojson");
      const { features } = (await response.json()) as {
        features: { id: string; properties: { names: Record<string, string> } }[];
      };
      return features.map(({ id, properties }): Named => ({ id, names: properties.names }));
    });
    expect(places).toHaveLength(28);
    const cards = await page.evaluate(
      async (ids) => {
        const seen: Named[] = [];
        for (const id of ids) {
          const opened = new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));
          location.replace(`#place=${id}`);
          await opened;
          await new Promise((resolve) => setTimeout(resolve));
          const name = document.querySelector<HTMLElement>("#card-name");
          const others = [...document.querySelectorAll<HTMLElement>("#card .others [lang]")];
          const all = name ? [name, ...others] : others;
          const names = all.map((one) => [one.lang, (one.textContent ?? "").trim()] as const);
          seen.push({ id: name?.dataset["place"] ?? "", names: Object.fromEntries(names) });
        }
        return seen;
      },
      places.map(({ id }) => id),
    );
    expect(cards).toEqual(places);
  });
}
