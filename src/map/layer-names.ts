/** Of the layers that outline the chosen country, one for each archive that has countries. */
export const OUTLINE_PREFIX = "wherein-country-";
