/** What the sections of cities are told by. */
export interface Located {
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
  /** GeoNames feature code. */
  readonly code: string;
  /** Country and first-level region. */
  readonly region: string;
}

/** A city of this population may have sections, of at most a quarter of its own. */
const leastCity = 250_000;
const largestShare = 0.25;
/** How far a city reaches from its middle, in km: 6 for a million people, 19 for ten. */
const reachOf = (population: number): number => 0.006 * Math.sqrt(population);
const kmPerDegree = 111.2;

/**
 * Leaves out what lies within a city several times as large, in the same first-level region, and is not the seat of one:
 * boroughs and quarters that GeoNames has as towns (Queens of New York, Wola of Warsaw), and suburbs grown together with it.
 */
export function withoutSections<Place extends Located>(places: readonly Place[]): Place[] {
  const cities = new Map<string, Place[]>();
  for (const place of places) {
    if (place.population < leastCity) continue;
    cities.set(place.region, [...(cities.get(place.region) ?? []), place]);
  }
  const isSection = (place: Place): boolean =>
    (cities.get(place.region) ?? []).some((city) => {
      if (place.population > city.population * largestShare) return false;
      const north = (place.lat - city.lat) * kmPerDegree;
      const east = (place.lon - city.lon) * kmPerDegree * Math.cos((city.lat * Math.PI) / 180);
      return Math.hypot(north, east) < reachOf(city.population);
    });
  return places.filter((place) => place.code === "PPLA" || place.code === "PPLC" || !isSection(place));
}

/** Names that say themselves that they are no town's. */
export const namesDistrict = (latin: string): boolean =>
  / (?:County|Township|District|Branch|Mahallesi)$|^Delegación /u.test(latin);

/**
 * Entries that are no town of that size: by GeoNames id, why. A number on the map decides when and how large a name is
 * drawn, and no other is known for them, so they are left out.
 */
const misjudged: Readonly<Record<string, readonly number[]>> = {
  "has the population of its district, province or region": [
    1261162, 1262111, 1261809, 1275610, 1259239, 1270896, 12165955, 12165956, 12501153, 12501195, 1183105,
    1173055, 1182637, 1642548, 1626801, 1821940, 2474141, 584821, 147611, 147288, 250799, 7886881, 12326384,
    8299617,
  ],
  "is a village or quarter with a city's population": [
    23814, 14256, 1163198, 1723510, 1978681, 1701500, 1701472, 1706684, 1687687, 2422488, 4295940, 4300488,
    363807, 274874, 874045, 562321, 90708, 101760, 32723, 2520425, 2638703,
  ],
  "is a group of towns": [7289169],
  "is a section beyond the reach of its city": [
    7628419, 7628420, 751868, 6947641, 6947640, 776029, 776103, 756092, 755475, 3099654, 7289614, 2866110,
    8074174, 11238838, 7496732, 563379, 463355, 3190966, 3183539, 3174741, 3176477, 3170921, 3166465, 7284896,
    2655775, 2639842, 2651621, 2639192, 2635042, 863675, 743818, 824003, 8057551, 12042052, 12047417, 2791301,
    511510, 2799478, 2783615,
  ],
  "doubles another entry": [703646, 7602670, 12492662, 1802875, 250624],
};

const left = new Set(Object.values(misjudged).flat());
/** Whether an entry is left out by hand. */
export const isMisjudged = (id: number): boolean => left.has(id);
